import type { ReadTx } from '@mingcha/database/tenant';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { isQuorate } from '@mingcha/domain/gathering/decide-gathering';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import type { Gathering, GatheringConnection, GuidanceNote } from './gathering.types';

/** Meetings and trainings as one kind of row, `g`. */
const GATHERINGS = `(
  select tenant_id, id, 'MEETING' kind, panel_id, on_date, place, topics, text, attendees, recorded_at, recorded_by_name
    from meetings where voided_at is null
  union all
  select tenant_id, id, 'TRAINING', panel_id, on_date, place, topics, text, attendees, recorded_at, recorded_by_name
    from trainings) g`;

const SELECT_GATHERINGS = `
  select g.id, g.kind, p.name "panelName", g.on_date::text "on", g.place, g.topics, g.text, g.attendees,
         g.recorded_at "recordedAt", g.recorded_by_name "recordedByName",
         (select count(distinct s.person_id)::int from supervisors s where s.tenant_id = g.tenant_id
            and s.panel_id = g.panel_id and s.from_on <= g.on_date and coalesce(s.left_on, 'infinity') >= g.on_date
            and (s.from_on + make_interval(months => s.term_months))::date > g.on_date) "servingCount"
    from ${GATHERINGS}
    join panels p on p.tenant_id = g.tenant_id and p.id = g.panel_id`;

/** Of `g`: whoever is supervised has no part in it. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'g.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: () => ({ sql: 'false', params: [] }),
  OWN_PANEL: ({ panelId }) => ({ sql: 'g.panel_id = ?', params: [panelId] }),
};

async function selectGatherings(
  context: ApiContext,
  tx: ReadTx,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<Gathering[]> {
  const scope = numbered(scopeOf(context.signedIn, 'READ_GATHERINGS', READABLE), 1 + params.length);
  const rows = await tx.query<Omit<Gathering, 'isQuorate'>>(
    `${SELECT_GATHERINGS} where ${condition} and ${scope.sql} ${rest}`,
    [...params, ...scope.params],
  );
  return rows.map((row) => ({
    ...row,
    isQuorate: isQuorate({ present: row.attendees.length, serving: row.servingCount }),
  }));
}

/** A meeting or a training by id that the viewer may read. */
export async function findGathering(context: ApiContext, tx: ReadTx, id: string): Promise<Gathering | null> {
  const [found] = await selectGatherings(context, tx, 'g.id = $1', [id]);
  return found ?? null;
}

/** Meetings and trainings the viewer may read, the latest first. */
export async function listGatherings(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<GatheringConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectGatherings(
      context,
      tx,
      '($1::date is null or (g.on_date, g.id) < ($1::date, $2::uuid))',
      [on, id],
      `order by g.on_date desc, g.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (each) => encodeCursor([each.on, each.id]));
}

const SELECT_GUIDANCE = `
  select n.id, n.title, n.text, n.document_number "documentNumber", n.on_date::text "on",
         n.recorded_by_name "recordedByName" from guidance_notes n`;
const LONGEST_LIBRARY = 200;

/** The library of the own bureau, the latest first: its supervisors read it, and nobody above or beside. */
export function readGuidance({ signedIn }: ApiContext, tx: ReadTx): Promise<GuidanceNote[]> {
  return tx.query<GuidanceNote>(
    `${SELECT_GUIDANCE} where n.tenant_id = $1 order by n.on_date desc, n.id desc limit ${LONGEST_LIBRARY}`,
    [signedIn.tenantId],
  );
}
