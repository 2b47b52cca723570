import { newId } from '@mingcha/database/new-id';
import { openFinding } from '@mingcha/database/open-finding';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import { decideFinding } from '@mingcha/domain/finding/decide-finding';
import {
  decideOpinion,
  decideOpinionStep,
  type OpinionStepDraft,
} from '@mingcha/domain/opinion/decide-opinion';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation } from '../institution/institution.loader';
import { supervisable } from '../panel/recusal.loader';
import type {
  MoveOpinionInput,
  OpinionChoices,
  OpinionKept,
  PutOpinionOnLedgerInput,
  SendOpinionInput,
} from './opinion.inputs';
import { findOpinions } from './opinion.loader';

/** Institutions of the panel's bureau in operation, but those to which something binds the viewer (S-2.1c). */
export async function readOpinionChoices(context: ApiContext, tx: ReadTx): Promise<OpinionChoices> {
  return { organisations: (await supervisable(context, tx)).open };
}

/** Sends an opinion; it is never changed afterwards, and what it asks for is owed from today (S-2.5b, S-2.6b). */
export async function sendOpinion(
  context: ApiContext,
  tx: TenantTx,
  { areaName = null, stage = null, ...said }: SendOpinionInput,
): Promise<OpinionKept | Refusal> {
  const { supervisorId, personId, panelId, tenantId } = context.signedIn;
  if (supervisorId === null || personId === null || panelId === null) return refuse('SUPERVISOR_NOT_SERVING');
  await holdTenant(tx);
  const [units, people] = await Promise.all([
    institutionsInOperation(tx, context.today),
    loadPanelPeople(tx, tenantId),
  ]);
  const author = { supervisorId, personId, panelId };
  const draft = decideOpinion({ ...said, areaName, stage }, author, units, people, context.today);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const [id, first] = [newId(), newId()];
  await tx.query(
    `insert into opinions (tenant_id, id, panel_id, supervisor_id, person_id, organisation_id, kind, origin, area,
       area_name, stage, text, is_name_withheld, sent_on, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[tx.actor.tenantId, id, draft.panelId, draft.supervisorId, draft.personId, draft.organisationId],
      ...[draft.kind, draft.origin, draft.area, draft.areaName, draft.stage, draft.text],
      ...[draft.isNameWithheld, context.today, tx.now],
    ],
  );
  const step = { step: 'SUBMIT', state: 'SUBMITTED', party: 'AUTHOR', text: null, measures: null } as const;
  await insertStep(context, tx, { ...step, opinionId: id, id: first, roundId: first, place: 1 });
  return keep(context, tx, 'SEND_OPINION', id, draft);
}

/** Takes the next step of an opinion (S-2.5b, S-2.6b). */
export async function moveOpinion(
  context: ApiContext,
  tx: TenantTx,
  { id, step, text = null, measures = null }: MoveOpinionInput,
): Promise<OpinionKept | Refusal> {
  if (!isId(id)) return refuse('OPINION_UNKNOWN', 'id');
  // Held, so that of two who act at once the second finds the opinion moved.
  await holdTenant(tx);
  const [opinion] = await findOpinions(context, tx, [id], 'MOVE_OPINION');
  if (!opinion) return refuse('OPINION_UNKNOWN', 'id');
  const draft = decideOpinionStep({ step, text, measures }, opinion.open, context.signedIn);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const stepId = newId();
  const roundId = step === 'DISPUTE' ? stepId : opinion.roundId;
  const place = opinion.steps.length + 1;
  await insertStep(context, tx, { ...draft, opinionId: id, id: stepId, roundId, place });
  return keep(context, tx, 'MOVE_OPINION', id, draft);
}

/** Puts a problem that was pointed out on the ledger; whoever found it follows it there (office-practice 4.4). */
export async function putOpinionOnLedger(
  context: ApiContext,
  tx: TenantTx,
  { id, ...assignment }: PutOpinionOnLedgerInput,
): Promise<OpinionKept | Refusal> {
  if (!isId(id)) return refuse('OPINION_UNKNOWN', 'id');
  await holdTenant(tx);
  const [opinion] = await findOpinions(context, tx, [id], 'PUT_OPINION_ON_LEDGER');
  if (!opinion) return refuse('OPINION_UNKNOWN', 'id');
  if (opinion.kind !== 'PROBLEM') return refuse('OPINION_IS_NO_PROBLEM', 'id');
  if (opinion.findingId !== null) return refuse('OPINION_ON_LEDGER', 'id');
  if (!opinion.canPutOnLedger) return refuse('OPINION_STEP_NOT_ALLOWED', 'id');
  const draft = decideFinding(
    { problem: opinion.text, foundOn: opinion.sentOn, assignment },
    {
      ...{ origin: 'OPINION', originId: id, item: null, stage: opinion.stage, party: 'VERIFIER' },
      ...{ subjectTenantId: opinion.open.tenantId, organisationId: opinion.open.organisationId },
      ...{ panelId: opinion.panelId, foundByPersonId: opinion.open.personId },
      isFinderWithheld: opinion.isNameWithheld,
    },
    context.today,
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  await openFinding(tx, draft, context.today);
  return keep(context, tx, 'PUT_OPINION_ON_LEDGER', id, { dueOn: assignment.dueOn });
}

interface NewStep extends OpinionStepDraft {
  id: string;
  opinionId: string;
  roundId: string;
  place: number;
}

function insertStep(
  { signedIn, today }: ApiContext,
  { query, actor, now }: TenantTx,
  step: NewStep,
): Promise<unknown> {
  return query(
    `insert into opinion_steps (tenant_id, id, opinion_id, place, step, state, party, round_id, on_date, text, measures,
       recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[
        actor.tenantId,
        step.id,
        step.opinionId,
        step.place,
        step.step,
        step.state,
        step.party,
        step.roundId,
      ],
      ...[today, step.text, step.measures, now, actor.accountId, signedIn.name],
    ],
  );
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<OpinionKept> {
  const [[opinion]] = await Promise.all([
    findOpinions(context, tx, [id]),
    rederiveTenant(tx, context.today),
    tx.audit({ act, subjectType: 'OPINION', subjectId: id, after }),
  ]);
  if (!opinion) throw new Error(`The opinion ${id} was stored and is not there.`);
  return { opinion };
}
