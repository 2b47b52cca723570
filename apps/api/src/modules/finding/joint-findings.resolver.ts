import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../graphql/context';
import { JointInspection } from '../joint-inspection/joint-inspection.types';
import { findFindingsOf } from './finding.loader';
import { Finding } from './finding.types';

const loaders = new WeakMap<ApiContext, DataLoader<JointInspection, Finding[]>>();

/** What each of several inspections found, read together. */
function loaderOf(context: ApiContext): DataLoader<JointInspection, Finding[]> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader(async (inspections: readonly JointInspection[]) => {
    const origins = inspections.map(({ id, tenant }) => ({ id, tenantId: tenant.id }));
    const found = await context.read((tx) => findFindingsOf(context, tx, origins));
    return inspections.map(({ id }) => found.filter(({ originId }) => originId === id));
  });
  loaders.set(context, loader);
  return loader;
}

/** A problem holds the key of the record it came from, so the ledger adds this field to the joint inspection. */
@Resolver(() => JointInspection)
export class JointFindingsResolver {
  @FieldResolver(() => [Finding], { description: 'What it found, as it stands on the ledger (L-3.8).' })
  findings(@Ctx() context: ApiContext, @Root() inspection: JointInspection): Promise<Finding[]> {
    return loaderOf(context).load(inspection);
  }
}
