import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import type { TenantTx } from '@mingcha/database/tenant';
import { loadTenantFacts } from '@mingcha/database/tenant-facts';
import { decideAppointment, decideLeaving } from '@mingcha/domain/panel/appoint';
import { decideQualification } from '@mingcha/domain/panel/qualification';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { holdOwnPanel, keepPanel } from './change-panel';
import type {
  AppointSupervisorInput,
  EndTermInput,
  PanelKept,
  RecordQualificationInput,
} from './panel.inputs';

/** One term of the own bureau, and its panel, held; or a refusal. */
export async function holdOwnTerm(
  context: ApiContext,
  tx: TenantTx,
  supervisorId: string,
): Promise<{ panelId: string; personId: string } | Refusal> {
  const unknown = refuse('SUPERVISOR_UNKNOWN', 'supervisorId');
  if (!isId(supervisorId)) return unknown;
  const [term] = await tx.query<{ panelId: string; personId: string }>(
    'select panel_id "panelId", person_id "personId" from supervisors where tenant_id = $1 and id = $2',
    [tx.actor.tenantId, supervisorId],
  );
  const held = term && (await holdOwnPanel(context, tx, term.panelId));
  return term && held && !('code' in held) ? term : unknown;
}

/** Appoints somebody, or again: only the bureau in charge does (S-3.1), with the undertaking signed (S-3.10). */
export async function appointSupervisor(
  context: ApiContext,
  tx: TenantTx,
  { supervisorId = null, termReason = null, ...said }: AppointSupervisorInput,
): Promise<PanelKept | Refusal> {
  const held = await holdOwnPanel(context, tx, said.panelId);
  if ('code' in held) return held;
  const before = supervisorId === null ? null : await holdOwnTerm(context, tx, supervisorId);
  if (before && 'code' in before) return before;
  const { tenantId } = tx.actor;
  const [{ facts }, people] = await Promise.all([
    loadTenantFacts(tx, tenantId),
    loadPanelPeople(tx, tenantId),
  ]);
  const { panels, organisations, agreements } = facts;
  const input = { ...said, termReason, personId: before?.personId ?? null };
  const draft = decideAppointment(
    input,
    { panels, organisations, agreements, terms: people.terms },
    context.today,
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into supervisors (tenant_id, id, panel_id, person_id, name, role, employer, backgrounds, from_on,
       term_months, term_reason, undertaking_on, document_number, appointed_on, appointed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[tenantId, id, draft.panelId, draft.personId ?? newId(), draft.name, draft.role, draft.employer],
      ...[draft.backgrounds, draft.from, draft.termMonths, draft.termReason, draft.undertakingOn],
      ...[draft.documentNumber, context.today, context.signedIn.name],
    ],
  );
  return keepPanel(context, tx, 'APPOINT_SUPERVISOR', draft.panelId, { ...draft, supervisorId: id });
}

/** Ends a running term early: resigned (S-3.8), or dismissed for cause (A29). Access ends with the day. */
export async function endTerm(
  context: ApiContext,
  tx: TenantTx,
  { supervisorId, documentNumber = null, ...said }: EndTermInput,
): Promise<PanelKept | Refusal> {
  const held = await holdOwnTerm(context, tx, supervisorId);
  if ('code' in held) return held;
  const people = await loadPanelPeople(tx, tx.actor.tenantId);
  const term = people.terms.find((each) => each.supervisorId === supervisorId);
  const leaving = decideLeaving({ ...said, documentNumber }, term);
  if (Array.isArray(leaving)) return leaving[0] as Refusal;
  await tx.query(
    `update supervisors set left_on = $3, left_kind = $4, left_reason = $5, left_document = $6, left_by_name = $7
      where tenant_id = $1 and id = $2`,
    [
      ...[tx.actor.tenantId, supervisorId, leaving.on, leaving.kind, leaving.reason, leaving.documentNumber],
      context.signedIn.name,
    ],
  );
  return keepPanel(context, tx, 'END_TERM', held.panelId, { supervisorId, ...leaving });
}

/** Records a qualification of a person, through all terms (S-2.1b). */
export async function recordQualification(
  context: ApiContext,
  tx: TenantTx,
  { supervisorId, expiresOn = null, ...said }: RecordQualificationInput,
): Promise<PanelKept | Refusal> {
  const held = await holdOwnTerm(context, tx, supervisorId);
  if ('code' in held) return held;
  const draft = decideQualification({ ...said, expiresOn });
  if (Array.isArray(draft)) return draft[0] as Refusal;
  await tx.query(
    `insert into qualifications (tenant_id, id, person_id, kind, number, issuer, expires_on, recorded_at,
       recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[
        tx.actor.tenantId,
        newId(),
        held.personId,
        said.kind.trim(),
        said.number.trim(),
        said.issuer.trim(),
      ],
      ...[draft.expiresOn, tx.now, context.signedIn.name],
    ],
  );
  return keepPanel(context, tx, 'RECORD_QUALIFICATION', held.panelId, {
    kind: draft.kind,
    expiresOn: draft.expiresOn,
  });
}
