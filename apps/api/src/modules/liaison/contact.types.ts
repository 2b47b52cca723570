import type { ContactMethod as Method, ContactTopic as Topic } from '@mingcha/domain/engine/evidence';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ContactMethod, ContactTopic } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Duty } from '../duty/duty.types';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'A leader made contact with an institution (L-3.1 to L-3.5).' })
export class Contact {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau whose leader it was.' })
  tenant!: Tenant;

  @Field(() => Position, { description: 'The post that made it.' })
  position!: Position;

  @Field(() => Organisation, { description: 'The institution it was made with.' })
  organisation!: Organisation;

  @Field(() => CivilDateScalar, { description: 'The day it was made.' })
  on!: string;

  @Field(() => [ContactMethod], { description: 'How (L-3.4).' })
  methods!: Method[];

  @Field(() => [ContactTopic], { description: 'About what (L-2.1 to L-2.5).' })
  topics!: Topic[];

  @Field(() => String, { nullable: true, description: 'Problems found in the institution.' })
  problemsFound!: string | null;

  @Field(() => String, { nullable: true, description: 'Problems solved for the institution (L-3.6).' })
  problemsSolved!: string | null;

  @Field(() => Boolean, { description: 'Whether somebody else went; it is kept but does not count (A10).' })
  byProxy!: boolean;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who entered it.' })
  recordedByName!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was voided.' })
  voidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who voided it.' })
  voidedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was voided.' })
  voidReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact that it corrects.' })
  replacesId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact that corrects it.' })
  replacedById!: string | null;
}

@ObjectType({ description: 'A post for which the viewer may record contacts.' })
export class LiaisonPosition {
  @Field(() => Position, { description: 'The post.' })
  position!: Position;

  @Field(() => String, { nullable: true, description: 'Who held it that day; null when vacant.' })
  incumbentName!: string | null;

  @Field(() => [Organisation], { description: 'Its liaison units that day.' })
  units!: Organisation[];
}

@InputType({ description: 'A contact as it is entered.' })
export class RecordContactInput {
  @Field(() => ID, { description: 'The post that made it.' })
  positionId!: string;

  @Field(() => ID, { description: 'The institution.' })
  organisationId!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was made.' })
  on!: string;

  @Field(() => [ContactMethod], { description: 'How; at least one.' })
  methods!: Method[];

  @Field(() => [ContactTopic], { description: 'About what.' })
  topics!: Topic[];

  @Field(() => String, { nullable: true, description: 'Problems found.' })
  problemsFound?: string | null;

  @Field(() => String, { nullable: true, description: 'Problems solved for the institution.' })
  problemsSolved?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether somebody else went.' })
  byProxy!: boolean;
}

@InputType({ description: 'Which contact to void, and why.' })
export class VoidContactInput {
  @Field(() => ID, { description: 'The contact.' })
  id!: string;

  @Field(() => String, { description: 'Why; it stays visible.' })
  reason!: string;
}

@InputType({ description: 'Which contact to correct, why, and what takes its place.' })
export class ReplaceContactInput {
  @Field(() => ID, { description: 'The contact.' })
  id!: string;

  @Field(() => String, { description: 'Why; it stays visible.' })
  reason!: string;

  @Field(() => RecordContactInput, { description: 'The contact as it should be.' })
  contact!: RecordContactInput;
}

@ObjectType({ description: 'The contact was stored.' })
export class ContactRecorded {
  @Field(() => Contact, { description: 'As stored.' })
  contact!: Contact;

  @Field(() => [Duty], { description: 'The duties it now serves.' })
  servedDuties!: Duty[];

  @Field(() => [String], {
    description: 'Codes of what the recorder should know, such as UNIT_NOT_ASSIGNED.',
  })
  warnings!: string[];
}

@ObjectType({ description: 'The contact was voided.' })
export class ContactVoided {
  @Field(() => Contact, { description: 'As it stands now.' })
  contact!: Contact;

  @Field(() => [Duty], { description: 'The duties it served before.' })
  affectedDuties!: Duty[];
}

export const RecordContactResult = createUnionType({
  name: 'RecordContactResult',
  description: 'Stored, or refused.',
  types: () => [ContactRecorded, Refusal] as const,
});

export const VoidContactResult = createUnionType({
  name: 'VoidContactResult',
  description: 'Voided, or refused.',
  types: () => [ContactVoided, Refusal] as const,
});
