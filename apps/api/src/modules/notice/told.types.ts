import type { NoticeChannel as Channel } from '@mingcha/database/entities/notice.entity';
import type { StageKind as Kind, Capacity as ToldAs } from '@mingcha/domain/reminding/stage';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Capacity, NoticeChannel, StageKind } from '../../graphql/enums';
import { InstantScalar } from '../../graphql/scalars';

@ObjectType({
  description: 'That somebody was told of a duty (催办、督办). Whether they read it stays with them.',
})
export class Told {
  @Field(() => ID, { description: 'The notice.' })
  id!: string;

  @Field(() => StageKind, { description: 'At what stage.' })
  stage!: Kind;

  @Field(() => Int, {
    nullable: true,
    description: 'Days before or after the due day, for BEFORE and AFTER.',
  })
  days!: number | null;

  @Field(() => String, { nullable: true, description: 'Who was told, by the name of that day.' })
  recipientName!: string | null;

  @Field(() => Capacity, { nullable: true, description: 'In what capacity.' })
  toldAs!: ToldAs | null;

  @Field(() => NoticeChannel, { description: 'Through what.' })
  channel!: Channel;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When they answered for it (知悉并处理).' })
  acknowledgedAt!: Date | null;
}
