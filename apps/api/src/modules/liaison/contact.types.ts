import type { ContactMethod as Method, ContactTopic as Topic } from '@mingcha/domain/engine/evidence';
import type {
  InspectionMode as Mode,
  ContactPurpose as Purpose,
  SupervisionKind as SuperviseKind,
} from '@mingcha/domain/liaison/contact-words';
import type { ServiceStage as Stage } from '@mingcha/domain/service-stage';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  ContactMethod,
  ContactPurpose,
  ContactTopic,
  InspectionMode,
  ServiceStage,
  SupervisionKind,
} from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Duty } from '../duty/duty.types';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';
import { Tenant } from '../tenant/tenant.types';
import { Attachment } from './attachment.types';

@ObjectType({ description: 'A leader made contact with an institution (L-3.1 to L-3.5).' })
export class Contact {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau whose leader it was.' })
  tenant!: Tenant;

  @Field(() => Position, { description: 'The post that made it.' })
  position!: Position;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The institution it was made with; null when its bureau is out of the viewer’s sight.',
  })
  organisation!: Organisation | null;

  @Field(() => Tenant, { description: 'The bureau of that institution.' })
  subjectTenant!: Tenant;

  @Field(() => CivilDateScalar, { description: 'The day it was made.' })
  on!: string;

  @Field(() => ContactPurpose, {
    nullable: true,
    description: 'What for (G-2.1); null where an imported book did not say.',
  })
  purpose!: Purpose | null;

  @Field(() => [ContactMethod], { description: 'How (L-3.4).' })
  methods!: Method[];

  @Field(() => InspectionMode, {
    nullable: true,
    description: 'Random or key, where it was a check (L-3.5).',
  })
  inspectionMode!: Mode | null;

  @Field(() => SupervisionKind, { nullable: true, description: 'Routine or thematic, where said (L-3.5).' })
  supervisionKind!: SuperviseKind | null;

  @Field(() => [ContactTopic], { description: 'About what (L-2.1 to L-2.5).' })
  topics!: Topic[];

  @Field(() => [ServiceStage], { description: 'The stages of service it touched (G-2.3).' })
  stages!: Stage[];

  @Field(() => [String], { description: 'Who came along, as written.' })
  companions!: string[];

  @Field(() => [Attachment], { description: 'The files handed in with it.' })
  attachments!: Attachment[];

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

  @Field(() => ContactPurpose, { nullable: true, description: 'What for; it has to be said (G-2.1).' })
  purpose?: Purpose | null;

  @Field(() => [ContactMethod], { description: 'How; at least one.' })
  methods!: Method[];

  @Field(() => InspectionMode, { nullable: true, description: 'Random or key; a check has to say (L-3.5).' })
  inspectionMode?: Mode | null;

  @Field(() => SupervisionKind, {
    nullable: true,
    description: 'Routine or thematic; a check has to say (L-3.5).',
  })
  supervisionKind?: SuperviseKind | null;

  @Field(() => [ContactTopic], { description: 'About what.' })
  topics!: Topic[];

  @Field(() => [ServiceStage], { defaultValue: [], description: 'The stages of service it touched (G-2.3).' })
  stages!: Stage[];

  @Field(() => [String], { defaultValue: [], description: 'Who came along; at most twenty names.' })
  companions!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Files the viewer has uploaded, or those of the contact that is corrected; at most ten.',
  })
  attachmentIds!: string[];

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
