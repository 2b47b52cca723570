import type { JointTrigger as Trigger } from '@mingcha/domain/liaison/joint-inspection';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { JointTrigger } from '../../graphql/enums';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Organisation } from '../institution/organisation.types';
import { Position } from '../people/position.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'A leader, sections and invited departments at an institution (L-3.7).' })
export class JointInspection {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Tenant, { description: 'The bureau that convened it.' })
  tenant!: Tenant;

  @Field(() => Organisation, { description: 'The institution.' })
  organisation!: Organisation;

  @Field(() => Position, {
    nullable: true,
    description: 'The post that convened it; null to a bureau that does not see the posts of that one.',
  })
  position!: Position | null;

  @Field(() => JointTrigger, { description: 'What kind of work or problem called for it.' })
  trigger!: Trigger;

  @Field(() => String, { description: 'Why it was necessary.' })
  necessity!: string;

  @Field(() => [String], { description: 'Invited departments.' })
  departments!: string[];

  @Field(() => [String], { description: 'Who took part.' })
  participants!: string[];

  @Field(() => CivilDateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => String, { description: 'Its conclusion (L-3.8).' })
  conclusion!: string;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  recordedByName!: string;
}

@ObjectType({ description: 'One row of a list of joint inspections.' })
export class JointInspectionEdge extends edgeOf(JointInspection) {}

@ObjectType({ description: 'A page of joint inspections.' })
export class JointInspectionConnection {
  @Field(() => [JointInspectionEdge], { description: 'The rows.' })
  edges!: JointInspectionEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What the viewer may choose from when recording a joint inspection.' })
export class JointInspectionChoices {
  @Field(() => [Organisation], { description: 'The own institutions and those assigned to own posts.' })
  organisations!: Organisation[];

  @Field(() => [Position], { description: 'Posts that may convene one.' })
  positions!: Position[];
}

@InputType({ description: 'A joint inspection as it is entered.' })
export class RecordJointInspectionInput {
  @Field(() => ID, { description: 'The institution.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The post that convened it.' })
  positionId!: string;

  @Field(() => JointTrigger, { description: 'What kind of work or problem called for it.' })
  trigger!: Trigger;

  @Field(() => String, { description: 'Why it was necessary.' })
  necessity!: string;

  @Field(() => [String], { description: 'Invited departments; may be none.' })
  departments!: string[];

  @Field(() => [String], { description: 'Who took part; at least one.' })
  participants!: string[];

  @Field(() => CivilDateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => String, { description: 'Its conclusion.' })
  conclusion!: string;
}

@ObjectType({ description: 'The joint inspection stands as it is told.' })
export class JointInspectionKept {
  @Field(() => JointInspection, { description: 'As stored.' })
  jointInspection!: JointInspection;
}

export const JointInspectionResult = createUnionType({
  name: 'JointInspectionResult',
  description: 'Stored, or refused.',
  types: () => [JointInspectionKept, Refusal] as const,
});
