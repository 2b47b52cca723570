import type { ReadTx } from '@mingcha/database/tenant';
import { type Act, can, learnsWithheldNames } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import {
  OPINION_TRANSITIONS,
  type OpenOpinion,
  type OpinionKind,
  type OpinionOrigin,
  type OpinionState,
  opinionParties,
  opinionStepsAllowed,
} from '@mingcha/domain/opinion/opinion';
import type { ServiceStage } from '@mingcha/domain/service-stage';
import type { SupervisionArea } from '@mingcha/domain/supervision-area';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { OpinionFilter } from './opinion.inputs';
import type { Opinion, OpinionConnection, OpinionStepTaken } from './opinion.types';

interface OpinionRow extends TenantColumns {
  id: string;
  panel_id: string;
  person_id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  kind: OpinionKind;
  origin: OpinionOrigin;
  area: SupervisionArea;
  area_name: string | null;
  stage: ServiceStage | null;
  text: string;
  sent_on: string;
  is_name_withheld: boolean;
  author_name: string | null;
  finding_id: string | null;
  steps: (OpinionStepTaken & { state: OpinionState; roundId: string })[];
}

/** `$1` tells whether names that are withheld are left out: then they are not even read. */
const SELECT_OPINIONS = `
  select o.id, o.panel_id, o.person_id, o.organisation_id, u.name organisation_name, u.type organisation_type, o.kind,
         o.origin, o.area, o.area_name, o.stage, o.text, o.sent_on::text, o.is_name_withheld,
         case when $1 and o.is_name_withheld then null else m.name end author_name,
         (select f.id from findings f where f.tenant_id = o.tenant_id and f.origin = 'OPINION' and f.origin_id = o.id)
           finding_id,
         ${tenantColumns('t')},
         (select json_agg(r order by r.place) from (
           select s.id, s.place, s.step, s.state, s.party, s.round_id "roundId", s.on_date "on", s.text, s.measures,
                  s.recorded_at "recordedAt",
                  case when $1 and o.is_name_withheld and s.party = 'AUTHOR' then null
                       else s.recorded_by_name end "recordedByName"
             from opinion_steps s where s.tenant_id = o.tenant_id and s.opinion_id = o.id) r) steps
    from opinions o
    join tenants t on t.id = o.tenant_id
    join organisations u on u.tenant_id = o.tenant_id and u.id = o.organisation_id
    join supervisors m on m.tenant_id = o.tenant_id and m.id = o.supervisor_id`;

/** Of `opinions o`: a panel's own, but none of an institution that binds the reader, except what they sent (S-2.1c). */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'o.tenant_id = ?', params: [tenantId] }),
    OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'o.organisation_id = ?', params: [organisationId] }),
    OWN_PANEL: ({ panelId, personId }) => ({
      sql: '(o.panel_id = ? and (o.person_id = ? or o.organisation_id <> all(?::uuid[])))',
      params: [panelId, personId, barredIds],
    }),
  };
}

function toOpinion({ signedIn }: ApiContext, row: OpinionRow): Opinion {
  const last = row.steps.at(-1);
  if (!last) throw new Error(`The opinion ${row.id} has no step.`);
  const tenant = toTenant(row);
  const open: OpenOpinion = {
    ...{ tenantId: tenant.id, organisationId: row.organisation_id, organisationType: row.organisation_type },
    ...{ personId: row.person_id, state: last.state },
  };
  const { id, kind, origin, area, stage, text, steps } = row;
  const isKeeper =
    opinionParties(signedIn, open).includes('BUREAU') && can(signedIn.roles, 'PUT_OPINION_ON_LEDGER');
  return {
    ...{ id, tenant, kind, origin, area, areaName: row.area_name, stage, text, steps, open },
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
    ...{ sentOn: row.sent_on, authorName: row.author_name, isNameWithheld: row.is_name_withheld },
    ...{ state: last.state, isDisputed: steps.some(({ step }) => step === 'DISPUTE') },
    ...{ findingId: row.finding_id, panelId: row.panel_id, roundId: last.roundId },
    canPutOnLedger: isKeeper && kind === 'PROBLEM' && row.finding_id === null && last.state !== 'SUBMITTED',
    stepsAllowed: opinionStepsAllowed(signedIn, open),
  };
}

async function selectOpinions(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<Opinion[]> {
  const { barred } = await supervisable(context, tx);
  const scope = numbered(
    scopeOf(context.signedIn, act, readable(barred.map(({ id }) => id))),
    2 + params.length,
  );
  const rows = await tx.query<OpinionRow>(`${SELECT_OPINIONS} where ${condition} and ${scope.sql} ${rest}`, [
    !learnsWithheldNames(context.signedIn.roles),
    ...params,
    ...scope.params,
  ]);
  return rows.map((row) => toOpinion(context, row));
}

/** Opinions by id that the viewer may read; with another act, those it reaches. */
export function findOpinions(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_OPINIONS',
): Promise<Opinion[]> {
  return selectOpinions(context, tx, act, 'o.id = any($2::uuid[])', [ids]);
}

/** States in which the next step is somebody's of these roles. */
function waitingFor({ signedIn }: ApiContext): OpinionState[] {
  const sides = { STATION_STAFF: 'STATION', CLERK: 'BUREAU', SUPERVISOR: 'AUTHOR' } as const;
  const parties = Object.entries(sides).flatMap(([role, party]) =>
    signedIn.roles.some((held) => held === role) ? [party] : [],
  );
  return Object.values(OPINION_TRANSITIONS)
    .filter(({ to, by }) => to !== null && by.some((party) => parties.includes(party)))
    .flatMap(({ from }) => from);
}

/** Opinions the viewer may read, newest first. */
export async function listOpinions(
  context: ApiContext,
  { isOpen, isMine }: OpinionFilter,
  first: number,
  after: string | null,
): Promise<OpinionConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const states = isMine
    ? waitingFor(context)
    : isOpen
      ? ['SUBMITTED', 'ACCEPTED', 'HANDLED', 'REPLIED']
      : null;
  const opinions = await context.read((tx) =>
    selectOpinions(
      context,
      tx,
      'READ_OPINIONS',
      `($2::date is null or (o.sent_on, o.id) < ($2::date, $3::uuid)) and ($4::text[] is null or
        (select s.state from opinion_steps s where s.tenant_id = o.tenant_id and s.opinion_id = o.id
          order by s.place desc limit 1) = any($4))`,
      [on, id, states],
      `order by o.sent_on desc, o.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(opinions, size, (each) => encodeCursor([each.sentOn, each.id]));
}
