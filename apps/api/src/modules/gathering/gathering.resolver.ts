import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { answer, type Refusal } from '../../graphql/refusal';
import { listGatherings, readGuidance } from './gathering.loader';
import {
  AddGuidanceInput,
  Gathering,
  GatheringConnection,
  GatheringKept,
  GatheringPanel,
  GatheringResult,
  GuidanceKept,
  GuidanceNote,
  GuidanceResult,
  RecordGatheringInput,
} from './gathering.types';
import { addGuidance, readGatheringPanels, recordGathering } from './record-gathering';

@Resolver(() => Gathering)
export class GatheringResolver {
  @Can('READ_GATHERINGS')
  @Query(() => GatheringConnection, {
    description:
      'Meetings and trainings as far as the viewer may read them, the latest first (S-3.3, S-3.6).',
  })
  gatherings(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<GatheringConnection> {
    return listGatherings(context, first, after ?? null);
  }

  @Can('READ_GATHERINGS')
  @Query(() => [GuidanceNote], { description: 'Guidance of the own bureau, the latest first (S-3.4).' })
  guidance(@Ctx() context: ApiContext): Promise<GuidanceNote[]> {
    return context.read((tx) => readGuidance(context, tx));
  }

  @Can('RECORD_GATHERING')
  @Query(() => [GatheringPanel], { description: 'Panels in being, with everybody who served on them.' })
  gatheringPanels(@Ctx() context: ApiContext): Promise<GatheringPanel[]> {
    return context.read((tx) => readGatheringPanels(context, tx));
  }

  @Can('RECORD_GATHERING')
  @Mutation(() => GatheringResult, { description: 'Record a meeting or a training that took place.' })
  async recordGathering(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordGatheringInput, { description: 'What took place.' })
    input: RecordGatheringInput,
  ): Promise<GatheringKept | Refusal> {
    return answer(GatheringKept, await context.act((tx) => recordGathering(context, tx, input)));
  }

  @Can('RECORD_GATHERING')
  @Mutation(() => GuidanceResult, { description: 'Put guidance into the library (S-3.4).' })
  async addGuidance(
    @Ctx() context: ApiContext,
    @Arg('input', () => AddGuidanceInput, { description: 'The guidance.' }) input: AddGuidanceInput,
  ): Promise<GuidanceKept | Refusal> {
    return answer(GuidanceKept, await context.act((tx) => addGuidance(context, tx, input)));
  }
}
