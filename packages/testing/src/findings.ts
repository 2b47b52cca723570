import type { Ask } from './in-process';

/** An answer about a problem of the ledger, as far as tests look at it. */
export interface FindingOutcome {
  __typename: string;
  code: string | null;
  path: string | null;
  finding: {
    id: string;
    state: string;
    look: string;
    dueOn: string | null;
    askedDueOn: string | null;
    isLate: boolean;
    verifiedOn: string | null;
    stepsAllowed: string[];
    steps: {
      step: string;
      party: string;
      on: string;
      recordedByName: string | null;
      tenant: { code: string };
    }[];
  };
}

const OUTCOME = `__typename ... on FindingKept { finding { id state look dueOn askedDueOn isLate verifiedOn stepsAllowed
  steps { step party on recordedByName tenant { code } } } } ... on Refusal { code path }`;

export async function openFinding(ask: Ask, input: object): Promise<FindingOutcome> {
  const document = `mutation ($input: OpenFindingInput!) { openFinding(input: $input) { ${OUTCOME} } }`;
  return (await ask<{ openFinding: FindingOutcome }>(document, { input })).data.openFinding;
}

export async function moveFinding(
  ask: Ask,
  id: string,
  step: string,
  said: object = { text: '说明' },
): Promise<FindingOutcome> {
  const document = `mutation ($input: MoveFindingInput!) { moveFinding(input: $input) { ${OUTCOME} } }`;
  return (await ask<{ moveFinding: FindingOutcome }>(document, { input: { id, step, ...said } })).data
    .moveFinding;
}
