import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishIssue } from '@mingcha/database/testing/furnish-issue';
import type { Api, Ask } from './in-process';

/** An answer about an issue, as far as tests look at it. */
export interface IssueOutcome {
  __typename: string;
  code: string | null;
  path: string | null;
  clause: string | null;
  issue: {
    id: string;
    state: string;
    stepsAllowed: string[];
    steps: { step: string; party: string; on: string; tenant: { code: string } }[];
  };
}

const ISSUE = 'issue { id state stepsAllowed steps { step party on tenant { code } } }';
const REFUSAL = '... on Refusal { code path clause }';
const RAISE = `mutation ($input: RaiseIssueInput!) { raiseIssue(input: $input) {
  __typename ... on IssueRaised { ${ISSUE} } ${REFUSAL} } }`;
const MOVE = `mutation ($input: MoveIssueInput!) { moveIssue(input: $input) {
  __typename ... on IssueMoved { ${ISSUE} } ${REFUSAL} } }`;

/** The id the migration gave to the first of the notice's five matters (L-2.4): 街面巡查协同机制. */
export { STREET_PATROL } from '@mingcha/database/testing/furnish-issue';

export async function raiseIssue(ask: Ask, input: object): Promise<IssueOutcome> {
  return (await ask<{ raiseIssue: IssueOutcome }>(RAISE, { input })).data.raiseIssue;
}

export async function moveIssue(
  ask: Ask,
  id: string,
  step: string,
  said: object = { text: '说明' },
): Promise<IssueOutcome> {
  const input = { id, step, on: '2026-01-20', ...said };
  return (await ask<{ moveIssue: IssueOutcome }>(MOVE, { input })).data.moveIssue;
}

/** An issue of a bureau's relief station with a title that occurs nowhere else, and a category of its own. */
export async function givenIssue({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const [station] = await world.store.asSuperuser<{ id: string }>(
    `select o.id from organisations o join tenants t on t.id = o.tenant_id
      where t.code = $1 order by o.type <> 'RELIEF_STATION', o.id limit 1`,
    [tenantCode],
  );
  if (!station) throw new Error(`${tenantCode} has no institution.`);
  const tenantId = tenantIdOf(tenantCode);
  return world.database.withTenant(
    { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' },
    async (tx) => {
      await tx.query(
        `insert into coordination_categories (id, owner_tenant_id, name, place) values ($1, $2, $3, 6)
         on conflict do nothing`,
        [newId(), tenantId, `本地事项${tenantCode}`],
      );
      return furnishIssue(tx, station.id, `夜间街面巡查无人联动${tenantCode}`);
    },
  );
}
