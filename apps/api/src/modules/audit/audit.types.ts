import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';

@ObjectType({ description: 'One line of the hash-chained trail of the own bureau.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the chain.' })
  seq!: number;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Who.' })
  actorName!: string;

  @Field(() => String, { description: 'What was done.' })
  act!: string;

  @Field(() => String, { description: 'To what kind of thing.' })
  subjectType!: string;

  @Field(() => String, { description: 'DONE or REFUSED.' })
  outcome!: string;

  @Field(() => String, {
    nullable: true,
    description: 'JSON before an administrative act; of others nothing is told.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON after an administrative act; of others nothing is told.',
  })
  after!: string | null;
}

@ObjectType({ description: 'One row of the trail.' })
export class AuditEntryEdge extends edgeOf(AuditEntry) {}

@ObjectType({ description: 'A page of the trail, newest first.' })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: 'The rows.' })
  edges!: AuditEntryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which lines of the trail.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'The act, such as RECORD_CONTACT.' })
  act?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of the person.' })
  actorName?: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of thing, such as CONTACT.' })
  subjectType?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day in Asia/Shanghai.' })
  on?: string | null;
}

@ObjectType({ description: 'What walking the whole chain came to.' })
export class AuditVerdict {
  @Field(() => Int, {
    description: 'Entries that are what was written; keep it, a cut-off end shows only against it.',
  })
  entries!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The first entry that is not what was written, or is missing.',
  })
  firstBrokenSeq!: number | null;

  @Field(() => InstantScalar, { description: 'When it was walked.' })
  verifiedAt!: Date;
}

@ObjectType({ description: 'The words that occur in the trail of the own bureau, for choosing from.' })
export class AuditWords {
  @Field(() => [String], { description: 'Acts.' })
  acts!: string[];

  @Field(() => [String], { description: 'Kinds of things.' })
  subjectTypes!: string[];
}
