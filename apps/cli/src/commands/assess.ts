import { judgeTenant } from '@mingcha/database/judge-tenant';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { assess } from '@mingcha/domain/engine/assess';
import { dutyKey as key } from '@mingcha/domain/engine/duty';
import { exampleScheme } from '@mingcha/domain/rules/example-scheme';
import { type Command, need } from '../command';
import { Usage } from '../exit';
import { operatorOf, tenantOf } from '../operator';
import { table } from '../table';

/** `assess --tenant CODE --year Y --as-of D --format json|table`: the marks of one bureau, each line with its ground. */
export const assessCommand: Command = {
  usage: 'assess --tenant CODE --year Y --as-of D [--format json|table]',
  options: {
    tenant: { type: 'string' },
    year: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string', default: 'table' },
  },
  async run({ values, platform }) {
    const year = Number(need(values, 'year'));
    if (!Number.isInteger(year) || year < 2000 || year > 2999)
      throw new Usage('--year is a year such as 2025.');
    const asOf = need(values, 'as-of');
    if (!isCivilDate(asOf)) throw new Usage('--as-of is a day, YYYY-MM-DD.');
    const code = need(values, 'tenant');
    const open = await platform();
    const tenant = await tenantOf(open, code);
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
    const { duties, rules, subjectOf } = await open.database.withTenantRead(
      operatorOf(tenant.id, 'assess'),
      (tx) => judgeTenant(tx, tenant.id, period),
    );
    const assessment = assess({ scheme: exampleScheme(year), duties, rules, manualMarks: [], vetoes: [] });
    if (values.format === 'json') return JSON.stringify({ tenant: code, asOf, ...assessment }, null, 1);
    if (values.format !== 'table') throw new Usage('--format is json or table.');
    const dutyOf = new Map(
      duties.map((duty) => [key(duty), `${duty.ruleCode} ${subjectOf(duty)} ${duty.windowKey}`]),
    );
    const ground = (clause: string | null, reason: string, duty: string | null) =>
      [clause, duty && dutyOf.get(duty), reason].filter(Boolean).join(' ');
    const rows = assessment.groups.flatMap(({ items }) =>
      items.flatMap(({ title, fullMark, mark, isPending, trail }) => [
        [title, marks(fullMark), isPending ? '待人工评定' : marks(mark), ''],
        ...trail.map(({ amount, clause, reason, dutyKey }) => [
          '',
          '',
          marks(amount),
          ground(clause, reason, dutyKey),
        ]),
      ]),
    );
    return table(
      ['项目', '满分', '得分', '依据'],
      [...rows, ['合计', marks(assessment.fullMark), marks(assessment.mark), assessment.schemeName]],
    );
  },
};

/** Hundredths as marks. */
function marks(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
