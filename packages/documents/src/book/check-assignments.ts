import type { AssignmentRow } from '@mingcha/domain/book/book';
import type { NamedOrganisation, OrganisationDirectory } from '@mingcha/domain/book/organisation-directory';
import { isBelow } from '@mingcha/domain/book/organisation-directory';
import { type AssigningBureau, refuseTarget } from '@mingcha/domain/liaison/targets';
import type { BookFault } from './book-fault';
import { SHEET_FORMATS } from './book-format';

/** The gate of an assignment (L-1.1, L-1.3 to L-1.8), as it stands for the console too. */
export function checkAssignments(
  rows: readonly AssignmentRow[],
  bureaus: ReadonlyMap<string, AssigningBureau>,
  find: OrganisationDirectory<NamedOrganisation>,
): BookFault[] {
  const { title, columns } = SHEET_FORMATS.assignments;
  return rows.flatMap(({ tenantCode, position, organisation, row }) => {
    const lookup = find(tenantCode, organisation);
    const found = 'found' in lookup ? lookup.found : null;
    const bureau = bureaus.get(tenantCode);
    const level = bureaus.get(found?.tenantCode ?? '')?.level;
    // What is unknown has been complained of already.
    if (!found || !bureau || !level) return [];
    const refusal = refuseTarget(bureau, position, {
      type: found.type,
      level,
      place: placeOf(found.tenantCode, tenantCode),
    });
    if (refusal === null) return [];
    return {
      sheet: title,
      row,
      column: columns.organisation?.heading ?? null,
      code: 'UNIT_NOT_ALLOWED',
      value: organisation,
      message: `「${organisation}」:${refusal.message}(${refusal.clause})`,
    };
  });
}

function placeOf(target: string, own: string) {
  if (target === own) return 'OWN';
  return isBelow(target, own) ? 'BELOW' : 'ELSEWHERE';
}
