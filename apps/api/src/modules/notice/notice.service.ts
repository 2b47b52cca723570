import type { ReadTx } from '@mingcha/database/tenant';
import { can } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { isEscalation, readStage } from '@mingcha/domain/reminding/stage';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { badInput } from '../../graphql/errors';
import { isId } from '../../graphql/id';
import { findDuties } from '../duty/duty.loader';
import type { Notice, NoticeConnection } from './notice.types';

interface NoticeRow {
  id: string;
  stage: string;
  created_at: Date;
  created_key: string;
  read_at: Date | null;
  acknowledged_at: Date | null;
  duty_id: string | null;
}

/** An instant as a cursor carries it: to the microsecond, finer than a `Date`. */
const INSTANT_KEY = `to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const isInstantKey = (text: string) => isCivilDate(text.slice(0, 10)) && TIME.test(text.slice(10));

/** A notice of the viewer, and where it stands in the list. */
interface PlacedNotice {
  cursor: string;
  node: Notice;
}

/** The viewer's own notices, each with its duty as far as the viewer may read it; parameters of `rest` begin at `$3`. */
export async function findNotices(
  context: ApiContext,
  tx: ReadTx,
  rest: string,
  params: readonly unknown[],
): Promise<PlacedNotice[]> {
  const { tenantId, accountId, roles } = context.signedIn;
  const rows = await tx.query<NoticeRow>(
    `select id, stage, created_at, ${INSTANT_KEY} as created_key, read_at, acknowledged_at, duty_id
       from notices
      where tenant_id = $1 and recipient_id = $2 and channel = 'INBOX' ${rest}`,
    [tenantId, accountId, ...params],
  );
  const duties = await findDuties(
    context,
    tx,
    rows.flatMap((row) => row.duty_id ?? []),
  );
  const dutyOf = new Map(duties.map((duty) => [duty.id, duty]));
  const mayAnswer = can(roles, 'ACKNOWLEDGE_NOTICE');
  return rows.map((row) => {
    const stage = readStage(row.stage);
    const asks = stage !== null && isEscalation(stage) && row.acknowledged_at === null;
    const node: Notice = {
      id: row.id,
      kind: stage?.kind ?? row.stage,
      days: stage?.days ?? null,
      createdAt: row.created_at,
      readAt: row.read_at,
      acknowledgedAt: row.acknowledged_at,
      canAcknowledge: mayAnswer && asks,
      duty: (row.duty_id && dutyOf.get(row.duty_id)) || null,
    };
    return { cursor: encodeCursor([row.created_key, row.id]), node };
  });
}

export function listNotices(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<NoticeConnection> {
  const size = pageSize(first);
  const [at, id] = after ? decodeCursor(after, [isInstantKey, isId]) : [null, null];
  return context.read(async (tx) => {
    const placed = await findNotices(
      context,
      tx,
      `and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
       order by created_at desc, id desc
       limit $5`,
      [at, id, size + 1],
    );
    const { pageInfo } = toConnection(placed, size, ({ cursor }) => cursor);
    return { pageInfo, edges: placed.slice(0, size) };
  });
}

const MOST_AT_ONCE = 100;

/** Marks the viewer's own notices; ids of others' change nothing. Returns how many were marked. */
export function markNoticesRead(context: ApiContext, ids: readonly string[]): Promise<number> {
  if (ids.length > MOST_AT_ONCE) throw badInput(`At most ${MOST_AT_ONCE} at once.`, 'ids');
  return context.act(async (tx) => {
    const marked = await tx.query(
      `update notices set read_at = $4
        where tenant_id = $1 and recipient_id = $2 and id = any($3::uuid[]) and read_at is null
        returning id`,
      [context.signedIn.tenantId, context.signedIn.accountId, ids.filter(isId), context.now()],
    );
    return marked.length;
  });
}
