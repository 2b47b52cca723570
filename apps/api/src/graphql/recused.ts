/**
 * SQL that is true where a person is bound to an institution today and nobody let them in (S-2.1c, A17): what
 * `barredBy` of the domain says of one person, for lists. `row` is an alias with `tenant_id` and `organisation_id`,
 * `person` and `today` are expressions.
 */
export function recusedSql(row: string, person: string, today: string): string {
  const running = `x.from_on <= ${today} and (x.to_on is null or x.to_on >= ${today})`;
  const bare = (name: string) => `regexp_replace(normalize(${name}, NFKC), '\\s', '', 'g')`;
  return `(exists (select 1 from supervisor_ties x
      where x.tenant_id = ${row}.tenant_id and x.person_id = ${person}
        and x.organisation_id = ${row}.organisation_id and ${running}
        and (x.kind = 'EMPLOYER' or not exists (select 1 from recusal_overrides v
          where v.tenant_id = x.tenant_id and v.person_id = x.person_id and v.organisation_id = x.organisation_id
            and v.approved_on <= ${today} and (v.withdrawn_on is null or v.withdrawn_on > ${today}))))
    or exists (select 1 from supervisors s join organisations e
        on e.tenant_id = s.tenant_id and e.id = ${row}.organisation_id
      where s.tenant_id = ${row}.tenant_id and s.person_id = ${person} and s.employer <> ''
        and ${bare('s.employer')} = ${bare('e.name')} and s.from_on <= ${today}
        and (s.left_on is null or s.left_on >= ${today})
        and s.from_on + make_interval(months => s.term_months) > ${today}))`;
}
