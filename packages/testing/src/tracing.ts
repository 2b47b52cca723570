import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishTracing } from '@mingcha/database/testing/furnish-tracing';
import type { Platform, TracingStep } from '@mingcha/domain/tracing/tracing';
import type { Api, Ask } from './in-process';

/** An answer about tracing or a briefing, as far as tests look at it. */
export interface TracingOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  tracing: {
    id: string;
    state: string;
    isStranded: boolean;
    platformsMissing: string[];
    verifiedOn: string | null;
    stepsAllowed: string[];
  };
  briefing: { id: string; on: string; unidentified: number };
}

const REFUSED = '... on Refusal { code clause path }';
const TRACED = `__typename ... on TracingKept { tracing { id state isStranded platformsMissing verifiedOn stepsAllowed } }`;
const BRIEFED = `__typename ... on BriefingKept { briefing { id on unidentified } }`;

const DOCUMENTS = {
  enterTracing: `mutation ($input: EnterTracingInput!) { done: enterTracing(input: $input) { ${TRACED} ${REFUSED} } }`,
  moveTracing: `mutation ($input: MoveTracingInput!) { done: moveTracing(input: $input) { ${TRACED} ${REFUSED} } }`,
  sendBriefing: `mutation ($input: SendBriefingInput!) { done: sendBriefing(input: $input) { ${BRIEFED} ${REFUSED} } }`,
};
export type TracingAct = keyof typeof DOCUMENTS;

/** The document of an act about tracing. */
export const tracingDocument = (act: TracingAct) => DOCUMENTS[act];

/** Does one act about tracing, and tells what came of it. */
export async function trace(ask: Ask, act: TracingAct, input: object): Promise<TracingOutcome> {
  const { data, text } = await ask<{ done?: TracingOutcome }>(DOCUMENTS[act], { input });
  return data?.done ?? ({ __typename: text } as TracingOutcome);
}

/** All that any step may ask for. */
export function tracingStep(
  id: string,
  step: TracingStep,
  on: string,
  platform: Platform = 'XUNQIN',
): object {
  const isNotice = step === 'POST' || step === 'REFRESH';
  return {
    ...{ id, step, on, text: '情况说明', platform: isNotice ? platform : null },
    ...{
      url: isNotice ? 'https://xunqin.mca.gov.cn/notice/1' : null,
      isComplete: step === 'VERIFY' ? true : null,
    },
  };
}

/** Somebody unidentified for whom nothing was done yet, in words that occur nowhere else. */
export async function givenTracing({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const tenantId = tenantIdOf(tenantCode);
  const [given] = await world.store.asSuperuser<{ unit: string; nth: number }>(
    `select (select id from organisations where tenant_id = $1 order by type <> 'RELIEF_STATION', id limit 1) unit,
       (select count(*)::int from tracing_cases where tenant_id = $1) nth`,
    [tenantId],
  );
  const actor = { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' };
  return world.database.withTenant(actor, (tx) =>
    furnishTracing(tx, given?.unit ?? '', {
      caseCode: `T-${tenantCode}-${given?.nth}`,
      text: `口音像${tenantCode}`,
    }),
  );
}
