import { dutyStatusSql } from '@mingcha/database/duty-status';
import type { ReadTx } from '@mingcha/database/tenant';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered } from '../../graphql/scope';
import { calendarYear, dutiesOfYear } from '../../graphql/year';
import { selectDuties } from './duty.loader';
import { ownDuties, readableDuties } from './duty.scope';
import type { DutiesArgs, Duty, DutyConnection } from './duty.types';

/** `$1` the day, `$2` the bureaus, `$3` the year. */
const OF_YEAR = dutiesOfYear('$2::uuid[]', '$3', '$1::date');

/** The duties the viewer answers for in one year: at most a few hundred, so a plain list. */
export function listMyDuties(context: ApiContext, year: number): Promise<Duty[]> {
  const scope = numbered(ownDuties(context.signedIn), 4);
  return context.read((tx) =>
    selectDuties(
      tx,
      context.today,
      `where ${scope.sql} order by d.due_on, d.id`,
      [[context.signedIn.tenantId], calendarYear(year), ...scope.params],
      OF_YEAR,
    ),
  );
}

/** A page of the duties of the viewer's bureau and those below, newest due day first. */
export function listDuties(
  context: ApiContext,
  { filter, first, after }: DutiesArgs,
): Promise<DutyConnection> {
  const size = pageSize(first);
  const from = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  return context.read(async (tx) => {
    const scope = numbered(readableDuties(context.signedIn), 7);
    const { tenantCode } = filter;
    const tenantIds = tenantCode ? await visibleByCode(tx, tenantCode) : tx.visible;
    const where = `
      where ${scope.sql}
        and ($4::text is null or d.rule_code = $4)
        and ($5::text[] is null or ${dutyStatusSql('d', '$1::date')} = any($5))
        and $6::int is not null`;
    const params = [
      tenantIds,
      calendarYear(filter.year),
      filter.ruleCode ?? null,
      filter.statuses ?? null,
      size + 1,
    ];
    const next = 7 + scope.params.length;
    const [[count], rows] = await Promise.all([
      tx.query<{ count: number }>(`select count(*)::int as count from ${OF_YEAR} d ${where}`, [
        context.today,
        ...params,
        ...scope.params,
      ]),
      selectDuties(
        tx,
        context.today,
        `${where} and ($${next}::date is null or (d.due_on, d.id) < ($${next}::date, $${next + 1}::uuid))
        order by d.due_on desc, d.id desc limit $6`,
        [...params, ...scope.params, ...from],
        OF_YEAR,
      ),
    ]);
    const page = toConnection(rows, size, (duty) => encodeCursor([duty.dueOn, duty.id]));
    return { ...page, totalCount: count?.count ?? 0 };
  });
}

async function visibleByCode({ query, visible }: ReadTx, code: string): Promise<string[]> {
  const tenants = await query<{ id: string }>(
    'select id from tenants where id = any($1::uuid[]) and code = $2',
    [visible, code],
  );
  return tenants.map(({ id }) => id);
}
