import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { decideAskingOverride, decideTie, refuseApproval, refuseEndingTie } from '@mingcha/domain/panel/tie';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { ownInstitutions } from '../institution/institution.loader';
import { holdOwnTerm } from './appoint-supervisor';
import { keepPanel } from './change-panel';
import type {
  AskOverrideInput,
  DeclareTieInput,
  EndTieInput,
  OverrideInput,
  PanelKept,
} from './panel.inputs';

/** Declares what binds a person to an institution; from its first day on it bars there (S-2.1c, A17). */
export async function declareTie(
  context: ApiContext,
  tx: TenantTx,
  { supervisorId, ...said }: DeclareTieInput,
): Promise<PanelKept | Refusal> {
  const held = await holdOwnTerm(context, tx, supervisorId);
  if ('code' in held) return held;
  const [people, units] = await Promise.all([
    loadPanelPeople(tx, tx.actor.tenantId),
    ownInstitutions(tx, context.today),
  ]);
  const draft = decideTie({ ...said, personId: held.personId }, people, units);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  await tx.query(
    `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
       declared_at, declared_by, declared_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[
        tx.actor.tenantId,
        newId(),
        draft.personId,
        draft.organisationId,
        draft.kind,
        draft.note,
        draft.from,
      ],
      ...[context.today, tx.now, tx.actor.accountId, context.signedIn.name],
    ],
  );
  return keepPanel(context, tx, 'DECLARE_TIE', held.panelId, draft);
}

/** Ends a tie; it bars to its last day. */
export async function endTie(
  context: ApiContext,
  tx: TenantTx,
  { id, on }: EndTieInput,
): Promise<PanelKept | Refusal> {
  await holdTenant(tx);
  const [tie] = isId(id)
    ? await tx.query<{ personId: string; from: string; to: string | null }>(
        `select person_id "personId", from_on "from", to_on "to" from supervisor_ties where tenant_id = $1 and id = $2`,
        [tx.actor.tenantId, id],
      )
    : [];
  const refusal = refuseEndingTie(tie, on);
  if (refusal || !tie) return refusal ?? refuse('TIE_UNKNOWN', 'id');
  await tx.query('update supervisor_ties set to_on = $3 where tenant_id = $1 and id = $2', [
    ...[tx.actor.tenantId, id, on],
  ]);
  return keepOf(context, tx, 'END_TIE', tie.personId, { id, on });
}

/** Asks to let somebody in whom kin or supplies bind; another person decides (S-2.1c). */
export async function askOverride(
  context: ApiContext,
  tx: TenantTx,
  { supervisorId, organisationId, reason }: AskOverrideInput,
): Promise<PanelKept | Refusal> {
  const held = await holdOwnTerm(context, tx, supervisorId);
  if ('code' in held) return held;
  const [people, units] = await Promise.all([
    loadPanelPeople(tx, tx.actor.tenantId),
    ownInstitutions(tx, context.today),
  ]);
  const unit = units.find(({ id }) => id === organisationId);
  const asked = decideAskingOverride({ personId: held.personId, reason }, people, unit, context.today);
  if ('code' in asked) return asked;
  await tx.query(
    `insert into recusal_overrides (tenant_id, id, person_id, organisation_id, reason, asked_at, asked_by, asked_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[
        tx.actor.tenantId,
        newId(),
        held.personId,
        organisationId,
        asked.reason,
        tx.now,
        tx.actor.accountId,
      ],
      context.signedIn.name,
    ],
  );
  return keepPanel(context, tx, 'ASK_OVERRIDE', held.panelId, { organisationId, reason: asked.reason });
}

interface Found {
  personId: string;
  askedBy: string;
  approvedOn: string | null;
  withdrawnOn: string | null;
}

async function holdOverride(tx: TenantTx, id: string): Promise<Found | undefined> {
  await holdTenant(tx);
  const [found] = isId(id)
    ? await tx.query<Found>(
        `select person_id "personId", asked_by "askedBy", approved_on "approvedOn", withdrawn_on "withdrawnOn"
           from recusal_overrides where tenant_id = $1 and id = $2`,
        [tx.actor.tenantId, id],
      )
    : [];
  return found;
}

/** Approves an exception: never whoever asked for it. */
export async function approveOverride(
  context: ApiContext,
  tx: TenantTx,
  { id }: OverrideInput,
): Promise<PanelKept | Refusal> {
  const found = await holdOverride(tx, id);
  const refusal = refuseApproval(found, context.signedIn.accountId);
  if (refusal || !found) return refusal ?? refuse('OVERRIDE_UNKNOWN', 'id');
  await tx.query(
    `update recusal_overrides set approved_on = $3, approved_at = $4, approved_by = $5, approved_by_name = $6
      where tenant_id = $1 and id = $2`,
    [tx.actor.tenantId, id, context.today, tx.now, tx.actor.accountId, context.signedIn.name],
  );
  return keepOf(context, tx, 'APPROVE_OVERRIDE', found.personId, { id });
}

/** Takes an exception back; from today on it lets nobody in. */
export async function withdrawOverride(
  context: ApiContext,
  tx: TenantTx,
  { id }: OverrideInput,
): Promise<PanelKept | Refusal> {
  const found = await holdOverride(tx, id);
  if (!found) return refuse('OVERRIDE_UNKNOWN', 'id');
  if (found.withdrawnOn !== null) return refuse('OVERRIDE_DECIDED', 'id');
  await tx.query('update recusal_overrides set withdrawn_on = $3 where tenant_id = $1 and id = $2', [
    ...[tx.actor.tenantId, id, context.today],
  ]);
  return keepOf(context, tx, 'WITHDRAW_OVERRIDE', found.personId, { id });
}

/** The panel on which the person served last. */
async function keepOf(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  personId: string,
  after: object,
): Promise<PanelKept | Refusal> {
  const [term] = await tx.query<{ panelId: string }>(
    'select panel_id "panelId" from supervisors where tenant_id = $1 and person_id = $2 order by from_on desc limit 1',
    [tx.actor.tenantId, personId],
  );
  return term ? keepPanel(context, tx, act, term.panelId, after) : refuse('SUPERVISOR_UNKNOWN', 'id');
}
