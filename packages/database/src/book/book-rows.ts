import type { Book, BookRow } from '@mingcha/domain/book/book';
import type { NamedOrganisation } from '@mingcha/domain/book/organisation-directory';
import type { Tally } from './merge-rows';

/** An institution as it is stored, wherever in the tree. */
export interface StoredOrganisation extends NamedOrganisation {
  id: string;
  tenantId: string;
}

export type FindOrganisation = (name: string) => StoredOrganisation;

/** The rows of one bureau. */
export function rowsOf<Row extends BookRow>(rows: readonly Row[], tenantCode: string): Row[] {
  return rows.filter((row) => row.tenantCode === tenantCode);
}

export type Count = (kind: keyof Book, tally: Tally) => void;
