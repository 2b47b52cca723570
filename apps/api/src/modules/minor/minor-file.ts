import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { refuseEmpty, refuseLong } from '@mingcha/domain/liaison/said';
import { FILE_GRANT_DAYS } from '@mingcha/domain/minor/receiver';
import { refuseIdentityNumbers } from '@mingcha/domain/personal/identity-number';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import type { DecideSightInput, MinorKept, MinorReasonInput, ReceiverShown } from './minor.inputs';
import { findMinor, findMinorOfGrant, findOneMinor } from './minor.loader';
import type { MinorCase } from './minor.types';

const refuseReason = (reason: string) => [
  ...refuseEmpty(reason, 'reason'),
  ...refuseLong({ reason }),
  ...refuseIdentityNumbers({ reason }),
];

/** Reads one case; whoever sees what was said leaves a line in the trail. */
export async function readMinor(context: ApiContext, tx: TenantTx, id: string): Promise<MinorCase | null> {
  const minor = await findOneMinor(context, tx, id);
  if (minor?.isFileOpen) {
    await tx.audit({ act: 'READ_MINOR_FILE', subjectType: 'MINOR_CASE', subjectId: id });
  }
  return minor;
}

/** Asks to see the file, with a reason (条例 36). */
export async function askMinorSight(
  context: ApiContext,
  tx: TenantTx,
  { id, reason }: MinorReasonInput,
): Promise<MinorKept | Refusal> {
  if (!isId(id)) return refuse('MINOR_UNKNOWN', 'id');
  const found = await findMinor(context, tx, id);
  if (!found) return refuse('MINOR_UNKNOWN', 'id');
  if (found.minor.isFileOpen) return refuse('GRANT_NOT_NEEDED', 'id');
  if (!found.minor.canAskSight) return refuse('GRANT_ASKED', 'id');
  const [refused] = refuseReason(reason);
  if (refused) return refused;
  await tx.query(
    `insert into minor_file_grants (tenant_id, id, case_id, account_id, account_name, reason, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[tx.actor.tenantId, newId(), id, context.signedIn.accountId, context.signedIn.name, reason.trim()],
      tx.now,
    ],
  );
  return keep(context, tx, 'ASK_MINOR_SIGHT', id, { reason });
}

/** Another person of the bureau grants it for two weeks, or declines. */
export async function decideMinorSight(
  context: ApiContext,
  tx: TenantTx,
  { id, isGranted }: DecideSightInput,
): Promise<MinorKept | Refusal> {
  if (!isId(id)) return refuse('GRANT_UNKNOWN', 'id');
  const found = await findMinorOfGrant(context, tx, id);
  const grant = found?.minor.grants.find((each) => each.id === id);
  if (!found || !grant) return refuse('GRANT_UNKNOWN', 'id');
  if (grant.isGranted !== null) return refuse('GRANT_DECIDED', 'id');
  if (!grant.canDecide) return refuse('GRANT_OWN', 'id');
  const { accountId, name } = context.signedIn;
  // Decided once, also where two decide at the same moment.
  const decided = await tx.query<{ id: string }>(
    `update minor_file_grants set is_granted = $3, decided_at = $4, decided_by = $5, decided_by_name = $6, expires_on = $7
      where tenant_id = $1 and id = $2 and is_granted is null returning id`,
    [
      ...[tx.actor.tenantId, id, isGranted, tx.now, accountId, name],
      isGranted ? addDays(context.today, FILE_GRANT_DAYS) : null,
    ],
  );
  if (decided.length === 0) return refuse('GRANT_DECIDED', 'id');
  return keep(context, tx, 'DECIDE_MINOR_SIGHT', found.minor.id, { grantId: id, isGranted });
}

/** Shows who came, in clear, to whoever may see the file and says why; the trail keeps both. */
export async function revealReceiver(
  context: ApiContext,
  tx: TenantTx,
  { id, reason }: MinorReasonInput,
): Promise<ReceiverShown | Refusal> {
  if (!isId(id)) return refuse('MINOR_UNKNOWN', 'id');
  const found = await findMinor(context, tx, id, 'REVEAL_RECEIVER');
  if (!found) return refuse('MINOR_UNKNOWN', 'id');
  if (!found.minor.isFileOpen) return refuse('FILE_CLOSED', 'id');
  const [refused] = refuseReason(reason);
  if (refused) return refused;
  const [row] = await tx.query<{ sealed: Buffer }>(
    `select r.sealed from minor_receivers r join minor_steps s on s.tenant_id = r.tenant_id and s.id = r.step_id
      where r.tenant_id = $1 and r.case_id = $2 and r.deleted_on is null order by s.place desc limit 1`,
    [tx.actor.tenantId, id],
  );
  if (!row) return refuse('RECEIVER_MISSING', 'id');
  await tx.audit({ act: 'REVEAL_RECEIVER', subjectType: 'MINOR_CASE', subjectId: id, after: { reason } });
  return JSON.parse(context.seal.open(row.sealed)) as ReceiverShown;
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<MinorKept> {
  const [minor] = await Promise.all([
    findOneMinor(context, tx, id),
    tx.audit({ act, subjectType: 'MINOR_CASE', subjectId: id, after }),
  ]);
  if (!minor) throw new Error(`The case ${id} is not there.`);
  return { minor };
}
