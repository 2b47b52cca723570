import { loadPanelPeople } from '@mingcha/database/panel-people';
import type { ReadTx } from '@mingcha/database/tenant';
import { type Act, can } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import {
  type MinorState,
  minorParties,
  minorStepsAllowed,
  type OpenMinor,
} from '@mingcha/domain/minor/minor';
import { grantStanding } from '@mingcha/domain/minor/receiver';
import { eligibleOn } from '@mingcha/domain/panel/participants';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { toEligible } from '../panel/eligible.types';
import { supervisable } from '../panel/recusal.loader';
import type {
  MandatoryReport,
  MinorCase,
  MinorCaseConnection,
  MinorFileGrant,
  MinorStepTaken,
} from './minor.types';

interface StoredStep extends MinorStepTaken {
  state: MinorState;
  personIds: string[];
}

interface StoredGrant extends Omit<MinorFileGrant, 'canDecide'> {
  accountId: string;
}

interface MinorRow
  extends Pick<
    MinorCase,
    'id' | 'caseCode' | 'category' | 'handedOverBy' | 'ageBand' | 'admittedOn' | 'hasReceiver'
  > {
  tenantId: string;
  organisation: { id: string; name: string; type: OrganisationType };
  steps: StoredStep[];
  grants: StoredGrant[];
}

const SELECT_MINORS = `
  select c.tenant_id "tenantId", c.id, c.case_code "caseCode", c.category, c.handed_over_by "handedOverBy",
         c.age_band "ageBand", c.admitted_on::text "admittedOn",
         json_build_object('id', o.id, 'name', o.name, 'type', o.type) organisation,
         exists (select 1 from minor_receivers r where r.tenant_id = c.tenant_id and r.case_id = c.id
           and r.deleted_on is null) "hasReceiver",
         (select json_agg(r order by r.place) from (
           select id, place, step, state, party, on_date "on", text, document_number "documentNumber",
                  document_title "documentTitle", person_ids "personIds", member_names "memberNames",
                  is_capable "isCapable", is_deviation "isDeviation", receiver_type "receiverType",
                  receiver_relation "receiverRelation", receiver_documents "receiverDocuments",
                  receiver_masked "receiverMasked", recorded_at "recordedAt", recorded_by_name "recordedByName"
             from minor_steps x where x.tenant_id = c.tenant_id and x.case_id = c.id) r) steps,
         (select coalesce(json_agg(r order by r."askedAt" desc), '[]') from (
           select id, account_id "accountId", account_name "accountName", reason, asked_at "askedAt",
                  is_granted "isGranted", decided_by_name "decidedByName", expires_on "expiresOn"
             from minor_file_grants g where g.tenant_id = c.tenant_id and g.case_id = c.id) r) grants
    from minor_cases c
    join organisations o on o.tenant_id = c.tenant_id and o.id = c.organisation_id`;

/** Of `minor_cases c`: nobody's but the own bureau's; a panel sees none of an institution that binds the reader. */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'false', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'c.tenant_id = ?', params: [tenantId] }),
    OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'c.organisation_id = ?', params: [organisationId] }),
    OWN_PANEL: ({ tenantId, panelId }) => ({
      sql: '(c.tenant_id = ? and ?::uuid is not null and c.organisation_id <> all(?::uuid[]))',
      params: [tenantId, panelId, barredIds],
    }),
  };
}

/** A case as it is stored, with what decides who sees the file. */
export interface FoundMinor {
  minor: MinorCase;
  steps: readonly StoredStep[];
}

/**
 * Whether the file is open: to those in charge of the minor, to members the bureau invited until the stay ends, and to
 * whoever was granted sight, until its last day (条例 36; design note in docs/decisions/0014).
 */
function isFileOpen({ signedIn, today }: ApiContext, row: MinorRow, open: OpenMinor): boolean {
  const isInCharge = minorParties(signedIn, open).includes('STATION');
  const isStaying = open.state !== 'HANDED_OVER' && open.state !== 'CLOSED';
  const isInvited =
    isStaying &&
    signedIn.personId !== null &&
    row.steps.some(({ personIds }) => personIds.includes(signedIn.personId ?? ''));
  const hasSight = row.grants.some(
    (grant) => grant.accountId === signedIn.accountId && grantStanding(grant, today) === 'OPEN',
  );
  return isInCharge || isInvited || hasSight;
}

