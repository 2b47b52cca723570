import { newId } from '@mingcha/database/new-id';
import type { Api, Ask } from './in-process';

/** What a mutation about a request to be excused answers, as far as tests look at it. */
export interface ExcuseOutcome {
  __typename: string;
  code: string | null;
  path: string | null;
  request: {
    id: string;
    state: string;
    windowKey: string | null;
    decideBy: string | null;
    holdsUntil: string | null;
    canDecide: boolean;
    canWithdraw: boolean;
    decision: { verdict: string; decidedOn: string; reason: string | null } | null;
  };
  duties: { id: string; status: string; windowKey: string; settlementReason: string | null }[];
}

const OUTCOME = `{ __typename ... on Refusal { code path } ... on ExcuseSaved {
  request { id state windowKey decideBy holdsUntil canDecide canWithdraw decision { verdict decidedOn reason } }
  duties { id status windowKey settlementReason } } }`;

/** The grounds of a good request. */
export const GROUNDS = {
  grounds: '防汛抢险,全员驻点',
  documentNumber: '歙民〔2026〕9号',
  documentTitle: '关于豁免当月联系的请示',
};

type ActOnExcuse = 'requestExemption' | 'stateNotApplicable' | 'withdrawExcuse' | 'decideExcuse';

/** Does one of the four acts; the name of its input follows from its own. */
export async function actOnExcuse(ask: Ask, act: ActOnExcuse, input: object): Promise<ExcuseOutcome> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const { data } = await ask<Record<ActOnExcuse, ExcuseOutcome>>(
    `mutation ($input: ${type}!) { ${act}(input: $input) ${OUTCOME} }`,
    { input },
  );
  return data[act];
}

/** One request of every bureau that owes anything, waiting to be decided. */
export async function askForExcuses({ world }: Api): Promise<void> {
  const { asSuperuser } = world.store;
  const duties = await asSuperuser<{ tenant: string; duty: string }>(
    'select distinct on (tenant_id) tenant_id tenant, id duty from duties order by tenant_id, due_on, id',
  );
  for (const { tenant, duty } of duties) {
    await asSuperuser(
      `insert into excuse_requests (tenant_id, id, kind, rule_code, rule_version, subject_kind, subject_id,
         subject_name, window_key, decide_by, reason_code, grounds, document_number, document_title, asked_at,
         asked_on, asked_by_name)
       select tenant_id, $3, 'EXEMPTION', rule_code, rule_version, subject_kind, subject_id, subject_name,
         window_key, due_on, 'EMERGENCY', t.name || '防汛', '', '请示' || t.code, $4::timestamptz, $4::timestamptz::date, '经办' || t.code
       from duties d join tenants t on t.id = d.tenant_id where d.tenant_id = $1 and d.id = $2`,
      [tenant, duty, newId(), world.clock.now()],
    );
  }
}
