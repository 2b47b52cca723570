import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { type Refusal, toRefusal } from '../../graphql/refusal';
import { acknowledgeNotice } from './acknowledge-notice';
import { listNotices, markNoticesRead } from './notice.service';
import {
  AcknowledgeNoticeInput,
  AcknowledgeNoticeResult,
  MarkNoticesReadInput,
  Notice,
  NoticeAcknowledged,
  NoticeConnection,
} from './notice.types';

@Resolver(() => Notice)
export class NoticeResolver {
  @Can('READ_NOTICES')
  @Query(() => NoticeConnection, { description: "The viewer's notices, newest first." })
  notices(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' }) after?:
      | string
      | null,
  ): Promise<NoticeConnection> {
    return listNotices(context, first, after ?? null);
  }

  @Can('ACKNOWLEDGE_NOTICE')
  @Mutation(() => AcknowledgeNoticeResult, {
    description:
      'Answer for an undone duty that was taken to the viewer (知悉并处理); it goes no further up.',
  })
  async acknowledgeNotice(
    @Ctx() context: ApiContext,
    @Arg('input', () => AcknowledgeNoticeInput, { description: 'Which.' }) input: AcknowledgeNoticeInput,
  ): Promise<NoticeAcknowledged | Refusal> {
    const outcome = await context.act((tx) => acknowledgeNotice(context, tx, input));
    return 'code' in outcome ? toRefusal(outcome) : Object.assign(new NoticeAcknowledged(), outcome);
  }

  @Can('READ_NOTICES')
  @Mutation(() => Int, { description: 'Mark notices of the viewer as read; returns how many were.' })
  markNoticesRead(
    @Ctx() context: ApiContext,
    @Arg('input', () => MarkNoticesReadInput, { description: 'Which.' }) input: MarkNoticesReadInput,
  ): Promise<number> {
    return markNoticesRead(context, input.ids);
  }
}
