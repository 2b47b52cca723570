import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal';
import { CivilDateScalar, InstantScalar } from '../../graphql/scalars';
import { Job } from '../job/job.types';

@ObjectType({ description: 'A monthly bulletin as it was made, kept byte for byte.' })
export class Bulletin {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The month it is about, 2026-10.' })
  month!: string;

  @Field(() => CivilDateScalar, { description: 'The day its numbers are of.' })
  asOf!: string;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who asked for it; null where the timetable did.' })
  madeBy!: string | null;

  @Field(() => String, { description: 'SHA-256 of the file.' })
  sha256!: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  size!: number;
}

@ObjectType({ description: 'The bulletins of the own bureau, and what is being made.' })
export class Bulletins {
  @Field(() => [Bulletin], { description: 'Newest month first, at most 60.' })
  made!: Bulletin[];

  @Field(() => [Job], { description: 'Jobs under way, and those that failed within the last day.' })
  jobs!: Job[];

  @Field(() => Boolean, { description: 'Whether the viewer may have one made.' })
  canMake!: boolean;
}

@InputType({ description: 'Which bulletin to make.' })
export class MakeBulletinInput {
  @Field(() => String, { description: 'The month, 2026-10; not one that has not begun.' })
  month!: string;
}

@ObjectType({ description: 'The worker was asked, or is at it already.' })
export class BulletinRequested {
  @Field(() => Job, { description: 'The job to watch.' })
  job!: Job;
}

export const MakeBulletinResult = createUnionType({
  name: 'MakeBulletinResult',
  description: 'Asked for, or refused.',
  types: () => [BulletinRequested, Refusal] as const,
});
