import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import {
  decideAdmission,
  decideMinorStep,
  type MinorStepDraft,
  takesMinors,
} from '@mingcha/domain/minor/decide-minor';
import { minorParties } from '@mingcha/domain/minor/minor';
import { maskIdentityNumber, RECEIVER_KEPT_DAYS } from '@mingcha/domain/minor/receiver';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation } from '../institution/institution.loader';
import type { AdmitMinorInput, MinorChoices, MinorKept, MoveMinorInput } from './minor.inputs';
import { type FoundMinor, findMinor, findOneMinor } from './minor.loader';

/** Institutions that take minors in and for which the viewer acts. */
export async function readMinorChoices(context: ApiContext, tx: ReadTx): Promise<MinorChoices> {
  const units = await institutionsInOperation(tx, context.today);
  const { signedIn } = context;
  const isTheirs = ({ id, type }: (typeof units)[number]) =>
    minorParties(signedIn, {
      ...{ tenantId: signedIn.tenantId, organisationId: id, organisationType: type, state: 'ADMITTED' },
    }).includes('STATION');
  return { organisations: units.filter((unit) => takesMinors(unit) && isTheirs(unit)) };
}

/** A minor is taken in; from today the invitation and the plan are owed (S-2.3a, S-2.3b). */
export async function admitMinor(
  context: ApiContext,
  tx: TenantTx,
  { note = null, ...said }: AdmitMinorInput,
): Promise<MinorKept | Refusal> {
  await holdTenant(tx);
  const [units, open] = await Promise.all([
    institutionsInOperation(tx, context.today),
    tx.query(
      `select 1 from minor_cases c where c.tenant_id = $1 and c.case_code = $2 and not exists (
         select 1 from minor_steps s where s.tenant_id = c.tenant_id and s.case_id = c.id
           and s.state in ('HANDED_OVER', 'CLOSED'))`,
      [tx.actor.tenantId, said.caseCode],
    ),
  ]);
  const input = { ...said, note };
  const draft = decideAdmission(input, context.signedIn, units, open.length > 0, context.today);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into minor_cases (tenant_id, id, organisation_id, case_code, category, handed_over_by, age_band, admitted_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.tenantId, id, draft.organisationId, draft.caseCode, draft.category, draft.handedOverBy],
      ...[draft.ageBand, draft.admittedOn],
    ],
  );
  await insertStep(context, tx, id, 1, false, {
    ...{ step: 'ADMIT', state: 'ADMITTED', party: 'STATION', on: draft.admittedOn, text: draft.note },
    ...{ documentNumber: null, documentTitle: null, members: [], receiver: null, isCapable: null },
  });
  return keep(context, tx, 'ADMIT_MINOR', id, { caseCode: draft.caseCode, category: draft.category });
}

/** Takes the next step, behind the gates of S-2.3b, S-2.3c and S-2.3d. */
export async function moveMinor(
  context: ApiContext,
  tx: TenantTx,
  { id, ...said }: MoveMinorInput,
): Promise<MinorKept | Refusal> {
  if (!isId(id)) return refuse('MINOR_UNKNOWN', 'id');
  // Held, so that of two who act at once the second finds it moved.
  await holdTenant(tx);
  const [found, people] = await Promise.all([
    findMinor(context, tx, id, 'MOVE_MINOR'),
    loadPanelPeople(tx, tx.actor.tenantId),
  ]);
  if (!found) return refuse('MINOR_UNKNOWN', 'id');
  const { minor, steps } = found;
  const isDeviationApproved = steps.some(({ step }) => step === 'DEVIATE');
  const draft = decideMinorStep(
    {
      ...{ step: said.step, on: said.on, supervisorIds: said.supervisorIds, text: said.text ?? null },
      ...{ documentNumber: said.documentNumber ?? null, documentTitle: said.documentTitle ?? null },
      ...{ receiver: said.receiver ?? null, isCapable: said.isCapable ?? null },
    },
    minor.open,
    context.signedIn,
    {
      ...{ today: context.today, admittedOn: minor.admittedOn, category: minor.category, people },
      ...{ lastOn: steps.at(-1)?.on ?? minor.admittedOn, place: minor.organisation, isDeviationApproved },
      ...{ noteCount: steps.filter(({ step }) => step === 'NOTE').length, ...lastOf(found) },
    },
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const isDeviation =
    isDeviationApproved &&
    (draft.step === 'VERIFY' || draft.step === 'HAND_OVER') &&
    draft.members.length < 2;
  await insertStep(context, tx, id, steps.length + 1, isDeviation, draft);
  // What was said of a minor, and who came, is no part of the trail (PIPL 51).
  const members = draft.members.map(({ name }) => name);
  return keep(context, tx, 'MOVE_MINOR', id, { step: draft.step, on: draft.on, members, isDeviation });
}

/** What the last assessment and the last verification say. */
function lastOf({ steps }: FoundMinor) {
  const assessed = steps.filter(({ step }) => step === 'ASSESS').at(-1);
  const verified = steps.filter(({ step }) => step === 'VERIFY').at(-1);
  return { isCapable: assessed?.isCapable ?? null, receiverType: verified?.receiverType ?? null };
}

async function insertStep(
  { signedIn, today, seal }: ApiContext,
  { query, actor, now }: TenantTx,
  caseId: string,
  place: number,
  isDeviation: boolean,
  draft: MinorStepDraft,
): Promise<void> {
  const id = newId();
  const { receiver } = draft;
  await query(
    `insert into minor_steps (tenant_id, id, case_id, place, step, state, party, on_date, text, document_number,
       document_title, supervisor_ids, person_ids, member_names, is_capable, is_deviation, receiver_type,
       receiver_relation, receiver_documents, receiver_masked, recorded_at, recorded_on, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
       $24)`,
    [
      ...[actor.tenantId, id, caseId, place, draft.step, draft.state, draft.party, draft.on, draft.text],
      ...[draft.documentNumber, draft.documentTitle],
      draft.members.map(({ supervisorId }) => supervisorId),
      draft.members.map(({ personId }) => personId),
      draft.members.map(({ name }) => name),
      ...[draft.isCapable, isDeviation, receiver?.type ?? null, receiver?.relation.trim() ?? null],
      ...[receiver?.documents ?? [], receiver ? maskIdentityNumber(receiver.identityNumber) : null],
      ...[now, today, actor.accountId, signedIn.name],
    ],
  );
  if (!receiver) return;
  const { name, identityNumber } = receiver;
  await query(
    `insert into minor_receivers (tenant_id, id, case_id, step_id, sealed, delete_after) values ($1, $2, $3, $4, $5, $6)`,
    [
      ...[actor.tenantId, newId(), caseId, id],
      seal.seal(JSON.stringify({ name: name.trim(), identityNumber: identityNumber.trim().toUpperCase() })),
      addDays(draft.on, RECEIVER_KEPT_DAYS),
    ],
  );
}

/** Derives again, writes the line of the trail, and tells how it stands. */
async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<MinorKept> {
  const [minor] = await Promise.all([
    findOneMinor(context, tx, id),
    rederiveTenant(tx, context.today),
    tx.audit({ act, subjectType: 'MINOR_CASE', subjectId: id, after }),
  ]);
  if (!minor) throw new Error(`The case ${id} was stored and is not there.`);
  return { minor };
}
