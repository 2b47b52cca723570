import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishOpinion } from '@mingcha/database/testing/furnish-opinion';
import type { Api, Ask } from './in-process';

/** An answer about an opinion, as far as tests look at it. */
export interface OpinionOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  opinion: {
    id: string;
    state: string;
    authorName: string | null;
    isDisputed: boolean;
    findingId: string | null;
    stepsAllowed: string[];
    steps: { step: string; party: string; recordedByName: string | null }[];
  };
}

const OUTCOME = `__typename ... on OpinionKept { opinion { id state authorName isDisputed findingId stepsAllowed
  steps { step party recordedByName } } } ... on Refusal { code clause path }`;

const DOCUMENTS = {
  sendOpinion: `mutation ($input: SendOpinionInput!) { done: sendOpinion(input: $input) { ${OUTCOME} } }`,
  moveOpinion: `mutation ($input: MoveOpinionInput!) { done: moveOpinion(input: $input) { ${OUTCOME} } }`,
  putOpinionOnLedger: `mutation ($input: PutOpinionOnLedgerInput!) {
    done: putOpinionOnLedger(input: $input) { ${OUTCOME} } }`,
};

/** Does one act about an opinion, and tells what came of it. */
export async function opine(ask: Ask, act: keyof typeof DOCUMENTS, input: object): Promise<OpinionOutcome> {
  return (await ask<{ done: OpinionOutcome }>(DOCUMENTS[act], { input })).data.done;
}

/** An opinion about the relief station of a bureau that was not accepted yet, in words that occur nowhere else. */
export async function givenOpinion({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const tenantId = tenantIdOf(tenantCode);
  const [unit] = await world.store.asSuperuser<{ id: string }>(
    "select id from organisations where tenant_id = $1 order by type <> 'RELIEF_STATION', id limit 1",
    [tenantId],
  );
  const actor = { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' };
  return world.database.withTenant(actor, async (tx) => {
    return furnishOpinion(tx, unit?.id ?? '', `登记台账缺页${tenantCode}`);
  });
}
