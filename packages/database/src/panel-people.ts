import { earlier, FOREVER } from '@mingcha/domain/calendar/civil-date';
import { termEnd } from '@mingcha/domain/panel/appoint';
import type { PanelPeople, Term } from '@mingcha/domain/panel/recusal';
import type { Query } from './actor';

/** A term as it is stored. */
export interface StoredTerm {
  from: string;
  termMonths: number;
  leftOn: string | null;
}

/** The last day somebody serves: the end of the term or the day of leaving, whichever is earlier (S-3.7, S-3.9). */
export function lastDayServed({ from, termMonths, leftOn }: StoredTerm): string {
  return earlier(leftOn ?? FOREVER, termEnd(from, termMonths));
}

const list = (select: string) => `(select coalesce(json_agg(r), '[]') from (${select}) r)`;

/** Everybody who ever supervised for a bureau, with what binds them: one statement, whatever is asked of them. */
export async function loadPanelPeople({ query }: { query: Query }, tenantId: string): Promise<PanelPeople> {
  const [row] = await query<{
    terms: (Omit<Term, 'to'> & StoredTerm)[];
    ties: PanelPeople['ties'];
    overrides: PanelPeople['overrides'];
  }>(
    `select
       ${list(`select id "supervisorId", person_id "personId", panel_id "panelId", name, role, employer, from_on "from",
                 term_months "termMonths", left_on "leftOn" from supervisors where tenant_id = $1
               order by from_on desc, id`)} terms,
       ${list(`select person_id "personId", organisation_id "organisationId", kind, from_on "from", to_on "to"
                 from supervisor_ties where tenant_id = $1`)} ties,
       ${list(`select person_id "personId", organisation_id "organisationId", approved_on "approvedOn",
                 withdrawn_on "withdrawnOn" from recusal_overrides
                where tenant_id = $1 and approved_on is not null`)} overrides`,
    [tenantId],
  );
  if (row === undefined) throw new Error('A select without a from has one row');
  const { terms, ties, overrides } = row;
  return {
    terms: terms.map(({ termMonths, leftOn, ...term }) => ({
      ...term,
      to: lastDayServed({ from: term.from, termMonths, leftOn }),
    })),
    ties,
    overrides,
  };
}
