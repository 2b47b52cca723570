import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { listBriefings } from './briefing.loader';
import {
  Briefing,
  BriefingConnection,
  BriefingKept,
  BriefingResult,
  BriefingStart,
  SendBriefingInput,
} from './briefing.types';
import { readBriefingStarts, sendBriefing } from './send-briefing';

@Resolver(() => Briefing)
export class BriefingResolver {
  @Can('READ_BRIEFINGS')
  @Query(() => BriefingConnection, {
    description: 'Monthly briefings as far as the viewer may read them, the latest first (S-2.4a).',
  })
  briefings(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<BriefingConnection> {
    return listBriefings(context, first, after ?? null);
  }

  @Can('SEND_BRIEFING')
  @Query(() => [BriefingStart], {
    description: 'Stations the viewer briefs for, with what is known of each today.',
  })
  briefingStarts(@Ctx() context: ApiContext): Promise<BriefingStart[]> {
    return context.read((tx) => readBriefingStarts(context, tx));
  }

  @Can('SEND_BRIEFING')
  @Mutation(() => BriefingResult, { description: 'Brief the panel; nought in every place is a nil report.' })
  async sendBriefing(
    @Ctx() context: ApiContext,
    @Arg('input', () => SendBriefingInput, { description: 'The counts.' }) input: SendBriefingInput,
  ): Promise<BriefingKept | Refusal> {
    return answer(BriefingKept, await context.act((tx) => sendBriefing(context, tx, input)));
  }
}
