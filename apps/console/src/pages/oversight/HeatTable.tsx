import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { CountedFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { shanghaiOf } from '../../ui/civil-days';
import { dutiesLink } from '../../ui/duties-link';
import { StatusShape } from '../../ui/StatusMark';
import { ALARM_SHARE, standingOf } from '../../ui/status';
import { COUNTED } from './counted';

const HEAT_TABLE = graphql(`
  fragment HeatTable on Oversight {
    computedAt
    rules {
      code
      title
    }
    tenants {
      tenant {
        id
        code
        shortName
      }
    }
    cells {
      tenantCode
      ruleCode
      counts {
        ...Counted
      }
    }
  }
`);

interface Props {
  oversight: FragmentType<typeof HEAT_TABLE>;
  year: number;
}

/** Rules down, bureaus across: how many of the due duties are met. */
export function HeatTable({ oversight, year }: Props) {
  const { t } = useTranslation();
  const { rules, tenants, cells, computedAt } = readFragment(HEAT_TABLE, oversight);
  const found = new Map(cells.map((cell) => [`${cell.ruleCode} ${cell.tenantCode}`, cell.counts]));
  return (
    <Card
      title={t('oversight.heat')}
      note={t('oversight.heatNote', { time: shanghaiOf(computedAt).time })}
      className="heat-card"
    >
      <div className="scroll-x">
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{t('duties.title')}</th>
              {tenants.map(({ tenant }) => (
                <th key={tenant.id} scope="col">
                  {tenant.shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.code}>
                <th scope="row" title={rule.title}>
                  <Link to={dutiesLink({ year, rule: rule.code })}>
                    <ClauseTag code={rule.code} />
                    {rule.title}
                  </Link>
                </th>
                {tenants.map(({ tenant }) => {
                  const counts = found.get(`${rule.code} ${tenant.code}`);
                  return (
                    <td key={tenant.id}>
                      {counts ? (
                        <Cell
                          counts={readFragment(COUNTED, counts)}
                          to={dutiesLink({ year, rule: rule.code, tenant: tenant.code })}
                          rule={rule.title}
                          bureau={tenant.shortName}
                        />
                      ) : (
                        <span className="quiet">–</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface CellProps {
  counts: CountedFragment;
  to: string;
  rule: string;
  bureau: string;
}

function Cell({ counts, to, rule, bureau }: CellProps) {
  const { t } = useTranslation();
  const { tone, done, due, unmet, ahead } = standingOf(counts);
  const isAlarm = tone === 'over' && done / due < ALARM_SHARE;
  const says = () => {
    if (due > 0) return `${done}/${due}`;
    if (ahead > 0) return t('oversight.notDue');
    return t(tone === 'pending' ? 'oversight.undecided' : 'terms.status.EXEMPT');
  };
  return (
    <Link
      to={to}
      className={`heat-cell ${tone} ${isAlarm ? 'alarm' : ''}`}
      aria-label={
        due > 0 ? t('oversight.cell', { bureau, rule, done, due, unmet }) : `${bureau} ${rule} ${says()}`
      }
    >
      <StatusShape tone={tone} />
      {says()}
    </Link>
  );
}
