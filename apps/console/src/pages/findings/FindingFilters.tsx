import { useSuspenseQuery } from '@apollo/client/react';
import { FINDING_ORIGINS } from '@mingcha/domain/finding/finding';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { ViewChips } from '../../ui/ViewChips';
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
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
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
      <ViewChips
        shown={view}
        views={FINDING_VIEWS.map((one) => ({ view: one, text: t(`findings.show.${one}`) }))}
      />
    </div>
  );
}
