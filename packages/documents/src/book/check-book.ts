import type { Book, BookRow } from '@mingcha/domain/book/book';
import type { KnownBefore } from '@mingcha/domain/book/known-before';
import {
  type NamedOrganisation,
  type OrganisationDirectory,
  organisationDirectory,
} from '@mingcha/domain/book/organisation-directory';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import { KEPT_HERE_FROM } from '@mingcha/domain/rules/huangshan-2019-7.events';
import { type BookFault, type BookFaultCode, limitFaults } from './book-fault';
import { BOOK_FIELDS, SHEET_FORMATS } from './book-format';
import { ORGANISATION_TYPE_LABELS, POSITION_LABELS } from './book-labels';
import { checkAssignments } from './check-assignments';

const STATION_TYPES: readonly OrganisationType[] = ['RELIEF_STATION', 'MINORS_PROTECTION_CENTRE'];
const CARE_TYPES: readonly OrganisationType[] = ['ENTRUSTED_CARE_INSTITUTION'];

/** Checks what the rows of a book say of each other and of what is known; every fault at once. */
export function checkBook(book: Book, known: KnownBefore): BookFault[] {
  const find = organisationDirectory([...book.organisations, ...known.organisations]);
  const positions = new Set([...book.incumbencies, ...known.positions].map(positionKey));
  const panels = new Set(
    [...book.panels, ...known.panels].map(({ tenantCode, name }) => pairKey(tenantCode, name)),
  );
  // Of a bureau that is not the importer's, nothing more is said than that.
  const rows = within(book, known);
  return limitFaults([
    ...checkTenants(book, known),
    ...checkPositions('assignments', rows.assignments, positions),
    ...checkPositions('contacts', rows.contacts, positions),
    ...checkPanels('supervisors', rows.supervisors, panels),
    ...checkPanels('meetings', rows.meetings, panels),
    ...checkOrganisations('assignments', 'organisation', rows.assignments, find),
    ...checkAssignments(rows.assignments, known.tenants, find),
    ...checkOrganisations('contacts', 'organisation', rows.contacts, find),
    ...checkOrganisations('agreements', 'station', rows.agreements, find, STATION_TYPES),
    ...checkOrganisations('agreements', 'careInstitution', rows.agreements, find, CARE_TYPES),
    ...checkAgreements(rows.agreements),
    ...checkOrganisations('inspections', 'careInstitution', rows.inspections, find, CARE_TYPES),
    ...checkOrganisations('briefings', 'station', rows.briefings, find, STATION_TYPES),
  ]);
}

function within(book: Book, known: KnownBefore): Book {
  const kept = Object.entries(book).map(([field, rows]: [string, BookRow[]]) => [
    field,
    rows.filter(({ tenantCode }) => isInReach(known, tenantCode)),
  ]);
  return Object.fromEntries(kept) as Book;
}

const isInReach = ({ tenants, outsideReach }: KnownBefore, code: string) =>
  tenants.has(code) && !outsideReach.has(code);

function checkTenants(book: Book, known: KnownBefore): BookFault[] {
  return BOOK_FIELDS.flatMap((field) => {
    const rows: readonly BookRow[] = book[field];
    return rows
      .filter(({ tenantCode }) => !isInReach(known, tenantCode))
      .map(({ row, tenantCode }) => {
        const name = known.outsideReach.get(tenantCode);
        return name === undefined
          ? fault(field, 'tenantCode', row, 'UNKNOWN_TENANT', tenantCode, unknownTenant(tenantCode))
          : fault(field, 'tenantCode', row, 'OUTSIDE_REACH', tenantCode, outside(tenantCode, name));
      });
  });
}

const unknownTenant = (code: string) => `没有行政区划代码为 ${code} 的民政局`;
const outside = (code: string, name: string) => `${name}(${code})不在你可以导入的单位之内`;

/** What was agreed since the platform keeps the four steps is agreed here, after them, and not by a book (S-2.2b). */
function checkAgreements(rows: Book['agreements']): BookFault[] {
  return rows
    .filter(({ from }) => from >= KEPT_HERE_FROM)
    .map(({ row, from }) =>
      fault(
        'agreements',
        'from',
        row,
        'STEPS_MISSING',
        from,
        `${KEPT_HERE_FROM} 起的协议须先走完四步并经民政部门同意,请在「站外托养」登记(S-2.2)`,
      ),
    );
}

type PositionRow = BookRow & { position: PositionKind };

function checkPositions(
  field: 'assignments' | 'contacts',
  rows: readonly PositionRow[],
  positions: ReadonlySet<string>,
): BookFault[] {
  return rows
    .filter((row) => !positions.has(positionKey(row)))
    .map(({ row, tenantCode, position }) => {
      const label = POSITION_LABELS[position][0];
      const message = `「职务」表中没有 ${tenantCode} 的${label}`;
      return fault(field, 'position', row, 'UNKNOWN_POSITION', label, message);
    });
}

function checkPanels(
  field: 'supervisors' | 'meetings',
  rows: readonly (BookRow & { panel: string })[],
  panels: ReadonlySet<string>,
): BookFault[] {
  return rows
    .filter(({ tenantCode, panel }) => !panels.has(pairKey(tenantCode, panel)))
    .map(({ row, tenantCode, panel }) =>
      fault(field, 'panel', row, 'UNKNOWN_PANEL', panel, `${tenantCode} 没有名为「${panel}」的监督专班`),
    );
}

function checkOrganisations<Column extends string>(
  field: keyof Book,
  column: Column,
  rows: readonly (BookRow & Record<Column, string>)[],
  find: OrganisationDirectory<NamedOrganisation>,
  types?: readonly OrganisationType[],
): BookFault[] {
  return rows.flatMap((entry) => {
    const name = entry[column];
    const lookup = find(entry.tenantCode, name);
    const complain = (code: BookFaultCode, message: string) => [
      fault(field, column, entry.row, code, name, message),
    ];
    if ('missing' in lookup) return complain('UNKNOWN_ORGANISATION', `没有名为「${name}」的机构`);
    if ('ambiguous' in lookup) {
      const codes = lookup.ambiguous.map(({ tenantCode }) => tenantCode).join('、');
      return complain('AMBIGUOUS_ORGANISATION', `「${name}」在 ${codes} 重名,无法确定是哪一个`);
    }
    const { type } = lookup.found;
    if (types === undefined || types.includes(type)) return [];
    const allowed = types.map((each) => ORGANISATION_TYPE_LABELS[each][0]).join('或');
    const message = `「${name}」是${ORGANISATION_TYPE_LABELS[type][0]},此处应为${allowed}`;
    return complain('WRONG_ORGANISATION_TYPE', message);
  });
}

function positionKey({ tenantCode, position }: { tenantCode: string; position: PositionKind }): string {
  return pairKey(tenantCode, position);
}

function pairKey(tenantCode: string, name: string): string {
  return `${tenantCode} ${name}`;
}

function fault(
  field: keyof Book,
  column: string,
  row: number,
  code: BookFaultCode,
  value: string,
  message: string,
): BookFault {
  const { title, columns } = SHEET_FORMATS[field];
  return { sheet: title, row, column: columns[column]?.heading ?? null, code, value, message };
}
