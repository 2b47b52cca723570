import type { JobKind as JobKindWord, JobStep as JobStepWord } from '@mingcha/domain/job/job';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JobKind, JobStep } from '../../graphql/enums';
import { InstantScalar } from '../../graphql/scalars';

@ObjectType({ description: 'Work the worker was asked for, and how far it is.' })
export class Job {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => JobKind, { description: 'What was asked for.' })
  kind!: JobKindWord;

  @Field(() => String, { description: 'What it is about: the month of a bulletin.' })
  subject!: string;

  @Field(() => Int, { description: 'From 0 to 100.' })
  progress!: number;

  @Field(() => JobStep, { description: 'What is being done; DONE or FAILED at its end.' })
  step!: JobStepWord;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'What came of it: the bulletin.' })
  resultId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed: INTERNAL, or LOST without an end.' })
  failedReason!: string | null;
}
