import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import {
  decideTracing,
  decideTracingStep,
  type TracingStepDraft,
  tracesFamilies,
} from '@mingcha/domain/tracing/decide-tracing';
import { tracingParties } from '@mingcha/domain/tracing/tracing';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation } from '../institution/institution.loader';
import { findTracing } from './tracing.loader';
import type { EnterTracingInput, MoveTracingInput, TracingChoices, TracingKept } from './tracing.types';

/** Institutions for which the viewer enters people. */
export async function readTracingChoices(context: ApiContext, tx: ReadTx): Promise<TracingChoices> {
  const { signedIn, today } = context;
  const units = await institutionsInOperation(tx, today);
  const isTheirs = ({ id, type }: (typeof units)[number]) =>
    tracingParties(signedIn, {
      ...{ tenantId: signedIn.tenantId, organisationId: id, organisationType: type, state: 'OPEN' },
    }).includes('STATION');
  return { organisations: units.filter((unit) => tracesFamilies(unit) && isTheirs(unit)) };
}

/** Somebody is entered; from the day of admission the notices and reports are owed (D1, D2, D6, D7). */
export async function enterTracing(
  context: ApiContext,
  tx: TenantTx,
  { age = null, ...said }: EnterTracingInput,
): Promise<TracingKept | Refusal> {
  await holdTenant(tx);
  const [units, open] = await Promise.all([
    institutionsInOperation(tx, context.today),
    tx.query(
      `select 1 from tracing_cases c where c.tenant_id = $1 and c.case_code = $2 and not exists (
         select 1 from tracing_steps s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.state <> 'OPEN')`,
      [tx.actor.tenantId, said.caseCode],
    ),
  ]);
  const draft = decideTracing({ ...said, age }, context.signedIn, units, open.length > 0, context.today);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into tracing_cases (tenant_id, id, organisation_id, case_code, kind, sex, age, admitted_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.tenantId, id, draft.organisationId, draft.caseCode, draft.kind, draft.sex, draft.age],
      draft.admittedOn,
    ],
  );
  await insertStep(context, tx, id, 1, {
    ...{ step: 'ENTER', state: 'OPEN', party: 'STATION', on: draft.admittedOn, text: null, platform: null },
    ...{ url: null, sha256: null, isComplete: null },
  });
  return keep(context, tx, 'ENTER_TRACING', id, draft);
}

/** Takes the next step; whoever verifies finds complete only what stands on every platform asked for (S-2.4c, d). */
export async function moveTracing(
  context: ApiContext,
  tx: TenantTx,
  { id, step, on, ...said }: MoveTracingInput,
): Promise<TracingKept | Refusal> {
  if (!isId(id)) return refuse('TRACING_UNKNOWN', 'id');
  // Held, so that of two who act at once the second finds it moved.
  await holdTenant(tx);
  const [tracing, people] = await Promise.all([
    findTracing(context, tx, id, 'MOVE_TRACING'),
    loadPanelPeople(tx, tx.actor.tenantId),
  ]);
  if (!tracing) return refuse('TRACING_UNKNOWN', 'id');
  const { steps, kind, admittedOn, organisation } = tracing;
  const draft = decideTracingStep(
    {
      ...{ step, on, text: said.text ?? null, platform: said.platform ?? null, url: said.url ?? null },
      ...{ sha256: said.sha256 ?? null, isComplete: said.isComplete ?? null },
    },
    tracing.open,
    context.signedIn,
    {
      ...{ today: context.today, admittedOn, kind, people, place: organisation },
      posted: steps.flatMap((each) => (each.step === 'POST' && each.platform ? [each.platform] : [])),
    },
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  await insertStep(context, tx, id, steps.length + 1, draft);
  return keep(context, tx, 'MOVE_TRACING', id, draft);
}

function insertStep(
  { signedIn, today }: ApiContext,
  { query, actor, now }: TenantTx,
  caseId: string,
  place: number,
  draft: TracingStepDraft,
): Promise<unknown> {
  return query(
    `insert into tracing_steps (tenant_id, id, case_id, place, step, state, party, on_date, text, platform, url, sha256,
       is_complete, person_id, recorded_at, recorded_on, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[actor.tenantId, newId(), caseId, place, draft.step, draft.state, draft.party, draft.on, draft.text],
      ...[draft.platform, draft.url, draft.sha256, draft.isComplete],
      draft.party === 'PANEL' ? signedIn.personId : null,
      ...[now, today, actor.accountId, signedIn.name],
    ],
  );
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<TracingKept> {
  const [tracing] = await Promise.all([
    findTracing(context, tx, id),
    rederiveTenant(tx, context.today),
    tx.audit({ act, subjectType: 'TRACING_CASE', subjectId: id, after }),
  ]);
  if (!tracing) throw new Error(`The case ${id} was stored and is not there.`);
  return { tracing };
}
