/** Where workbooks go: beside GraphQL, because a file is no document. */
export const IMPORT_PATHS = {
  template: '/imports/template',
  check: '/imports/check',
  store: '/imports',
} as const;

/** The media type of an .xlsx file; nothing else is taken in there. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const LARGEST_WORKBOOK = 20 * 1024 * 1024;

/** Why a book is not taken in, and where: `null` where the fault is of the whole file, sheet or row. */
export interface ImportFault {
  sheet: string | null;
  row: number | null;
  column: string | null;
  code: string;
  message: string;
}

/** How many rows of one kind were (or would be) added, changed, and left as they are. */
export interface ImportCount {
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
}

/** Either faults, and then nothing was stored, or what the book changes. */
export interface ImportAnswer {
  stored: boolean;
  faults: ImportFault[];
  /** What was left aside: unknown sheets and columns. */
  notes: string[];
  counts: ImportCount[];
}
