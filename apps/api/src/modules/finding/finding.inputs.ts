import type {
  FindingOrigin as Origin,
  FindingState as State,
  FindingStep as Step,
} from '@mingcha/domain/finding/finding';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ServiceStage } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { FindingOrigin, FindingState, FindingStep } from './finding.enums';
import { Finding } from './finding.types';

@InputType({ description: 'Which problems of the ledger are looked at.' })
export class FindingFilter {
  @Field(() => [FindingState], { nullable: true, description: 'Those that stand there.' })
  states?: State[] | null;

  @Field(() => FindingOrigin, { nullable: true, description: 'Those found through this.' })
  origin?: Origin | null;

  @Field(() => ID, { nullable: true, description: 'Those of an institution.' })
  organisationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those whose day is past and that are not handed in.',
  })
  isOverdue!: boolean;
}

@InputType({ description: 'Who mends a problem, how and by when.' })
export class FindingAssignmentInput {
  @Field(() => String, { description: 'Who (责任).' })
  responsible!: string;

  @Field(() => String, { description: 'How (措施).' })
  measure!: string;

  @Field(() => CivilDateScalar, { description: 'By when (时限).' })
  dueOn!: string;
}

@InputType({ description: 'A problem as it is put on the ledger.' })
export class OpenFindingInput {
  @Field(() => ID, { description: 'The institution that mends it.' })
  organisationId!: string;

  @Field(() => FindingOrigin, { description: 'Through what it was found; see `findingChoices`.' })
  origin!: Origin;

  @Field(() => ID, { nullable: true, description: 'The joint inspection that found it; for others nothing.' })
  originId?: string | null;

  @Field(() => String, { description: 'The problem.' })
  problem!: string;

  @Field(() => ServiceStage, { nullable: true, description: 'The stage of service it is about.' })
  stage?: Stage | null;

  @Field(() => CivilDateScalar, { description: 'The day it was found.' })
  foundOn!: string;

  @Field(() => FindingAssignmentInput, {
    nullable: true,
    description: 'Where it is known at once who mends it.',
  })
  assignment?: FindingAssignmentInput | null;
}

@InputType({ description: 'The next step of a problem.' })
export class MoveFindingInput {
  @Field(() => ID, { description: 'The problem.' })
  id!: string;

  @Field(() => FindingStep, { description: 'The step; see `stepsAllowed`.' })
  step!: Step;

  @Field(() => String, { nullable: true, description: 'What there is to say; most steps ask for it.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'To assign: who mends it.' })
  responsible?: string | null;

  @Field(() => String, { nullable: true, description: 'To assign: how.' })
  measure?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day set, or asked for.' })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of a document.' })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The title of that document.' })
  documentTitle?: string | null;
}

@ObjectType({ description: 'What the viewer may choose from when putting a problem on the ledger.' })
export class FindingChoices {
  @Field(() => [Organisation], { description: 'Institutions in reach.' })
  organisations!: Organisation[];

  @Field(() => [FindingOrigin], { description: 'Through what; a joint inspection only from its own page.' })
  origins!: Origin[];
}

@ObjectType({ description: 'The problem stands as it is told.' })
export class FindingKept {
  @Field(() => Finding, { description: 'As it stands now.' })
  finding!: Finding;
}

export const FindingResult = createUnionType({
  name: 'FindingResult',
  description: 'Stored, or refused.',
  types: () => [FindingKept, Refusal] as const,
});
