import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Rule } from '../rule/rule.types';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'How many duties stand where.' })
export class StatusCounts {
  @Field(() => Int, { description: 'All of them.' })
  total!: number;

  @Field(() => Int, { description: 'Met in time, those entered late included.' })
  met!: number;

  @Field(() => Int, { description: 'Met after the due day.' })
  metLate!: number;

  @Field(() => Int, {
    description: 'Done in time but entered after the window (补录); counted in `met` too.',
  })
  lateEntry!: number;

  @Field(() => Int, { description: 'Open.' })
  open!: number;

  @Field(() => Int, { description: 'Due soon.' })
  dueSoon!: number;

  @Field(() => Int, { description: 'Overdue and still curable.' })
  overdue!: number;

  @Field(() => Int, { description: 'Missed for good.' })
  missed!: number;

  @Field(() => Int, { description: 'Not begun.' })
  upcoming!: number;

  @Field(() => Int, { description: 'Exempt.' })
  exempt!: number;

  @Field(() => Int, { description: 'Not applicable.' })
  notApplicable!: number;

  @Field(() => Int, { description: 'Waiting for a decision of the city (A2).' })
  pendingConfig!: number;

  @Field(() => Int, { description: 'Fallen away.' })
  cancelled!: number;
}

@ObjectType({ description: 'One bureau of the overview.' })
export class TenantCounts {
  @Field(() => Tenant, { description: 'The bureau.' })
  tenant!: Tenant;

  @Field(() => StatusCounts, { description: 'Its duties.' })
  counts!: StatusCounts;
}

@ObjectType({ description: 'One rule in one bureau.' })
export class OversightCell {
  @Field(() => String, { description: 'The bureau.' })
  tenantCode!: string;

  @Field(() => String, { description: 'The rule.' })
  ruleCode!: string;

  @Field(() => StatusCounts, { description: 'Its duties.' })
  counts!: StatusCounts;
}

@ObjectType({ description: 'Every bureau the viewer oversees against every rule, for one year.' })
export class Oversight {
  @Field(() => Int, { description: 'Windows due in this year, and whatever stood in it.' })
  year!: number;

  @Field(() => CivilDateScalar, { description: 'The day the statuses are of.' })
  asOf!: string;

  @Field(() => InstantScalar, { description: 'When it was counted.' })
  computedAt!: Date;

  @Field(() => StatusCounts, { description: 'All bureaus together.' })
  totals!: StatusCounts;

  @Field(() => [TenantCounts], { description: 'Each bureau.' })
  tenants!: TenantCounts[];

  @Field(() => [OversightCell], { description: 'Each bureau and rule that has a duty.' })
  cells!: OversightCell[];

  @Field(() => [Rule], { description: 'The rules that occur.' })
  rules!: Rule[];
}
