import type { Api, Ask } from './in-process';

/** A contact's answer, as far as tests look at it. */
export interface ContactOutcome {
  __typename: string;
  code: string | null;
  path: string | null;
  clause: string | null;
  warnings: string[];
  contact: { id: string; voidedAt: string | null; replacedById: string | null; replacesId: string | null };
  servedDuties: ServedDuty[];
  affectedDuties: ServedDuty[];
}

interface ServedDuty {
  id: string;
  status: string;
  windowKey: string;
  lateEntry: boolean;
  rule: { code: string; clause: string };
}

const DUTY = '{ id status windowKey lateEntry rule { code clause } }';
const REFUSAL = '... on Refusal { code path clause }';
const CONTACT = 'contact { id voidedAt replacedById replacesId }';
const RECORDED = `... on ContactRecorded { warnings ${CONTACT} servedDuties ${DUTY} }`;

const RECORD = `mutation ($input: RecordContactInput!) {
  recordContact(input: $input) { __typename ${RECORDED} ${REFUSAL} } }`;
const VOID = `mutation ($input: VoidContactInput!) { voidContact(input: $input) {
  __typename ... on ContactVoided { ${CONTACT} affectedDuties ${DUTY} } ${REFUSAL} } }`;
const REPLACE = `mutation ($input: ReplaceContactInput!) {
  replaceContact(input: $input) { __typename ${RECORDED} ${REFUSAL} } }`;

export async function recordContact(ask: Ask, input: object): Promise<ContactOutcome> {
  return (await ask<{ recordContact: ContactOutcome }>(RECORD, { input })).data.recordContact;
}

export async function voidContact(ask: Ask, id: string, reason = '误录'): Promise<ContactOutcome> {
  return (await ask<{ voidContact: ContactOutcome }>(VOID, { input: { id, reason } })).data.voidContact;
}

export async function replaceContact(ask: Ask, id: string, contact: object): Promise<ContactOutcome> {
  const input = { id, reason: '更正', contact };
  return (await ask<{ replaceContact: ContactOutcome }>(REPLACE, { input })).data.replaceContact;
}

/** A contact that counts (L-3.4): the section head of a bureau on the spot in its own care institution. */
export async function goodContact({ world }: Api, tenantCode: string, on: string): Promise<object> {
  const [ids] = await world.store.asSuperuser<{ positionId: string; organisationId: string }>(
    `select p.id "positionId", a.organisation_id "organisationId"
       from positions p
       join tenants t on t.id = p.tenant_id
       join assignments a on a.tenant_id = p.tenant_id and a.position_id = p.id
      where t.code = $1 and p.kind = 'SECTION_HEAD' and a.to_on is null`,
    [tenantCode],
  );
  return { ...ids, on, purpose: 'SUPERVISE', methods: ['FIELD_VISIT'], topics: ['LAWFUL_SERVICE'] };
}

/** The id of a row, found past every policy: what an attacker may have heard of. */
export async function idOf({ world }: Api, from: string, tenantCode: string): Promise<string> {
  const [row] = await world.store.asSuperuser<{ id: string }>(
    `select x.id from ${from} and x.tenant_id = (select id from tenants where code = $1) limit 1`,
    [tenantCode],
  );
  if (!row) throw new Error(`${tenantCode} has no ${from}`);
  return row.id;
}
