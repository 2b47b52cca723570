import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar } from '../../graphql/scalars';
import { Tenant } from '../tenant/tenant.types';

@ObjectType({ description: 'Why a mark is what it is: one line, one duty (每一分有据).' })
export class TrailLine {
  @Field(() => Float, { description: 'Marks gained or lost by it.' })
  change!: number;

  @Field(() => String, { nullable: true, description: 'The rule.' })
  ruleCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause.' })
  clause!: string | null;

  @Field(() => String, { description: 'The reason, as a code.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The window of the duty.' })
  windowKey!: string | null;

  @Field(() => String, { nullable: true, description: 'Who owed it.' })
  subjectName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The duty.' })
  dutyId!: string | null;
}

@ObjectType({ description: 'One item of the scheme.' })
export class AssessmentItem {
  @Field(() => String, { description: 'Its code in the scheme.' })
  code!: string;

  @Field(() => String, { description: 'What it looks at.' })
  title!: string;

  @Field(() => String, { description: 'How it is counted.' })
  method!: string;

  @Field(() => Float, { description: 'The most it can give.' })
  fullMark!: number;

  @Field(() => Float, { description: 'What it gives.' })
  mark!: number;

  @Field(() => Boolean, {
    description: 'Whether a mark by hand is still to be given; until then it gives nothing.',
  })
  isPending!: boolean;

  @Field(() => [TrailLine], { description: 'Line by line.' })
  trail!: TrailLine[];
}

@ObjectType({ description: 'A group of items.' })
export class AssessmentGroup {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [AssessmentItem], { description: 'Its items.' })
  items!: AssessmentItem[];
}

@ObjectType({ description: "A bureau's running assessment of one year." })
export class Assessment {
  @Field(() => Tenant, { description: 'The bureau.' })
  tenant!: Tenant;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => CivilDateScalar, { description: 'The day it is of.' })
  asOf!: string;

  @Field(() => String, { description: 'The scheme.' })
  schemeName!: string;

  @Field(() => Boolean, {
    description: 'Whether the scheme is the shipped example (示例), since the notice gives no weights (A30).',
  })
  isExample!: boolean;

  @Field(() => Float, { description: 'The most it could be.' })
  fullMark!: number;

  @Field(() => Float, { description: 'What it is.' })
  mark!: number;

  @Field(() => Float, { description: 'Full marks of the items still to be marked by hand.' })
  pendingMark!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The grade band; null while marks by hand are missing.',
  })
  band!: string | null;

  @Field(() => [AssessmentGroup], { description: 'Group by group.' })
  groups!: AssessmentGroup[];
}
