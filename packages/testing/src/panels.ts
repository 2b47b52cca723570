import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Api, Ask } from './in-process';

/** An answer about a panel, as far as tests look at it. */
export interface PanelOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  panel: {
    id: string;
    advice: string[];
    officers: { name: string; from: string; to: string | null }[];
    terms: {
      id: string;
      name: string;
      role: string;
      from: string;
      to: string;
      isServing: boolean;
      leftKind: string | null;
      barredAt: { name: string }[];
      qualifications: { kind: string; isExpired: boolean }[];
      ties: { id: string; kind: string; to: string | null }[];
      overrides: { id: string; approvedOn: string | null; withdrawnOn: string | null; canApprove: boolean }[];
    }[];
  };
}

export const PANEL_FIELDS = `id advice officers { name from to } terms { id name role from to isServing leftKind
  barredAt { name } qualifications { kind isExpired } ties { id kind to }
  overrides { id approvedOn withdrawnOn canApprove } }`;
const OUTCOME = `__typename ... on PanelKept { panel { ${PANEL_FIELDS} } } ... on Refusal { code clause path }`;

/** The acts about a panel, and the type of what each takes. */
const ACTS = {
  foundPanel: 'FoundPanelInput',
  nameOfficer: 'NameOfficerInput',
  explainAdvice: 'ExplainAdviceInput',
  appointSupervisor: 'AppointSupervisorInput',
  endTerm: 'EndTermInput',
  recordQualification: 'RecordQualificationInput',
  declareTie: 'DeclareTieInput',
  endTie: 'EndTieInput',
  askOverride: 'AskOverrideInput',
  approveOverride: 'OverrideInput',
  withdrawOverride: 'OverrideInput',
};
export type PanelAct = keyof typeof ACTS;
export const PANEL_ACTS = Object.keys(ACTS) as PanelAct[];

/** The document of an act about a panel. */
export const panelDocument = (act: PanelAct) =>
  `mutation ($input: ${ACTS[act]}!) { done: ${act}(input: $input) { ${OUTCOME} } }`;

/** Does one act about a panel, and tells what came of it. */
export async function manage(ask: Ask, act: PanelAct, input: object): Promise<PanelOutcome> {
  const { data, text } = await ask<{ done?: PanelOutcome }>(panelDocument(act), { input });
  return data?.done ?? ({ __typename: text } as PanelOutcome);
}

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';

/** Good input of every act but for its ids, which name nothing. */
export function strangeInput(act: PanelAct): object {
  const on = '2026-01-20';
  const of = { supervisorId: UNKNOWN };
  switch (act) {
    case 'foundPanel':
      return {
        ...{ name: '', form: 'COMMITTEE', formation: [], documentNumber: '', documentTitle: '', from: on },
        organisationIds: [],
      };
    case 'nameOfficer':
      return { panelId: UNKNOWN, name: '某', from: on };
    case 'explainAdvice':
      return { panelId: UNKNOWN, reason: '某' };
    case 'appointSupervisor':
      return {
        ...{ panelId: UNKNOWN, name: '某', role: 'MEMBER', employer: '', backgrounds: [], from: on },
        ...{ termMonths: 12, undertakingOn: on, documentNumber: '1' },
      };
    case 'endTerm':
      return { ...of, kind: 'RESIGNED', on, reason: '某' };
    case 'recordQualification':
      return { ...of, kind: '某', number: '1', issuer: '某' };
    case 'declareTie':
      return { ...of, organisationId: UNKNOWN, kind: 'KIN', note: '', from: on };
    case 'endTie':
      return { id: UNKNOWN, on };
    case 'askOverride':
      return { ...of, organisationId: UNKNOWN, reason: '某' };
    case 'approveOverride':
    case 'withdrawOverride':
      return { id: UNKNOWN };
  }
}

/** A tie of the first supervisor of a bureau, and an exception that waits, in words that occur nowhere else. */
export async function givenTies({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<void> {
  const given = [tenantIdOf(tenantCode), `表亲${tenantCode}`];
  const first = `(select person_id, tenant_id from supervisors where tenant_id = $1 order by from_on, id limit 1) s,
    (select id from organisations where tenant_id = $1 order by type = 'RELIEF_STATION', id limit 1) o`;
  await world.store.asSuperuser(
    `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, to_on, declared_on,
       declared_at, declared_by_name)
     select s.tenant_id, gen_random_uuid(), s.person_id, o.id, 'KIN', $2, '2025-01-01', '2025-02-01', '2025-01-01',
       now(), '经办' from ${first}`,
    given,
  );
  await world.store.asSuperuser(
    `insert into recusal_overrides (tenant_id, id, person_id, organisation_id, reason, asked_at, asked_by, asked_by_name)
     select s.tenant_id, gen_random_uuid(), s.person_id, o.id, $2, now(), a.id, '经办'
       from ${first}, (select id from accounts where tenant_id = $1 order by id limit 1) a`,
    given,
  );
}
