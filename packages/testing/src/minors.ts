import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishMinor } from '@mingcha/database/testing/furnish-minor';
import type { MinorStep } from '@mingcha/domain/minor/minor';
import { RECEIVER_DOCUMENTS } from '@mingcha/domain/minor/receiver';
import type { Api, Ask } from './in-process';

/** An answer about a case, as far as tests look at it. */
export interface MinorOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  minor: {
    id: string;
    state: string;
    isFileOpen: boolean;
    canAskSight: boolean;
    hasReceiver: boolean;
    stepsAllowed: string[];
    steps: { step: string; text: string | null; isDeviation: boolean; receiverMasked: string | null }[];
    grants: { id: string; isGranted: boolean | null; canDecide: boolean; expiresOn: string | null }[];
    eligible: { supervisorId: string; name: string }[];
  };
  name: string | null;
  identityNumber: string | null;
}

export const MINOR_FIELDS = `id state isFileOpen canAskSight hasReceiver stepsAllowed
  steps { step text isDeviation receiverMasked } grants { id isGranted canDecide expiresOn } eligible { supervisorId name }`;
const REFUSED = '... on Refusal { code clause path }';
const OUTCOME = `__typename ... on MinorKept { minor { ${MINOR_FIELDS} } } ${REFUSED}`;
const SHOWN = `__typename ... on ReceiverShown { name identityNumber } ${REFUSED}`;

const ACTS = {
  admitMinor: 'AdmitMinorInput',
  moveMinor: 'MoveMinorInput',
  askMinorSight: 'MinorReasonInput',
  decideMinorSight: 'DecideSightInput',
  revealReceiver: 'MinorReasonInput',
};
export type MinorAct = keyof typeof ACTS;

/** The document of an act about a minor. */
export const minorDocument = (act: MinorAct) =>
  `mutation ($input: ${ACTS[act]}!) { done: ${act}(input: $input) { ${act === 'revealReceiver' ? SHOWN : OUTCOME} } }`;

/** Does one act about a minor, and tells what came of it. */
export async function protect(ask: Ask, act: MinorAct, input: object): Promise<MinorOutcome> {
  const { data, text } = await ask<{ done?: MinorOutcome }>(minorDocument(act), { input });
  return data?.done ?? ({ __typename: text } as MinorOutcome);
}

/** A father with all he has to show; the number is the example of GB 11643. */
export const FATHER = {
  ...{ type: 'PERSON', name: '某某', identityNumber: '11010519491231002X', relation: '父亲' },
  documents: RECEIVER_DOCUMENTS.PERSON,
};

/** All that any step may ask for; `members` are terms. */
export function minorStep(id: string, step: MinorStep, on: string, members: readonly string[] = []): object {
  return {
    ...{ id, step, on, text: '情况说明', documentNumber: '民未〔2026〕1号', documentTitle: '工作记录' },
    ...{ supervisorIds: members, receiver: step === 'VERIFY' ? FATHER : null },
    isCapable: step === 'ASSESS' ? true : null,
  };
}

/** A minor who was admitted and for whom nothing was done yet, in words that occur nowhere else. */
export async function givenMinor({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const tenantId = tenantIdOf(tenantCode);
  const [given] = await world.store.asSuperuser<{ unit: string; account: string; nth: number }>(
    `select (select id from organisations where tenant_id = $1 order by type <> 'RELIEF_STATION', id limit 1) unit,
       (select id from accounts where tenant_id = $1 order by id limit 1) account,
       (select count(*)::int from minor_cases where tenant_id = $1) nth`,
    [tenantId],
  );
  const actor = { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' };
  const bound = { organisationId: given?.unit ?? '', accountId: given?.account ?? '' };
  return world.database.withTenant(actor, (tx) =>
    furnishMinor(tx, bound, { caseCode: `M-${tenantCode}-${given?.nth}`, text: `由民警送来${tenantCode}` }),
  );
}
