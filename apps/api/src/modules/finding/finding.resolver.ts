import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { Organisation } from '../institution/organisation.types';
import {
  FindingChoices,
  FindingFilter,
  FindingKept,
  FindingResult,
  MoveFindingInput,
  OpenFindingInput,
} from './finding.inputs';
import { findFindings, listFindings, listUnitsOnLedger } from './finding.loader';
import { Finding, FindingConnection } from './finding.types';
import { moveFinding } from './move-finding';
import { enterFinding, readFindingChoices } from './open-finding';

const kept = (outcome: FindingKept | Decision) => answer(FindingKept, outcome);

@Resolver(() => Finding)
export class FindingResolver {
  @Can('READ_FINDINGS')
  @Query(() => FindingConnection, {
    description: 'The ledger as far as the viewer may read it, newest first.',
  })
  findings(
    @Ctx() context: ApiContext,
    @Arg('filter', () => FindingFilter, { description: 'Which.' }) filter: FindingFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<FindingConnection> {
    const { states = null, origin = null, organisationId = null, isOverdue } = filter;
    return listFindings(context, { states, origin, organisationId, isOverdue, first, after: after ?? null });
  }

  @Can('READ_FINDINGS')
  @Query(() => Finding, {
    nullable: true,
    description: 'One problem, or null when it is not there or not yours.',
  })
  async finding(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Finding | null> {
    if (!isId(id)) return null;
    const [found] = await context.read((tx) => findFindings(context, tx, [id]));
    return found ?? null;
  }

  @Can('READ_FINDINGS')
  @Query(() => [Organisation], {
    description: 'Institutions with problems on the ledger, to look at one alone.',
  })
  findingUnits(@Ctx() context: ApiContext): Promise<Organisation[]> {
    return context.read((tx) => listUnitsOnLedger(context, tx));
  }

  @Can('OPEN_FINDING')
  @Query(() => FindingChoices, {
    description: 'Institutions and origins to put a problem on the ledger with.',
  })
  findingChoices(@Ctx() context: ApiContext): Promise<FindingChoices> {
    return context.read((tx) => readFindingChoices(context, tx));
  }

  @Can('OPEN_FINDING')
  @Mutation(() => FindingResult, { description: 'Put a problem on the ledger (L-3.8, W-2.2, W-3.4).' })
  async openFinding(
    @Ctx() context: ApiContext,
    @Arg('input', () => OpenFindingInput, { description: 'The problem.' }) input: OpenFindingInput,
  ): Promise<FindingKept | Refusal> {
    return kept(await context.act((tx) => enterFinding(context, tx, input)));
  }

  @Can('MOVE_FINDING')
  @Mutation(() => FindingResult, { description: 'Take the next step of a problem.' })
  async moveFinding(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveFindingInput, { description: 'Which, and what was done.' })
    input: MoveFindingInput,
  ): Promise<FindingKept | Refusal> {
    return kept(await context.act((tx) => moveFinding(context, tx, input)));
  }
}
