import { newId } from '@mingcha/database/new-id';
import { loadPanelPeople } from '@mingcha/database/panel-people';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { CareParty, CareState } from '@mingcha/domain/care/care';
import {
  type CareStepDraft,
  decideCareApplication,
  decideCareStep,
  STATION_TYPES,
} from '@mingcha/domain/care/decide-care';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation, ownInstitutions } from '../institution/institution.loader';
import { findPurchasers } from '../tenant/purchasers.loader';
import type { ApplyForCareInput, CareChoices, CareKept, MoveCareInput } from './care.inputs';
import { findCare, findOneCare } from './care.loader';

/** Stations the viewer may apply for, institutions that may care, bureaus that may buy (L-2.6). */
export async function readCareChoices(context: ApiContext, tx: ReadTx): Promise<CareChoices> {
  const { roles, organisationId } = context.signedIn;
  const [units, purchasers] = await Promise.all([
    institutionsInOperation(tx, context.today),
    findPurchasers(context, tx),
  ]);
  const stations = units.filter(({ type }) => STATION_TYPES.includes(type));
  return {
    stations: roles.includes('STATION_STAFF') ? stations.filter(({ id }) => id === organisationId) : stations,
    careInstitutions: units.filter(({ type }) => type === 'ENTRUSTED_CARE_INSTITUTION'),
    purchasers,
  };
}

/** A station asks to entrust people to an institution outside; from today the four steps are owed (S-2.2a). */
export async function applyForCare(
  context: ApiContext,
  tx: TenantTx,
  input: ApplyForCareInput,
): Promise<CareKept | Refusal> {
  await holdTenant(tx);
  const [units, open] = await Promise.all([
    institutionsInOperation(tx, context.today),
    tx.query(
      `select 1 from care_applications a
        where a.tenant_id = $1 and a.station_id::text = $2 and a.care_institution_id::text = $3 and not exists (
          select 1 from care_steps s where s.tenant_id = a.tenant_id and s.application_id = a.id
            and s.state in ('ENDED', 'REJECTED', 'WITHDRAWN'))`,
      [tx.actor.tenantId, input.stationId, input.careInstitutionId],
    ),
  ]);
  const draft = decideCareApplication(input, context.signedIn, units, open.length > 0);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  await tx.query(
    `insert into care_applications (tenant_id, id, station_id, care_institution_id, persons, grounds, applied_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[tx.actor.tenantId, id, draft.stationId, draft.careInstitutionId, draft.persons, draft.grounds],
      context.today,
    ],
  );
  await insertStep(context, tx, id, 1, {
    ...{ step: 'APPLY', state: 'APPLIED', party: draft.party, on: context.today, text: null },
    ...{ documentNumber: null, documentTitle: null, members: [], isInFavour: null },
  });
  return keep(context, tx, 'APPLY_FOR_CARE', id, draft);
}

/** Takes the next step, behind the gates of S-2.2b, L-2.6 and S-2.1c. */
export async function moveCare(
  context: ApiContext,
  tx: TenantTx,
  { id, text = null, documentNumber = null, documentTitle = null, ...said }: MoveCareInput,
): Promise<CareKept | Refusal> {
  if (!isId(id)) return refuse('CARE_UNKNOWN', 'id');
  // Held, so that of two who act at once the second finds it moved.
  await holdTenant(tx);
  const [care] = await findCare(context, tx, [id], 'MOVE_CARE');
  if (!care) return refuse('CARE_UNKNOWN', 'id');
  const [people, units, bureaus] = await Promise.all([
    loadPanelPeople(tx, tx.actor.tenantId),
    ownInstitutions(tx, context.today),
    findPurchasers(context, tx),
  ]);
  const { agreement, steps } = care;
  const draft = decideCareStep(
    {
      ...{ text, documentNumber, documentTitle, step: said.step, on: said.on },
      ...{ supervisorIds: said.supervisorIds, isInFavour: said.isInFavour ?? null },
      ...{ agreementNumber: said.agreementNumber ?? null, purchaserId: said.purchaserId ?? null },
      ...{ from: said.from ?? null, to: said.to ?? null },
    },
    care.open,
    context.signedIn,
    {
      ...{ today: context.today, lastOn: steps.at(-1)?.on ?? care.appliedOn, people },
      isInFavour: steps.find(({ step }) => step === 'ADVISE')?.isInFavour ?? null,
      ...{ station: care.station, careInstitution: care.careInstitution },
      ...{ organisationIds: units.map((unit) => unit.id), bureauIds: bureaus.map((bureau) => bureau.id) },
      placedCount: agreement?.placements.filter(({ to }) => to === null).length ?? 0,
    },
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  await insertStep(context, tx, id, steps.length + 1, draft);
  if (draft.agreement) {
    const { number, purchaserId, from, to } = draft.agreement;
    await tx.query(
      `insert into agreements (tenant_id, id, station_id, care_institution_id, from_on, to_on, application_id, number,
         purchaser_tenant_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[
          tx.actor.tenantId,
          newId(),
          care.station.id,
          care.careInstitution.id,
          from,
          to,
          id,
          number.trim(),
        ],
        purchaserId,
      ],
    );
  }
  if (draft.step === 'TERMINATE') {
    // An agreement that had not begun ends on its first day: no inspection is owed for it.
    await tx.query(
      `update agreements set to_on = greatest(from_on, least(to_on, $3::date)) where tenant_id = $1 and application_id = $2`,
      [tx.actor.tenantId, id, draft.on],
    );
  }
  return keep(context, tx, 'MOVE_CARE', id, { ...draft, members: draft.members.map(({ name }) => name) });
}

type NewStep = Omit<CareStepDraft, 'agreement' | 'agreementNumber' | 'party' | 'state'> & {
  party: CareParty;
  state: CareState;
};

function insertStep(
  { signedIn, today }: ApiContext,
  { query, actor, now }: TenantTx,
  applicationId: string,
  place: number,
  draft: NewStep,
): Promise<unknown> {
  return query(
    `insert into care_steps (tenant_id, id, application_id, place, step, state, party, on_date, text, document_number,
       document_title, supervisor_ids, person_ids, member_names, is_in_favour, recorded_at, recorded_on, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      ...[actor.tenantId, newId(), applicationId, place, draft.step, draft.state, draft.party, draft.on],
      ...[draft.text, draft.documentNumber, draft.documentTitle],
      draft.members.map(({ supervisorId }) => supervisorId),
      draft.members.map(({ personId }) => personId),
      draft.members.map(({ name }) => name),
      ...[draft.isInFavour, now, today, actor.accountId, signedIn.name],
    ],
  );
}

/** Derives again, writes the line of the trail, and tells how it stands. */
export async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<CareKept> {
  const [care] = await Promise.all([
    findOneCare(context, tx, id),
    rederiveTenant(tx, context.today),
    tx.audit({ act, subjectType: 'CARE_APPLICATION', subjectId: id, after }),
  ]);
  if (!care) throw new Error(`The application ${id} was stored and is not there.`);
  return { care };
}
