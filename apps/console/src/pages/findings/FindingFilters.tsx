import { useSuspenseQuery } from '@apollo/client/react';
import { FINDING_ORIGINS } from '@mingcha/domain/finding/finding';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { FINDING_VIEWS, readFindingQuery, viewOf } from './finding-filter';

const UNITS = graphql(`
  query FindingUnits {
    findingUnits {
      id
      name
    }
  }
`);

/** View, institution and origin, kept in the address. */
export function FindingFilters() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { data } = useSuspenseQuery(UNITS, { fetchPolicy: 'cache-and-network' });
  const { origin, organisationId } = readFindingQuery(params);
  const view = viewOf(params);
  const withParam = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  };
  const change = (name: string, value: string) =>
    setParams(withParam(name, value), { replace: true, preventScrollReset: true });
  return (
    <div className="filters">
      <select
        className="select"
        aria-label={t('findings.organisation')}
        value={organisationId ?? ''}
        onChange={(event) => change('unit', event.target.value)}
      >
        <option value="">{t('findings.allUnits')}</option>
        {data.findingUnits.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={t('findings.originLabel')}
        value={origin ?? ''}
        onChange={(event) => change('origin', event.target.value)}
      >
        <option value="">{t('findings.allOrigins')}</option>
        {FINDING_ORIGINS.map((one) => (
          <option key={one} value={one}>
            {t(`findings.origin.${one}`)}
          </option>
        ))}
      </select>
      <nav className="chips scroll" aria-label={t('workbench.filter')}>
        {FINDING_VIEWS.map((one) => (
          <Link
            key={one}
            to={`?${withParam('show', one)}`}
            replace
            className={one === view ? 'chip on' : 'chip'}
            aria-current={one === view ? 'true' : undefined}
          >
            {t(`findings.show.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
