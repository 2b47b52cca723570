import type { Book, BookRow } from '@mingcha/domain/book/book';
import { organisationDirectory } from '@mingcha/domain/book/organisation-directory';
import type { Actor } from '../actor';
import { rederiveTenant } from '../rederive';
import type { Database, OperatorTx, TenantTx } from '../tenant';
import { type FindOrganisation, rowsOf, type StoredOrganisation } from './book-rows';
import { importEvidence } from './import-evidence';
import { importFacts, importOrganisations } from './import-facts';
import type { Tally } from './merge-rows';

/** What an import did, kind by kind. A second import of the same book finds everything unchanged. */
export type ImportReport = Record<keyof Book, Tally>;

/**
 * Stores a checked book: one transaction over all its bureaus, so a fault or a crash anywhere stores nothing.
 * Each bureau gets its own audit line and its duties derived anew.
 */
export function importBook(
  database: Database,
  book: Book,
  { operator, requestId, today }: { operator: string; requestId: string; today: string },
): Promise<ImportReport> {
  return database.withOperator(async (tx) => {
    const codes = [
      ...new Set(Object.values(book).flatMap((rows: BookRow[]) => rows.map((row) => row.tenantCode))),
    ].sort();
    const tenants = await tx.query<{ id: string; code: string }>(
      'select id, code from tenants where code = any($1)',
      [codes],
    );
    const actorOf = (tenantId: string): Actor => ({
      tenantId,
      accountId: null,
      name: operator,
      roles: [],
      requestId,
    });

    const report: Partial<ImportReport> = {};
    const count = (kind: keyof Book, tally: Tally) => {
      const sum = report[kind] ?? { added: 0, changed: 0, unchanged: 0 };
      report[kind] = {
        added: sum.added + tally.added,
        changed: sum.changed + tally.changed,
        unchanged: sum.unchanged + tally.unchanged,
      };
    };

    // Every bureau's institutions first: a city's leader may be assigned a county's station.
    for (const { id, code } of tenants) {
      const inside = await tx.enter(actorOf(id));
      count('organisations', await importOrganisations(inside, rowsOf(book.organisations, code)));
    }
    const find = organisationDirectory(await readOrganisations(tx, actorOf));

    for (const { id, code } of tenants) {
      const inside = await tx.enter(actorOf(id));
      const findHere: FindOrganisation = (name) => {
        const answer = find(code, name);
        if ('found' in answer) return answer.found;
        throw new Error(`The book was not checked: ${code} names the unknown institution ${name}.`);
      };
      const facts = await importFacts(inside, book, code, findHere, count);
      await importEvidence(inside, book, code, facts, findHere, count);
      await finish(inside, today);
    }
    return report as ImportReport;
  });
}

async function finish(tx: TenantTx, today: string): Promise<void> {
  const derived = await rederiveTenant(tx, today);
  await tx.audit({ act: 'IMPORT_BOOK', subjectType: 'TENANT', subjectId: tx.actor.tenantId, after: derived });
}

/** All institutions of the trees that the roots span. */
async function readOrganisations(
  tx: OperatorTx,
  actorOf: (tenantId: string) => Actor,
): Promise<StoredOrganisation[]> {
  const roots = await tx.query<{ id: string }>('select id from tenants where parent_id is null');
  const found: StoredOrganisation[] = [];
  for (const { id } of roots) {
    const inside = await tx.enter(actorOf(id));
    found.push(
      ...(await inside.query<StoredOrganisation>(
        `select o.id, o.tenant_id "tenantId", t.code "tenantCode", o.name, o.type
           from organisations o join tenants t on t.id = o.tenant_id order by o.opened_on, o.id`,
      )),
    );
  }
  return found;
}
