import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { Refusal } from '../../graphql/refusal';
import { InstantScalar } from '../../graphql/scalars';
import { Duty } from '../duty/duty.types';

@ObjectType({ description: "A notice in somebody's inbox." })
export class Notice {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it says: for a duty one of StageKind.' })
  kind!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days before or after the due day, for BEFORE and AFTER.',
  })
  days!: number | null;

  @Field(() => InstantScalar, { description: 'When it was put there.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was read.' })
  readAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was answered for (知悉并处理).' })
  acknowledgedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether it was taken to the viewer, who has not answered for it yet.',
  })
  canAcknowledge!: boolean;

  @Field(() => Duty, { nullable: true, description: 'The duty it is about.' })
  duty!: Duty | null;
}

@ObjectType({ description: 'One row of a list of notices.' })
export class NoticeEdge extends edgeOf(Notice) {}

@ObjectType({ description: 'A page of notices.' })
export class NoticeConnection {
  @Field(() => [NoticeEdge], { description: 'The rows.' })
  edges!: NoticeEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which notices were read.' })
export class MarkNoticesReadInput {
  @Field(() => [ID], { description: 'At most 100.' })
  ids!: string[];
}

@InputType({ description: 'What is answered for.' })
export class AcknowledgeNoticeInput {
  @Field(() => ID, { description: 'The notice by which an undone duty was taken to the viewer.' })
  id!: string;
}

@ObjectType({ description: 'An undone duty was answered for; it goes no further up.' })
export class NoticeAcknowledged {
  @Field(() => Notice, { description: 'The notice, answered.' })
  notice!: Notice;
}

export const AcknowledgeNoticeResult = createUnionType({
  name: 'AcknowledgeNoticeResult',
  description: 'Answered for, or why not.',
  types: () => [NoticeAcknowledged, Refusal] as const,
});