function toMinor(context: ApiContext, row: MinorRow): FoundMinor {
  const { signedIn, today } = context;
  const last = row.steps.at(-1);
  if (!last) throw new Error(`The case ${row.id} has no step.`);
  const open: OpenMinor = {
    ...{ tenantId: row.tenantId, organisationId: row.organisation.id, state: last.state },
    organisationType: row.organisation.type,
  };
  const isOpen = isFileOpen(context, row, open);
  const mayDecide = can(signedIn.roles, 'DECIDE_MINOR_SIGHT');
  const isWaiting = row.grants.some(
    (grant) => grant.accountId === signedIn.accountId && grantStanding(grant, today) === 'ASKED',
  );
  const { id, caseCode, organisation, category, handedOverBy, ageBand, admittedOn } = row;
  const minor: MinorCase = {
    ...{ id, caseCode, organisation, category, handedOverBy, ageBand, admittedOn, open },
    ...{ state: last.state, isFileOpen: isOpen, hasReceiver: isOpen && row.hasReceiver },
    steps: row.steps.map(({ personIds: _, state: __, ...step }) => (isOpen ? step : closed(step))),
    stepsAllowed: minorStepsAllowed(signedIn, { ...open, category }),
    grants: row.grants
      .filter(({ accountId }) => mayDecide || accountId === signedIn.accountId)
      .map(({ accountId, ...grant }) => ({
        ...grant,
        canDecide: mayDecide && grant.isGranted === null && accountId !== signedIn.accountId,
      })),
    canAskSight: !isOpen && !isWaiting,
    eligible: [],
  };
  return { minor, steps: row.steps };
}

/** A step without what was said: that it was taken, when and by whom remains. */
function closed(step: MinorStepTaken): MinorStepTaken {
  return {
    ...step,
    ...{ text: null, documentNumber: null, documentTitle: null, isCapable: null },
    ...{ receiverRelation: null, receiverDocuments: [], receiverMasked: null },
  };
}

async function selectMinors(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<FoundMinor[]> {
  const { barred } = await supervisable(context, tx);
  const scope = numbered(
    scopeOf(context.signedIn, act, readable(barred.map(({ id }) => id))),
    1 + params.length,
  );
  const rows = await tx.query<MinorRow>(`${SELECT_MINORS} where ${condition} and ${scope.sql} ${rest}`, [
    ...params,
    ...scope.params,
  ]);
  return rows.map((row) => toMinor(context, row));
}

/** A case by id that the viewer may read; with another act, one that it reaches. */
export async function findMinor(
  context: ApiContext,
  tx: ReadTx,
  id: string,
  act: Act = 'READ_MINORS',
): Promise<FoundMinor | null> {
  const [found] = await selectMinors(context, tx, act, 'c.id = $1', [id]);
  return found ?? null;
}

/** One case with whoever of the panel may take part in its next step today. */
export async function findOneMinor(context: ApiContext, tx: ReadTx, id: string): Promise<MinorCase | null> {
  const found = await findMinor(context, tx, id);
  if (!found || found.minor.stepsAllowed.length === 0) return found?.minor ?? null;
  const people = await loadPanelPeople(tx, context.signedIn.tenantId);
  const { minor } = found;
  return { ...minor, eligible: toEligible(eligibleOn(people, minor.organisation, context.today)) };
}

/** The case of a request to see a file. */
export async function findMinorOfGrant(
  context: ApiContext,
  tx: ReadTx,
  grantId: string,
): Promise<FoundMinor | null> {
  const [found] = await selectMinors(
    context,
    tx,
    'DECIDE_MINOR_SIGHT',
    'exists (select 1 from minor_file_grants g where g.tenant_id = c.tenant_id and g.case_id = c.id and g.id = $1)',
    [grantId],
  );
  return found ?? null;
}

const LONGEST_REGISTER = 200;

/** The register of mandatory reports, the latest first; what was reported stays in the file (art 11, art 103). */
export async function readReports(context: ApiContext, tx: ReadTx): Promise<MandatoryReport[]> {
  const { barred } = await supervisable(context, tx);
  const scope = numbered(scopeOf(context.signedIn, 'READ_MINORS', readable(barred.map(({ id }) => id))), 1);
  return tx.query<MandatoryReport>(
    `select s.id, c.id "caseId", c.case_code "caseCode", o.name "organisationName", s.on_date::text "on",
            concat_ws(' ', s.document_title, s.document_number) document, s.recorded_by_name "recordedByName"
       from minor_steps s
       join minor_cases c on c.tenant_id = s.tenant_id and c.id = s.case_id
       join organisations o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
      where s.step = 'REPORT' and ${scope.sql} order by s.on_date desc, s.id desc limit ${LONGEST_REGISTER}`,
    scope.params,
  );
}

/** Cases the viewer may read, the latest admission first; of none of them what was said. */
export async function listMinors(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<MinorCaseConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectMinors(
      context,
      tx,
      'READ_MINORS',
      '($1::date is null or (c.admitted_on, c.id) < ($1::date, $2::uuid))',
      [on, id],
      `order by c.admitted_on desc, c.id desc limit ${size + 1}`,
    ),
  );
  const cases = found.map(({ minor }) => ({ ...minor, isFileOpen: false, steps: minor.steps.map(closed) }));
  return toConnection(cases, size, (each) => encodeCursor([each.admittedOn, each.id]));
}
