import { useSuspenseQuery } from '@apollo/client/react';
import { DUTY_STATUSES } from '@mingcha/domain/engine/duty';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { StatusShape } from '../../ui/StatusMark';
import { toneOf } from '../../ui/status';
import { useYear } from '../../ui/YearSelect';
import { readDutyQuery } from './duty-filter';
import './duties.css';

const CHOICES = graphql(`
  query DutyChoices($year: Int!, $overseen: Boolean!) {
    rules {
      code
      title
    }
    oversight(year: $year) @include(if: $overseen) {
      tenants {
        tenant {
          id
          code
          name
        }
      }
    }
  }
`);

/** Bureau, rule and status, kept in the address. */
export function DutyFilters() {
  const { t } = useTranslation();
  const { canReadOversight } = useViewer();
  const [params, setParams] = useSearchParams();
  const { tenantCode, ruleCode, statuses = [] } = readDutyQuery(params);
  const year = useYear();
  const { data } = useSuspenseQuery(CHOICES, {
    variables: { year, overseen: canReadOversight },
  });
  const change = (name: string, value: string) =>
    setParams(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const bureaus = data.oversight?.tenants ?? [];
  return (
    <div className="filters">
      {bureaus.length > 0 && (
        <select
          className="select"
          aria-label={t('duties.bureau')}
          value={tenantCode ?? ''}
          onChange={(event) => change('tenant', event.target.value)}
        >
          <option value="">{t('duties.allBureaus')}</option>
          {bureaus.map(({ tenant }) => (
            <option key={tenant.id} value={tenant.code}>
              {tenant.name}
            </option>
          ))}
        </select>
      )}
      <select
        className="select rules"
        aria-label={t('duties.rule')}
        value={ruleCode ?? ''}
        onChange={(event) => change('rule', event.target.value)}
      >
        <option value="">{t('duties.allRules')}</option>
        {data.rules.map((rule) => (
          <option key={rule.code} value={rule.code}>
            {`${rule.code} ${rule.title}`}
          </option>
        ))}
      </select>
      {(tenantCode || ruleCode || statuses.length > 0) && (
        <Link to={`?year=${year}`} replace>
          {t('action.clear')}
        </Link>
      )}
      <fieldset className="chips scroll">
        <legend className="unseen">{t('duties.status')}</legend>
        {DUTY_STATUSES.map((status) => {
          const isOn = statuses.includes(status);
          const next = isOn ? statuses.filter((one) => one !== status) : [...statuses, status];
          const tone = toneOf({ status, lateEntry: false });
          return (
            <button
              key={status}
              type="button"
              aria-pressed={isOn}
              className={isOn ? 'chip on' : 'chip'}
              onClick={() => change('status', next.join(','))}
            >
              <span className={`st ${tone}`}>
                <StatusShape tone={tone} />
              </span>
              {t(`terms.status.${status}`)}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
