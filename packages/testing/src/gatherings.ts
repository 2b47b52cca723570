import type { Ask } from './in-process';

/** An answer about a meeting, a training or guidance, as far as tests look at it. */
export interface GatheringOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  gathering: { id: string; kind: string; attendees: string[]; servingCount: number; isQuorate: boolean };
  guidance: { id: string; title: string };
}

const REFUSED = '... on Refusal { code clause path }';
const DOCUMENTS = {
  recordGathering: `mutation ($input: RecordGatheringInput!) { done: recordGathering(input: $input) { __typename
    ... on GatheringKept { gathering { id kind attendees servingCount isQuorate } } ${REFUSED} } }`,
  addGuidance: `mutation ($input: AddGuidanceInput!) { done: addGuidance(input: $input) { __typename
    ... on GuidanceKept { guidance { id title } } ${REFUSED} } }`,
};
export type GatheringAct = keyof typeof DOCUMENTS;

/** The document of an act about meetings, trainings and guidance. */
export const gatheringDocument = (act: GatheringAct) => DOCUMENTS[act];

/** Does one act about them, and tells what came of it. */
export async function gather(ask: Ask, act: GatheringAct, input: object): Promise<GatheringOutcome> {
  const { data, text } = await ask<{ done?: GatheringOutcome }>(DOCUMENTS[act], { input });
  return data?.done ?? ({ __typename: text } as GatheringOutcome);
}
