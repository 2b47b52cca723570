import type { TriggerKind as Trigger } from '@mingcha/domain/engine/duty';
import type { EvidenceKind } from '@mingcha/domain/engine/evidence';
import type { Strength as StrengthWord } from '@mingcha/domain/rules/strength';
import { Field, Int, ObjectType } from 'type-graphql';
import { Strength, TriggerKind } from '../../graphql/enums';
import { CivilDateScalar } from '../../graphql/scalars';

@ObjectType({ description: 'One version of one rule: a requirement of one clause.' })
export class Rule {
  @Field(() => String, { description: 'The clause id it is known by, such as L-3.1.' })
  code!: string;

  @Field(() => Int, { description: 'Its version; a version that has governed a window is never changed.' })
  version!: number;

  @Field(() => String, { description: 'What it asks, in a few words.' })
  title!: string;

  @Field(() => String, { description: 'The document it comes from.' })
  document!: string;

  @Field(() => String, { description: 'The place in the document.' })
  clause!: string;

  @Field(() => String, { description: "The document's own words." })
  quote!: string;

  @Field(() => Strength, { description: 'How binding it is.' })
  strength!: StrengthWord;

  /** What proves that it was done; not asked over GraphQL, it decides which acts a duty offers. */
  evidenceKind!: EvidenceKind | null;

  @Field(() => TriggerKind, { description: 'What makes it owe a duty.' })
  trigger!: Trigger;

  @Field(() => CivilDateScalar, { description: 'First day it governs.' })
  effectiveFrom!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day it governs.' })
  effectiveTo!: string | null;
}
