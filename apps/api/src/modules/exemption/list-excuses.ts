import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { selectExcuses } from './excuse.loader';
import type { ExcuseRequestConnection, ExcusesArgs } from './excuse.types';

/** What waits for a decision: asked, not taken back, and not decided by the level above. */
const WAITING = '(r.withdrawn_on is null and d.id is null)';

const ABOUT_DUTY = `exists (
  select from duties y
   where y.id = ? and y.tenant_id = r.tenant_id and y.rule_code = r.rule_code and y.subject_id = r.subject_id
     and (r.window_key is null or r.window_key = y.window_key))`;

/** A page of the requests of the viewer's bureau and those below, newest first: their ids count time. */
export function listExcuses(
  context: ApiContext,
  { filter, first, after }: ExcusesArgs,
): Promise<ExcuseRequestConnection> {
  const size = pageSize(first);
  const [afterId] = after ? decodeCursor(after, [isId]) : [];
  const { waiting, tenantCode, dutyId } = filter;
  return context.read(async (tx) => {
    const parts: { sql: string; params: unknown[] }[] = [
      { sql: 'r.tenant_id = any(?::uuid[])', params: [tx.visible] },
    ];
    if (waiting != null) parts.push({ sql: waiting ? WAITING : `not ${WAITING}`, params: [] });
    if (tenantCode != null) parts.push({ sql: 't.code = ?', params: [tenantCode] });
    if (dutyId != null) {
      parts.push(isId(dutyId) ? { sql: ABOUT_DUTY, params: [dutyId] } : { sql: 'false', params: [] });
    }
    if (afterId !== undefined) parts.push({ sql: 'r.id < ?', params: [afterId] });
    const where = {
      sql: parts.map(({ sql }) => sql).join(' and '),
      params: parts.flatMap(({ params }) => params),
    };
    const rows = await selectExcuses(context, tx, where, `order by r.id desc limit ${size + 1}`);
    return toConnection(rows, size, ({ id }) => encodeCursor([id]));
  });
}
