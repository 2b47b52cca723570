import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import {
  ApplyForCareInput,
  CareChoices,
  CareKept,
  CareResult,
  EndPlacementInput,
  MoveCareInput,
  PlaceInCareInput,
} from './care.inputs';
import { findOneCare, listCare } from './care.loader';
import { CareApplication, CareApplicationConnection } from './care.types';
import { applyForCare, moveCare, readCareChoices } from './move-care';
import { endPlacement, placeInCare } from './place-in-care';

const kept = (outcome: CareKept | Decision) => answer(CareKept, outcome);

@Resolver(() => CareApplication)
export class CareResolver {
  @Can('READ_CARE')
  @Query(() => CareApplicationConnection, {
    description: 'Entrusted care as far as the viewer may read it, the latest application first (S-2.2).',
  })
  careApplications(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<CareApplicationConnection> {
    return listCare(context, first, after ?? null);
  }

  @Can('READ_CARE')
  @Query(() => CareApplication, {
    nullable: true,
    description: 'One of them, or null when it is not there or not yours.',
  })
  async careApplication(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<CareApplication | null> {
    return isId(id) ? context.read((tx) => findOneCare(context, tx, id)) : null;
  }

  @Can('APPLY_FOR_CARE')
  @Query(() => CareChoices, { description: 'Stations, institutions and purchasers to choose from.' })
  careChoices(@Ctx() context: ApiContext): Promise<CareChoices> {
    return context.read((tx) => readCareChoices(context, tx));
  }

  @Can('APPLY_FOR_CARE')
  @Mutation(() => CareResult, { description: 'Ask to entrust people to an institution outside (S-2.2a).' })
  async applyForCare(
    @Ctx() context: ApiContext,
    @Arg('input', () => ApplyForCareInput, { description: 'What is asked for.' }) input: ApplyForCareInput,
  ): Promise<CareKept | Refusal> {
    return kept(await context.act((tx) => applyForCare(context, tx, input)));
  }

  @Can('MOVE_CARE')
  @Mutation(() => CareResult, { description: 'Take the next step; none of the four is left out (S-2.2b).' })
  async moveCare(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveCareInput, { description: 'Which, and what is said.' }) input: MoveCareInput,
  ): Promise<CareKept | Refusal> {
    return kept(await context.act((tx) => moveCare(context, tx, input)));
  }

  @Can('PLACE_IN_CARE')
  @Mutation(() => CareResult, { description: 'Somebody comes into care, by case code.' })
  async placeInCare(
    @Ctx() context: ApiContext,
    @Arg('input', () => PlaceInCareInput, { description: 'Whom, and when.' }) input: PlaceInCareInput,
  ): Promise<CareKept | Refusal> {
    return kept(await context.act((tx) => placeInCare(context, tx, input)));
  }

  @Can('PLACE_IN_CARE')
  @Mutation(() => CareResult, { description: 'Somebody leaves care, and it is said where to.' })
  async endPlacement(
    @Ctx() context: ApiContext,
    @Arg('input', () => EndPlacementInput, { description: 'Whom, when and where to.' })
    input: EndPlacementInput,
  ): Promise<CareKept | Refusal> {
    return kept(await context.act((tx) => endPlacement(context, tx, input)));
  }
}
