import type { ReadTx } from '@mingcha/database/tenant';
import { type Act, learnsWithheldNames } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import {
  type FindingOrigin,
  type FindingState,
  findingLook,
  findingStepsAllowed,
  lastStep,
  type OpenFinding,
  verifiedOn,
} from '@mingcha/domain/finding/finding';
import type { ServiceStage } from '@mingcha/domain/service-stage';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import type { Organisation } from '../institution/organisation.types';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Finding, FindingConnection, FindingStepTaken } from './finding.types';

interface StepRow extends Omit<FindingStepTaken, 'tenant'> {
  writer: TenantColumns;
  isLate: boolean;
  accountId: string | null;
}

interface FindingRow extends TenantColumns {
  id: string;
  subject_tenant_id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  origin: FindingOrigin;
  origin_id: string | null;
  item: string | null;
  stage: ServiceStage | null;
  problem: string;
  found_on: string;
  found_by_person_id: string | null;
  steps: StepRow[];
}

/** The steps of `findings f`, whichever of the two bureaus that have a part in it wrote them. */
const STEPS = `finding_steps s where s.subject_tenant_id = f.subject_tenant_id and s.finding_id = f.id
            and s.tenant_id in (f.tenant_id, f.subject_tenant_id)`;

/**
 * A problem with its whole history. `$1` tells whether names of finders who withheld theirs are left out: then they
 * are not even read.
 */
const SELECT_FINDINGS = `
  select f.id, f.subject_tenant_id, f.organisation_id, o.name as organisation_name, o.type as organisation_type,
         f.origin, f.origin_id, f.item, f.stage, f.problem, f.found_on::text, f.found_by_person_id,
         ${tenantColumns('t')},
         (select json_agg(r order by r.place) from (
           select s.id, s.place, s.step, s.state, s.party, s.on_date "on", nullif(s.text, '') "text", s.responsible,
                  s.measure, s.due_on "dueOn", s.is_late "isLate", s.asked_due_on "askedDueOn",
                  s.document_number "documentNumber", s.document_title "documentTitle",
                  s.recorded_at "recordedAt", s.recorded_by "accountId",
                  case when $1 and f.is_finder_withheld and s.party = 'FINDER' then null
                       else s.recorded_by_name end "recordedByName",
                  (select to_json(b) from (select ${tenantColumns('w')}) b) writer
             from (select s.* from ${STEPS}) s join tenants w on w.id = s.tenant_id) r) as steps
    from findings f
    join tenants t on t.id = f.tenant_id
    join organisations o on o.tenant_id = f.subject_tenant_id and o.id = f.organisation_id`;

/**
 * Of `findings f`: a bureau's own and those at its institutions, a station's own, a panel's own; but none of an
 * institution that has come to bind the reader, except what they found (S-2.1c).
 */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({
      sql: '(f.tenant_id = ? or f.subject_tenant_id = ?)',
      params: [tenantId, tenantId],
    }),
    OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'f.organisation_id = ?', params: [organisationId] }),
    OWN_PANEL: ({ panelId, personId }) => ({
      sql: '(f.panel_id = ? and (f.found_by_person_id = ? or f.organisation_id <> all(?::uuid[])))',
      params: [panelId, personId, barredIds],
    }),
  };
}

/** What the viewer may read, once it is known what binds them. */
async function scopeFor(context: ApiContext, tx: ReadTx, act: Act, first: number) {
  const { barred } = await supervisable(context, tx);
  return numbered(scopeOf(context.signedIn, act, readable(barred.map(({ id }) => id))), first);
}

