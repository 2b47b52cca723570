import { judgeTenant } from '@mingcha/database/judge-tenant';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { JudgedDuty } from '@mingcha/domain/engine/duty';
import { type Command, type Invocation, need } from '../command';
import { Usage } from '../exit';
import { listTenants, operatorOf, tenantOf } from '../operator';
import { table } from '../table';

interface DutyLine {
  tenant: string;
  rule: string;
  subject: string;
  window: string;
  opensOn: string;
  dueOn: string;
  status: JudgedDuty['status'];
  satisfiedOn: string | null;
  lateEntry: boolean;
}

function needDate(values: Invocation['values'], name: string): string {
  const date = need(values, name);
  if (!isCivilDate(date)) throw new Usage(`--${name} is a day, YYYY-MM-DD.`);
  return date;
}

function order(a: DutyLine, b: DutyLine): number {
  const keys = (line: DutyLine) => [line.tenant, line.rule, line.subject, line.window];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, index) => key !== right[index]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

/** `duties --from D --to D --as-of D [--tenant CODE] --format json|table`: derived and judged afresh from the records. */
export const dutiesCommand: Command = {
  usage: 'duties --from D --to D --as-of D [--tenant CODE] [--format json|table]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    'as-of': { type: 'string' },
    tenant: { type: 'string' },
    format: { type: 'string', default: 'table' },
  },
  async run({ values, platform }) {
    const [from, to, asOf] = [needDate(values, 'from'), needDate(values, 'to'), needDate(values, 'as-of')];
    if (to < from) throw new Usage('--to lies before --from.');
    const open = await platform();
    const tenants =
      typeof values.tenant === 'string' ? [await tenantOf(open, values.tenant)] : await listTenants(open);
    const duties: DutyLine[] = [];
    for (const { id, code } of tenants) {
      const { duties: judged, subjectOf } = await open.database.withTenantRead(
        operatorOf(id, 'duties'),
        (tx) => judgeTenant(tx, id, { from, to, asOf }),
      );
      duties.push(
        ...judged.map((duty) => ({
          tenant: code,
          rule: duty.ruleCode,
          // A bureau as the subject of its own duty goes by its code, as everywhere in this answer.
          subject: duty.subjectKind === 'TENANT' ? code : subjectOf(duty),
          window: duty.windowKey,
          opensOn: duty.opensOn,
          dueOn: duty.dueOn,
          status: duty.status,
          satisfiedOn: duty.satisfiedOn,
          lateEntry: duty.lateEntry,
        })),
      );
    }
    duties.sort(order);
    if (values.format === 'json') return JSON.stringify({ from, to, asOf, duties }, null, 1);
    if (values.format !== 'table') throw new Usage('--format is json or table.');
    const rows = duties.map((line) => [
      line.tenant,
      line.rule,
      line.subject,
      line.window,
      line.dueOn,
      line.status,
      line.satisfiedOn ?? '–',
      line.lateEntry ? '补录' : '',
    ]);
    return table(['区划', '规则', '主体', '期间', '到期', '状态', '完成日', ''], rows);
  },
};
