import { judgeTenant } from '@mingcha/database/judge-tenant';
import { assess, type ItemResult } from '@mingcha/domain/engine/assess';
import { dutyKey, type JudgedDuty } from '@mingcha/domain/engine/duty';
import { exampleScheme } from '@mingcha/domain/rules/example-scheme';
import type { ApiContext } from '../../graphql/context';
import { bureausInReach } from '../../graphql/scope';
import { calendarYear } from '../../graphql/year';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Assessment, AssessmentItem } from './assessment.types';

const marks = (hundredths: number) => hundredths / 100;

interface NamedDuty {
  id: string | null;
  windowKey: string;
  subjectName: string;
}

function toItem(item: ItemResult, dutyOf: ReadonlyMap<string, NamedDuty>): AssessmentItem {
  return {
    code: item.code,
    title: item.title,
    method: item.method,
    fullMark: marks(item.fullMark),
    mark: marks(item.mark),
    isPending: item.isPending,
    trail: item.trail.map((line) => {
      const duty = line.dutyKey === null ? undefined : dutyOf.get(line.dutyKey);
      return {
        change: marks(line.amount),
        ruleCode: line.ruleCode,
        clause: line.clause,
        reason: line.reason,
        windowKey: duty?.windowKey ?? null,
        subjectName: duty?.subjectName ?? null,
        dutyId: duty?.id ?? null,
      };
    }),
  };
}

/** Judged and marked afresh by the shipped example scheme: the notice gives no weights (A30), the city's own come later. */
export function assessBureau(
  context: ApiContext,
  tenantCode: string,
  year: number,
): Promise<Assessment | null> {
  calendarYear(year);
  return context.read(async (tx) => {
    const [row] = await tx.query<TenantColumns>(
      `select ${tenantColumns('t')} from tenants t where t.code = $1 and t.id = any($2::uuid[])`,
      [tenantCode, bureausInReach(context.signedIn, 'READ_ASSESSMENT', tx.visible)],
    );
    if (!row) return null;
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf: context.today };
    const { duties, rules, subjectOf } = await judgeTenant(tx, row.t_id, period);
    const ids = await tx.query<Pick<JudgedDuty, 'ruleCode' | 'subjectId' | 'windowKey'> & { id: string }>(
      'select id, rule_code "ruleCode", subject_id "subjectId", window_key "windowKey" from duties where tenant_id = $1',
      [row.t_id],
    );
    const idOf = new Map(ids.map((duty) => [dutyKey(duty), duty.id]));
    const dutyOf = new Map(
      duties.map((duty) => {
        const key = dutyKey(duty);
        return [key, { id: idOf.get(key) ?? null, windowKey: duty.windowKey, subjectName: subjectOf(duty) }];
      }),
    );
    const result = assess({ scheme: exampleScheme(year), duties, rules, manualMarks: [], vetoes: [] });
    const items = result.groups.flatMap((group) => group.items);
    const pending = items
      .filter(({ isPending }) => isPending)
      .reduce((sum, { fullMark }) => sum + fullMark, 0);
    return {
      tenant: toTenant(row),
      year,
      asOf: context.today,
      schemeName: result.schemeName,
      isExample: result.isExample,
      fullMark: marks(result.fullMark),
      mark: marks(result.mark),
      pendingMark: marks(pending),
      band: pending > 0 ? null : result.band,
      groups: result.groups.map((group) => ({
        name: group.title,
        items: group.items.map((item) => toItem(item, dutyOf)),
      })),
    };
  });
}
