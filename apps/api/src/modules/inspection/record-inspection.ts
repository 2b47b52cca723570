import { newId } from '@mingcha/database/new-id';
import { openFinding } from '@mingcha/database/open-finding';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { decideFinding } from '@mingcha/domain/finding/decide-finding';
import { checklistFor } from '@mingcha/domain/inspection/checklists';
import { decideInspection, type InspectionDraft } from '@mingcha/domain/inspection/decide-inspection';
import { eligibleOn } from '@mingcha/domain/panel/participants';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation, ownInstitutions } from '../institution/institution.loader';
import { toEligible } from '../panel/eligible.types';
import { findInspections } from './inspection.loader';
import type {
  InspectionChoices,
  InspectionKept,
  RecordInspectionInput,
  VoidInspectionInput,
} from './inspection.types';

/** Institutions of the bureau, by which checklist and by whom each may be inspected; none that binds the viewer. */
export async function readInspectionChoices(context: ApiContext, tx: ReadTx): Promise<InspectionChoices> {
  const { roles, personId } = context.signedIn;
  const [units, people] = await Promise.all([
    institutionsInOperation(tx, context.today),
    loadPanelPeople(tx, context.signedIn.tenantId),
  ]);
  const isClerk = roles.includes('CLERK');
  const open = units
    .map((organisation) => ({
      ...{ organisation, checklistVersion: checklistFor(organisation.type).version },
      eligible: eligibleOn(people, organisation, context.today),
    }))
    .filter(({ eligible }) => isClerk || eligible.some((term) => term.personId === personId));
  const lists = new Map(open.map(({ organisation: { type } }) => [checklistFor(type).version, type]));
  return {
    units: open.map(({ eligible, ...unit }) => ({ ...unit, members: toEligible(eligible) })),
    checklists: [...lists.values()].map(checklistFor),
    ownTermId: isClerk ? null : context.signedIn.supervisorId,
    kinds: isClerk ? ['SPECIAL', 'VISIT'] : ['VISIT'],
  };
}

/** Records an inspection; what failed goes on the ledger of problems within the same act (S-2.2d). */
export async function recordInspection(
  context: ApiContext,
  tx: TenantTx,
  { checks, ...said }: RecordInspectionInput,
): Promise<InspectionKept | Refusal> {
  const { signedIn, today } = context;
  await holdTenant(tx);
  const [institutions, people] = await Promise.all([
    ownInstitutions(tx, said.on),
    loadPanelPeople(tx, signedIn.tenantId),
  ]);
  const draft = decideInspection(
    { ...said, checks: checks.map(({ note = null, ...check }) => ({ ...check, note })) },
    {
      ...{ institutions: institutions.filter(({ isRunning }) => isRunning), people, today },
      recorderId: signedIn.roles.includes('CLERK') ? null : signedIn.supervisorId,
    },
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  const recorded = { today, accountId: tx.actor.accountId, name: signedIn.name };
  await insertInspection(tx, id, draft, recorded);
  for (const { code, problem } of draft.failed) {
    const finding = decideFinding(
      { problem, foundOn: draft.on, assignment: null },
      {
        ...{ origin: 'INSPECTION', originId: id, item: code, stage: null, party: 'VERIFIER' },
        ...{ subjectTenantId: tx.actor.tenantId, organisationId: draft.organisationId },
        ...{ panelId: draft.members[0]?.panelId ?? null, isFinderWithheld: false },
        foundByPersonId: signedIn.personId ?? draft.members[0]?.personId ?? null,
      },
      today,
      `checks.${code}.`,
    );
    if (Array.isArray(finding)) throw new Error(`What was checked is refused by the ledger: ${code}`);
    await openFinding(tx, finding, today);
  }
  const after = { ...draft, members: draft.members.map(({ name }) => name) };
  return keep(context, tx, 'RECORD_INSPECTION', id, after);
}

/** Voids an inspection that was entered by mistake; what it found stays on the ledger. */
export async function voidInspection(
  context: ApiContext,
  tx: TenantTx,
  { id, reason }: VoidInspectionInput,
): Promise<InspectionKept | Refusal> {
  if (!isId(id)) return refuse('INSPECTION_UNKNOWN', 'id');
  await holdTenant(tx);
  const [inspection] = await findInspections(context, tx, [id], 'VOID_INSPECTION');
  if (!inspection) return refuse('INSPECTION_UNKNOWN', 'id');
  if (inspection.voidedOn !== null) return refuse('ALREADY_VOIDED', 'id');
  if (reason.trim() === '') return refuse('REASON_MISSING', 'reason');
  await tx.query(
    `update inspections set voided_at = $3, voided_on = $4, voided_by = $5, void_reason = $6
      where tenant_id = $1 and id = $2`,
    [tx.actor.tenantId, id, tx.now, context.today, tx.actor.accountId, reason.trim()],
  );
  return keep(context, tx, 'VOID_INSPECTION', id, { reason });
}

function insertInspection(
  { query, actor, now }: TenantTx,
  id: string,
  draft: InspectionDraft,
  { today, accountId, name }: { today: string; accountId: string | null; name: string },
): Promise<unknown> {
  return Promise.all([
    query(
      `insert into inspections (tenant_id, id, organisation_id, on_date, participants, conclusion, recorded_at, recorded_on,
         recorded_by, source, kind, is_unannounced, checklist_version, supervisor_ids, recorded_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'CONSOLE', $10, $11, $12, $13, $14)`,
      [
        ...[actor.tenantId, id, draft.organisationId, draft.on, draft.members.map((term) => term.name)],
        ...[draft.conclusion, now, today, accountId, draft.kind, draft.isUnannounced, draft.checklistVersion],
        ...[draft.members.map((term) => term.supervisorId), name],
      ],
    ),
    query(
      `insert into inspection_checks (tenant_id, id, inspection_id, item, result, note)
       select $1, c.id, $2, c.code, c.result, c.note
         from jsonb_to_recordset($3) as c (id uuid, code text, result text, note text)`,
      [actor.tenantId, id, JSON.stringify(draft.checks.map((check) => ({ id: newId(), ...check })))],
    ),
  ]);
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<InspectionKept> {
  const [[inspection]] = await Promise.all([
    findInspections(context, tx, [id]),
    rederiveTenant(tx, context.today),
    tx.audit({ act, subjectType: 'INSPECTION', subjectId: id, after }),
  ]);
  if (!inspection) throw new Error(`The inspection ${id} was stored and is not there.`);
  return { inspection };
}
