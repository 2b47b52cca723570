import type { Book, BookRow } from '@mingcha/domain/book/book';
import { organisationDirectory } from '@mingcha/domain/book/organisation-directory';
import type { Actor } from '../actor';
import { lockTenant, rederiveTenant } from '../rederive';
import type { Database, OperatorTx, TenantTx } from '../tenant';
import { type FindOrganisation, rowsOf, type StoredOrganisation } from './book-rows';
import { importEvidence } from './import-evidence';
import { importFacts, importOrganisations } from './import-facts';
import { type ImportReach, inSight, type Lookout, lookoutsOf } from './import-reach';
import type { Tally } from './merge-rows';

/** What an import did, kind by kind. A second import of the same book finds everything unchanged. */
export type ImportReport = Record<keyof Book, Tally>;

/** In whose name a book is stored, and when. */
export interface ImportStory {
  /** The name in the trail. */
  operator: string;
  requestId: string;
  today: string;
  /** A person's bounds; without them it is the operator at the machine. */
  reach?: ImportReach;
  /** SHA-256 of the file the book was read from, for the trail. */
  fileHash?: string;
}

/**
 * Stores a checked book: one transaction over all its bureaus, so a fault or a crash anywhere stores nothing.
 * Each bureau gets its own audit line and its duties derived anew.
 */
export function importBook(database: Database, book: Book, story: ImportStory): Promise<ImportReport> {
  return database.withOperator(async (tx) => {
    const { report, entered } = await storeBook(tx, book, story);
    for (const enter of entered) await finish(await enter(), story);
    return report;
  });
}

/** Carries the report out of a transaction that keeps nothing. */
class Undone extends Error {
  constructor(readonly report: ImportReport) {
    super('A preview keeps nothing.');
  }
}

/** What an import would do, found out by doing it and keeping nothing. */
export async function previewBook(database: Database, book: Book, story: ImportStory): Promise<ImportReport> {
  try {
    return await database.withOperator(async (tx) => {
      throw new Undone((await storeBook(tx, book, story)).report);
    });
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

async function storeBook(
  tx: OperatorTx,
  book: Book,
  { operator, requestId, reach }: ImportStory,
): Promise<{ report: ImportReport; entered: (() => Promise<TenantTx>)[] }> {
  const codes = [
    ...new Set(Object.values(book).flatMap((rows: BookRow[]) => rows.map((row) => row.tenantCode))),
  ];
  // In one order for everybody, so that two imports wait for each other and never in a ring.
  const tenants = await tx.query<{ id: string; code: string }>(
    'select id, code from tenants where code = any($1) order by code',
    [codes],
  );
  const stranger = tenants.find(({ id }) => reach && !reach.tenantIds.includes(id));
  if (stranger) throw new Error(`The book was not checked: ${stranger.code} is out of reach.`);
  const enter = (tenantId: string) => {
    const actor: Actor = {
      tenantId,
      accountId: reach?.accountId ?? null,
      name: operator,
      roles: [],
      requestId,
    };
    return tx.enter(actor);
  };

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
    const inside = await enter(id);
    await lockTenant(inside, inside.actor.tenantId);
    count('organisations', await importOrganisations(inside, rowsOf(book.organisations, code)));
  }
  const lookouts = await lookoutsOf(tx, reach ?? null);
  const find = organisationDirectory(await readOrganisations(lookouts, enter));

  for (const { id, code } of tenants) {
    const inside = await enter(id);
    const findHere: FindOrganisation = (name) => {
      const answer = find(code, name);
      if ('found' in answer) return answer.found;
      throw new Error(`The book was not checked: ${code} names the unknown institution ${name}.`);
    };
    const facts = await importFacts(inside, book, code, findHere, count);
    await importEvidence(inside, book, code, facts, findHere, count);
  }
  return {
    report: report as ImportReport,
    entered: tenants.map(
      ({ id }) =>
        () =>
          enter(id),
    ),
  };
}

async function finish(tx: TenantTx, { today, fileHash }: ImportStory): Promise<void> {
  const derived = await rederiveTenant(tx, today);
  await tx.audit({
    act: 'IMPORT_BOOK',
    subjectType: 'TENANT',
    subjectId: tx.actor.tenantId,
    after: fileHash === undefined ? derived : { ...derived, fileHash },
  });
}

/** All institutions that a book may refer to. */
async function readOrganisations(
  lookouts: readonly Lookout[],
  enter: (tenantId: string) => Promise<TenantTx>,
): Promise<StoredOrganisation[]> {
  const found: StoredOrganisation[] = [];
  for (const lookout of lookouts) {
    const inside = await enter(lookout.tenantId);
    found.push(
      ...(await inside.query<StoredOrganisation>(
        `select x.id, x.tenant_id "tenantId", t.code "tenantCode", x.name, x.type
           from organisations x join tenants t on t.id = x.tenant_id
          where ${inSight(lookout)} order by x.opened_on, x.id`,
        [lookout.tenantId],
      )),
    );
  }
  return found;
}
