import { createHash } from 'node:crypto';
import type { ImportAnswer } from '@mingcha/contract/imports';
import { importBook, previewBook } from '@mingcha/database/book/import-book';
import type { ImportReach } from '@mingcha/database/book/import-reach';
import { readKnown } from '@mingcha/database/book/read-known';
import type { BookFault } from '@mingcha/documents/book/book-fault';
import { checkBook } from '@mingcha/documents/book/check-book';
import { readBook } from '@mingcha/documents/book/read-book';
import type { ApiContext } from '../../graphql/context';
import { bureausInReach } from '../../graphql/scope';

/** Whether a workbook is only weighed, or taken in. */
export type ImportIntent = 'CHECK' | 'STORE';

/**
 * Reads a workbook, checks it against what the viewer may refer to and write, and stores all of it or nothing. What
 * the viewer's bureau may not write is a fault on its row; a check does everything and keeps nothing.
 */
export async function importWorkbook(
  context: ApiContext,
  bytes: Uint8Array,
  intent: ImportIntent,
): Promise<ImportAnswer> {
  const { database, signedIn, request, today } = context;
  const reading = await readBook(bytes);
  if ('faults' in reading) return refused(reading.faults);
  const tenantIds = await context.read(async ({ visible }) =>
    bureausInReach(signedIn, 'IMPORT_BOOK', visible),
  );
  const reach: ImportReach = { accountId: signedIn.accountId, tenantId: signedIn.tenantId, tenantIds };
  const faults = checkBook(reading.book, await readKnown(database, signedIn.name, reach));
  if (faults.length > 0) return refused(faults);
  const report = await (intent === 'STORE' ? importBook : previewBook)(database, reading.book, {
    operator: signedIn.name,
    requestId: request.requestId,
    today,
    reach,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
  });
  return {
    stored: intent === 'STORE',
    faults: [],
    notes: reading.notes.map(({ message }) => message),
    counts: Object.entries(report)
      .map(([kind, tally]) => ({ kind, ...tally }))
      .filter(({ added, changed, unchanged }) => added + changed + unchanged > 0),
  };
}

function refused(faults: readonly BookFault[]): ImportAnswer {
  const told = faults.map(({ sheet, row, column, code, message }) => ({ sheet, row, column, code, message }));
  return { stored: false, faults: told, notes: [], counts: [] };
}
