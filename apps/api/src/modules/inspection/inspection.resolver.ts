import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { answer, type Refusal } from '../../graphql/refusal';
import { findInspections, listInspections } from './inspection.loader';
import {
  Inspection,
  InspectionChoices,
  InspectionConnection,
  InspectionKept,
  InspectionResult,
  RecordInspectionInput,
  VoidInspectionInput,
} from './inspection.types';
import { readInspectionChoices, recordInspection, voidInspection } from './record-inspection';

const kept = (outcome: InspectionKept | Decision) => answer(InspectionKept, outcome);

@Resolver(() => Inspection)
export class InspectionResolver {
  @Can('READ_INSPECTIONS')
  @Query(() => InspectionConnection, {
    description: 'Special inspections and visits as far as the viewer may read them, the latest first.',
  })
  inspections(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<InspectionConnection> {
    return listInspections(context, first, after ?? null);
  }

  @Can('READ_INSPECTIONS')
  @Query(() => Inspection, {
    nullable: true,
    description: 'One inspection, or null when it is not there or not yours.',
  })
  async inspection(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Inspection | null> {
    if (!isId(id)) return null;
    const [found] = await context.read((tx) => findInspections(context, tx, [id]));
    return found ?? null;
  }

  @Can('RECORD_INSPECTION')
  @Query(() => InspectionChoices, {
    description: 'Which institutions may be inspected, by which checklist and by whom.',
  })
  inspectionChoices(@Ctx() context: ApiContext): Promise<InspectionChoices> {
    return context.read((tx) => readInspectionChoices(context, tx));
  }

  @Can('RECORD_INSPECTION')
  @Mutation(() => InspectionResult, {
    description: 'Record a special inspection or a visit; what fails goes on the ledger (S-2.2c, S-2.2d).',
  })
  async recordInspection(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordInspectionInput, { description: 'The inspection.' })
    input: RecordInspectionInput,
  ): Promise<InspectionKept | Refusal> {
    return kept(await context.act((tx) => recordInspection(context, tx, input)));
  }

  @Can('VOID_INSPECTION')
  @Mutation(() => InspectionResult, { description: 'Void an inspection that was entered by mistake.' })
  async voidInspection(
    @Ctx() context: ApiContext,
    @Arg('input', () => VoidInspectionInput, { description: 'Which, and why.' }) input: VoidInspectionInput,
  ): Promise<InspectionKept | Refusal> {
    return kept(await context.act((tx) => voidInspection(context, tx, input)));
  }
}
