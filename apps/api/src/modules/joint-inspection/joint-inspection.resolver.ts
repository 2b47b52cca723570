import { can } from '@mingcha/domain/access/access';
import type { Refusal as Decision } from '@mingcha/domain/refusal';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { Refusal, toRefusal } from '../../graphql/refusal';
import { findJointInspections, listJointInspections } from './joint-inspection.loader';
import {
  JointInspection,
  JointInspectionChoices,
  JointInspectionConnection,
  JointInspectionKept,
  JointInspectionResult,
  RecordJointInspectionInput,
} from './joint-inspection.types';
import { readJointChoices, recordJointInspection } from './record-joint-inspection';

function answer(outcome: JointInspectionKept | Decision): JointInspectionKept | Refusal {
  return 'code' in outcome ? toRefusal(outcome) : Object.assign(new JointInspectionKept(), outcome);
}

@Resolver(() => JointInspection)
export class JointInspectionResolver {
  @Can('READ_JOINT_INSPECTIONS')
  @Query(() => JointInspectionConnection, {
    description: 'Joint inspections the viewer may read, newest first (L-3.7).',
  })
  jointInspections(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after?: string | null,
  ): Promise<JointInspectionConnection> {
    return listJointInspections(context, first, after ?? null);
  }

  @Can('READ_JOINT_INSPECTIONS')
  @Query(() => JointInspection, {
    nullable: true,
    description: 'One joint inspection, or null when it is not there or not yours.',
  })
  async jointInspection(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<JointInspection | null> {
    if (!isId(id)) return null;
    const [found] = await context.read((tx) => findJointInspections(context, tx, [id]));
    return found ?? null;
  }

  @Can('RECORD_JOINT_INSPECTION')
  @Query(() => JointInspectionChoices, { description: 'Institutions and posts of a joint inspection.' })
  jointInspectionChoices(@Ctx() context: ApiContext): Promise<JointInspectionChoices> {
    return context.read((tx) => readJointChoices(context, tx));
  }

  @Can('RECORD_JOINT_INSPECTION')
  @Mutation(() => JointInspectionResult, {
    description: 'Record a joint inspection with its conclusion (L-3.7, L-3.8).',
  })
  async recordJointInspection(
    @Ctx() context: ApiContext,
    @Arg('input', () => RecordJointInspectionInput, { description: 'The inspection.' })
    input: RecordJointInspectionInput,
  ): Promise<JointInspectionKept | Refusal> {
    return answer(await context.act((tx) => recordJointInspection(context, tx, input)));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may put problems it found on the ledger.',
  })
  canRecordFindings(@Ctx() context: ApiContext, @Root() inspection: JointInspection): boolean {
    const { roles, tenantId } = context.signedIn;
    return inspection.tenant.id === tenantId && can(roles, 'RECORD_JOINT_INSPECTION');
  }
}
