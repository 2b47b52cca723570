import { checklistFor } from '@mingcha/domain/inspection/checklists';
import type { Ask } from './in-process';

/** An answer about an inspection, as far as tests look at it. */
export interface InspectionOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  inspection: {
    id: string;
    kind: string;
    participants: string[];
    score: number | null;
    voidedOn: string | null;
    checks: { item: { code: string }; result: string; findingId: string | null }[];
  };
}

const OUTCOME = `__typename ... on InspectionKept { inspection { id kind participants score voidedOn
  checks { item { code } result findingId } } } ... on Refusal { code clause path }`;

const DOCUMENTS = {
  recordInspection: `mutation ($input: RecordInspectionInput!) { done: recordInspection(input: $input) { ${OUTCOME} } }`,
  voidInspection: `mutation ($input: VoidInspectionInput!) { done: voidInspection(input: $input) { ${OUTCOME} } }`,
};

/** Does one act about an inspection, and tells what came of it. */
export async function inspect(
  ask: Ask,
  act: keyof typeof DOCUMENTS,
  input: object,
): Promise<InspectionOutcome> {
  return (await ask<{ done: InspectionOutcome }>(DOCUMENTS[act], { input })).data.done;
}

/** A special inspection with every item passed but those named, which fail. */
export function wholeInspection(
  organisationId: string,
  on: string,
  supervisorIds: readonly string[],
  failing: readonly string[] = [],
): object {
  const { version, items } = checklistFor('ENTRUSTED_CARE_INSTITUTION');
  return {
    ...{ kind: 'SPECIAL', organisationId, on, isUnannounced: false, supervisorIds, conclusion: '总体合格' },
    checklistVersion: version,
    checks: items.map(({ code }) =>
      failing.includes(code) ? { code, result: 'FAIL', note: '灭火器过期' } : { code, result: 'PASS' },
    ),
  };
}
