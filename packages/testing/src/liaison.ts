import type { Api, Ask } from './in-process';

/** A post and an institution, found past every policy. */
export async function postOf({ world }: Api, tenantCode: string, kind: string): Promise<string> {
  return one(
    world.store.asSuperuser<{ id: string }>(
      'select p.id from positions p join tenants t on t.id = p.tenant_id where t.code = $1 and p.kind = $2',
      [tenantCode, kind],
    ),
  );
}

export async function organisationOf({ world }: Api, name: string): Promise<string> {
  return one(world.store.asSuperuser<{ id: string }>('select id from organisations where name = $1', [name]));
}

/** The assignment of a post on a day. */
export async function assignmentOf({ world }: Api, positionId: string, day: string): Promise<string> {
  return one(
    world.store.asSuperuser<{ id: string }>(
      `select id from assignments where position_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)`,
      [positionId, day],
    ),
  );
}

async function one(rows: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await rows;
  if (!row) throw new Error('There is no such row.');
  return row.id;
}

const ASSIGNMENT = 'id from to incumbentName position { kind } organisation { name }';
const REFUSAL = '... on Refusal { code path clause }';

export interface AssignmentAnswer {
  id: string;
  from: string;
  to: string | null;
  incumbentName: string | null;
  organisation: { name: string };
}

export interface LiaisonOutcome {
  __typename: string;
  code?: string;
  clause?: string | null;
  path?: string | null;
  warnings?: string[];
  assignment?: AssignmentAnswer;
  ended?: AssignmentAnswer;
  incumbency?: { personName: string; from: string; to: string | null };
  question?: { id: string; canAnswer: boolean; answer: object | null };
}

const DOCUMENTS = {
  assignPost: `mutation ($input: AssignPostInput!) { done: assignPost(input: $input) {
    __typename ... on AssignmentStored { warnings assignment { ${ASSIGNMENT} } } ${REFUSAL} } }`,
  endAssignment: `mutation ($input: EndAssignmentInput!) { done: endAssignment(input: $input) {
    __typename ... on AssignmentEnded { assignment { ${ASSIGNMENT} } } ${REFUSAL} } }`,
  handOver: `mutation ($input: HandOverInput!) { done: handOver(input: $input) {
    __typename ... on HandedOver { warnings ended { ${ASSIGNMENT} } assignment { ${ASSIGNMENT} } } ${REFUSAL} } }`,
  takeOffice: `mutation ($input: TakeOfficeInput!) { done: takeOffice(input: $input) {
    __typename ... on OfficeTaken { incumbency { personName from to } } ${REFUSAL} } }`,
  leaveOffice: `mutation ($input: LeaveOfficeInput!) { done: leaveOffice(input: $input) {
    __typename ... on OfficeLeft { incumbency { personName from to } } ${REFUSAL} } }`,
  askCity: `mutation ($input: AskCityInput!) { done: askCity(input: $input) {
    __typename ... on CityAsked { question { id canAnswer answer { decision } } } ${REFUSAL} } }`,
  answerDistrict: `mutation ($input: AnswerDistrictInput!) { done: answerDistrict(input: $input) {
    __typename ... on DistrictAnswered { question { id canAnswer answer { decision documentNumber decidedOn note } } }
    ${REFUSAL} } }`,
};

/** Does one act of arranging liaison, and tells what came of it. */
export async function arrange(ask: Ask, act: keyof typeof DOCUMENTS, input: object): Promise<LiaisonOutcome> {
  const { data, text } = await ask<{ done?: LiaisonOutcome }>(DOCUMENTS[act], { input });
  return data?.done ?? { __typename: text };
}
