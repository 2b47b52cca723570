import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
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
  duty_id: string | null;
}

/** An instant as a cursor carries it: to the microsecond, finer than a `Date`. */
const INSTANT_KEY = `to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const isInstantKey = (text: string) => isCivilDate(text.slice(0, 10)) && TIME.test(text.slice(10));

export function listNotices(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<NoticeConnection> {
  const size = pageSize(first);
  const [at, id] = after ? decodeCursor(after, [isInstantKey, isId]) : [null, null];
  return context.read(async (tx) => {
    const rows = await tx.query<NoticeRow>(
      `select id, stage, created_at, ${INSTANT_KEY} as created_key, read_at, duty_id
         from notices
        where tenant_id = $1 and recipient_id = $2 and channel = 'INBOX'
          and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
        order by created_at desc, id desc
        limit $5`,
      [context.signedIn.tenantId, context.signedIn.accountId, at, id, size + 1],
    );
    const duties = await findDuties(
      context,
      tx,
      rows.flatMap((row) => row.duty_id ?? []),
    );
    const dutyOf = new Map(duties.map((duty) => [duty.id, duty]));
    const page = toConnection(rows, size, (row) => encodeCursor([row.created_key, row.id]));
    const toNotice = (row: NoticeRow): Notice => ({
      id: row.id,
      kind: row.stage,
      createdAt: row.created_at,
      readAt: row.read_at,
      duty: (row.duty_id && dutyOf.get(row.duty_id)) || null,
    });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toNotice(node) })) };
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
