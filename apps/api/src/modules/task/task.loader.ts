import type { ReadTx } from '@mingcha/database/tenant';
import type { Act } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import type { SupervisionArea } from '@mingcha/domain/supervision-area';
import { answerOf, type OpenTask, taskState, taskStepsAllowed } from '@mingcha/domain/task/task';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { SupervisionTask, SupervisionTaskConnection, TaskStepTaken, Visit } from './task.types';

interface TaskRow extends TenantColumns {
  id: string;
  unit: { id: string; name: string; type: OrganisationType };
  area: SupervisionArea;
  areaName: string | null;
  request: string;
  from: string;
  to: string;
  personIds: string[];
  memberNames: string[];
  givenAt: Date;
  givenByName: string;
  steps: (TaskStepTaken & { personId: string | null })[];
}

const SELECT_TASKS = `
  select k.id, k.area, k.area_name "areaName", k.request, k.from_on::text "from", k.to_on::text "to",
         k.person_ids "personIds", k.member_names "memberNames", k.given_at "givenAt",
         k.given_by_name "givenByName", ${tenantColumns('t')},
         json_build_object('id', o.id, 'name', o.name, 'type', o.type) unit,
         (select coalesce(json_agg(r order by r.place), '[]') from (
           select id, place, step, person_id "personId", on_date "on", text, recorded_at "recordedAt",
                  recorded_by_name "recordedByName"
             from supervision_task_steps s where s.tenant_id = k.tenant_id and s.task_id = k.id) r) steps
    from supervision_tasks k
    join tenants t on t.id = k.tenant_id
    join organisations o on o.tenant_id = k.tenant_id and o.id = k.organisation_id`;

/** Of `supervision_tasks k`: a supervisor sees the own, but none of an institution that has since come to bind them. */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'k.tenant_id = ?', params: [tenantId] }),
    // Whoever is supervised does not learn of a visit before it comes.
    OWN_ORGANISATION: () => ({ sql: 'false', params: [] }),
    OWN_PANEL: ({ tenantId, personId }) => ({
      sql: '(k.tenant_id = ? and ? = any(k.person_ids) and k.organisation_id <> all(?::uuid[]))',
      params: [tenantId, personId, barredIds],
    }),
  };
}

function toTask({ signedIn, today }: ApiContext, row: TaskRow): SupervisionTask {
  const { id, unit, area, areaName, request, from, to, personIds, memberNames, givenAt, givenByName } = row;
  const tenant = toTenant(row);
  const open: OpenTask = { personIds, fromOn: from, toOn: to, organisationId: unit.id, steps: row.steps };
  const isOwn = tenant.id === signedIn.tenantId;
  return {
    ...{ id, tenant, organisation: unit, area, areaName, request, from, to, givenAt, givenByName, open },
    steps: row.steps,
    state: taskState(open, today),
    members: personIds.map((personId, place) => ({
      ...{ name: memberNames[place] ?? '', answer: answerOf(open, personId) },
    })),
    stepsAllowed: isOwn ? taskStepsAllowed(open, signedIn, today) : [],
  };
}

async function selectTasks(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<SupervisionTask[]> {
  const { barred } = await supervisable(context, tx);
  const opens = readable(barred.map(({ id }) => id));
  const scope = numbered(scopeOf(context.signedIn, act, opens), 1 + params.length);
  const rows = await tx.query<TaskRow>(`${SELECT_TASKS} where ${condition} and ${scope.sql} ${rest}`, [
    ...params,
    ...scope.params,
  ]);
  return rows.map((row) => toTask(context, row));
}

/** Tasks by id that the viewer may read; with another act, those it reaches. */
export function findTasks(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_TASKS',
): Promise<SupervisionTask[]> {
  return selectTasks(context, tx, act, 'k.id = any($1::uuid[])', [ids]);
}

/** Tasks the viewer may read, those with the latest last day first. */
export async function listTasks(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<SupervisionTaskConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectTasks(
      context,
      tx,
      'READ_TASKS',
      '($1::date is null or (k.to_on, k.id) < ($1::date, $2::uuid))',
      [on, id],
      `order by k.to_on desc, k.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (each) => encodeCursor([each.to, each.id]));
}

const LONGEST_CALENDAR = 400;

/** Every coming to an institution of the own bureau that touches `[from, to]`, earliest first (减负). */
export async function findVisits({ query, actor }: ReadTx, from: string, to: string): Promise<Visit[]> {
  const rows = await query<Omit<Visit, 'organisation'> & { unit: Visit['organisation'] }>(
    `select v.id, v.kind, v.from_on::text "from", v.to_on::text "to",
            json_build_object('id', o.id, 'name', o.name, 'type', o.type) unit
       from (
         select id, 'CONTACT' kind, organisation_id, on_date from_on, on_date to_on from contacts
           where subject_tenant_id = $1 and voided_at is null and methods && array['FIELD_VISIT', 'OPEN_CHECK',
             'COVERT_CHECK', 'JOIN_ACTIVITY', 'ON_SITE_RESOLUTION', 'CASE_LED_SUPERVISION']
         union all select id, 'JOINT_INSPECTION', organisation_id, on_date, on_date from joint_inspections
           where subject_tenant_id = $1
         union all select id, 'INSPECTION', organisation_id, on_date, on_date from inspections
           where tenant_id = $1 and voided_at is null
         union all select id, 'TASK', organisation_id, from_on, to_on from supervision_tasks k
           where tenant_id = $1 and not exists (select 1 from supervision_task_steps s
             where s.tenant_id = k.tenant_id and s.task_id = k.id and s.step = 'WITHDRAW')) v
       join organisations o on o.tenant_id = $1 and o.id = v.organisation_id
      where v.from_on <= $3 and v.to_on >= $2
      order by v.from_on, v.id limit ${LONGEST_CALENDAR}`,
    [actor.tenantId, from, to],
  );
  return rows.map(({ unit, ...visit }) => ({ ...visit, organisation: unit }));
}
