import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { edgeOf, PageInfo } from '../../graphql/connection';
import { InstantScalar } from '../../graphql/scalars';
import { Duty } from '../duty/duty.types';

@ObjectType({ description: "A notice in somebody's inbox." })
export class Notice {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it says: OVERDUE or MISSED.' })
  kind!: string;

  @Field(() => InstantScalar, { description: 'When it was put there.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was read.' })
  readAt!: Date | null;

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
