import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered } from '../../graphql/scope';
import { readableContacts, selectContacts } from './contact.loader';
import { conditionsOf, every } from './contact-filter';
import type { ContactConnection, ContactsArgs } from './contact-list.types';

/** A page of the contacts the viewer may read, newest day first. */
export function listContacts(
  context: ApiContext,
  { filter, first, after }: ContactsArgs,
): Promise<ContactConnection> {
  const size = pageSize(first);
  const place = after ? decodeCursor(after, [isCivilDate, isId]) : null;
  const wanted = every([readableContacts(context.signedIn), ...conditionsOf(filter)]);
  const beyond = { sql: '(c.on_date, c.id) < (?::date, ?::uuid)', params: place ?? [] };
  const { sql, params } = place === null ? wanted : every([wanted, beyond]);
  return context.read(async (tx) => {
    const counting = numbered(wanted, 1);
    const [[count], contacts] = await Promise.all([
      tx.query<{ count: number }>(
        `select count(*)::int as count from contacts c where ${counting.sql}`,
        counting.params,
      ),
      selectContacts(tx, {
        sql: `where ${sql} order by c.on_date desc, c.id desc limit ?`,
        params: [...params, size + 1],
      }),
    ]);
    const page = toConnection(contacts, size, (contact) => encodeCursor([contact.on, contact.id]));
    return { ...page, totalCount: count?.count ?? 0 };
  });
}