function toFinding(context: ApiContext, tx: ReadTx, row: FindingRow): Finding {
  const open: OpenFinding = {
    ...{ tenantId: toTenant(row).id, subjectTenantId: row.subject_tenant_id },
    ...{ organisationId: row.organisation_id, organisationType: row.organisation_type },
    ...{ foundByPersonId: row.found_by_person_id, steps: row.steps },
  };
  const last = lastStep(open);
  const assigned = row.steps.find(({ step }) => step === 'ASSIGN');
  const { id, origin, item, stage, problem } = row;
  return {
    ...{
      id,
      tenant: toTenant(row),
      origin,
      originId: row.origin_id,
      item,
      stage,
      problem,
      foundOn: row.found_on,
    },
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
    ...{ state: last.state, look: findingLook(last, context.today), dueOn: last.dueOn, isLate: last.isLate },
    askedDueOn: last.askedDueOn,
    ...{ responsible: assigned?.responsible ?? null, measure: assigned?.measure ?? null },
    verifiedOn: last.state === 'VERIFIED' ? verifiedOn(open) : null,
    steps: row.steps.map(({ writer, ...step }) => ({ ...step, tenant: toTenant(writer) })),
    stepsAllowed: findingStepsAllowed(context.signedIn, open, context.today, tx.calendar),
    open,
  };
}

/** Problems by a condition on `findings f` with parameters from `$2` on, as far as the viewer may read them. */
async function selectFindings(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<Finding[]> {
  const scope = await scopeFor(context, tx, act, 2 + params.length);
  const rows = await tx.query<FindingRow>(`${SELECT_FINDINGS} where ${condition} and ${scope.sql} ${rest}`, [
    !learnsWithheldNames(context.signedIn.roles),
    ...params,
    ...scope.params,
  ]);
  return rows.map((row) => toFinding(context, tx, row));
}

/** Problems by id that the viewer may read; with another act, those it reaches. */
export function findFindings(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_FINDINGS',
): Promise<Finding[]> {
  return selectFindings(context, tx, act, 'f.id = any($2::uuid[])', [ids]);
}

/** The problems of the records they came from, the most urgent first; one statement, however many. */
export function findFindingsOf(
  context: ApiContext,
  tx: ReadTx,
  origins: readonly { tenantId: string; id: string }[],
): Promise<Finding[]> {
  return selectFindings(
    context,
    tx,
    'READ_FINDINGS',
    '(f.tenant_id, f.origin_id) in (select * from unnest($2::uuid[], $3::uuid[]))',
    [origins.map(({ tenantId }) => tenantId), origins.map(({ id }) => id)],
    'order by f.found_on, f.id',
  );
}

export interface FindingPage {
  states: readonly FindingState[] | null;
  origin: FindingOrigin | null;
  organisationId: string | null;
  isOverdue: boolean;
  first: number;
  after: string | null;
}

/** The ledger as far as the viewer may read it, newest first. */
export async function listFindings(context: ApiContext, page: FindingPage): Promise<FindingConnection> {
  const size = pageSize(page.first);
  const [on, id] = page.after ? decodeCursor(page.after, [isCivilDate, isId]) : [null, null];
  const { states, origin, organisationId, isOverdue } = page;
  if (organisationId !== null && !isId(organisationId)) return toConnection([], size, () => '');
  const now = `(select s.state, s.due_on from ${STEPS} order by s.place desc limit 1)`;
  const found = await context.read((tx) =>
    selectFindings(
      context,
      tx,
      'READ_FINDINGS',
      `exists (select from ${now} now
          where ($2::text[] is null or now.state = any($2))
            and (not $3 or now.state in ('ASSIGNED', 'IN_PROGRESS') and now.due_on < $4::date))
        and ($5::text is null or f.origin = $5) and ($6::uuid is null or f.organisation_id = $6)
        and ($7::date is null or (f.found_on, f.id) < ($7::date, $8::uuid))`,
      [states, isOverdue, context.today, origin, organisationId, on, id],
      `order by f.found_on desc, f.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (finding) => encodeCursor([finding.foundOn, finding.id]));
}

/** The institutions with problems on the ledger, as far as the viewer may read it. */
export async function listUnitsOnLedger(context: ApiContext, tx: ReadTx): Promise<Organisation[]> {
  const scope = await scopeFor(context, tx, 'READ_FINDINGS', 1);
  return tx.query<Organisation>(
    `select o.id, o.name, o.type from organisations o
      where (o.tenant_id, o.id) in (select f.subject_tenant_id, f.organisation_id from findings f where ${scope.sql})
      order by o.name, o.id`,
    scope.params,
  );
}
