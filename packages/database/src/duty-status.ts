/**
 * The status of a duty on a day, word for word what `statusOf` of the domain says (engine.md, semantics 8);
 * a property test holds the two together. `duty` names the row, `asOf` is SQL for the day.
 */
export function dutyStatusSql(duty: string, asOf: string): string {
  return `case
    when ${duty}.satisfied_on <= ${asOf} and ${duty}.satisfied_on <= ${duty}.due_on then 'MET'
    when ${duty}.settlement is not null then ${duty}.settlement
    when ${duty}.satisfied_on <= ${asOf} then 'MET_LATE'
    when ${asOf} < ${duty}.opens_on then 'UPCOMING'
    when ${asOf} > ${duty}.due_on and ${duty}.trigger in ('PERIODIC', 'SLOTS') then 'MISSED'
    when ${asOf} > ${duty}.due_on then 'OVERDUE'
    when ${duty}.due_on - ${asOf} <= ${duty}.due_soon_days then 'DUE_SOON'
    else 'OPEN'
  end`;
}
