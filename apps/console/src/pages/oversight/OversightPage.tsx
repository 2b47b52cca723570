import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { useDates } from '../../ui/use-dates';
import { useYear, YearSelect } from '../../ui/YearSelect';
import { BureauYear } from './BureauYear';
import { CountyTiles } from './CountyTiles';
import { HeatTable } from './HeatTable';
import { KeyFigures } from './KeyFigures';
import './oversight.css';

const OVERSIGHT = graphql(`
  query Oversight($year: Int!) {
    oversight(year: $year) {
      year
      asOf
      totals {
        total
        ...Counted
      }
      tenants {
        tenant {
          id
          code
        }
      }
      ...CountyTiles
      ...HeatTable
    }
  }
`);

/** Every bureau against every duty; each number is a way to its rows. */
export function OversightPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const year = useYear();
  const [params] = useSearchParams();
  const { data } = useSuspenseQuery(OVERSIGHT, { variables: { year }, fetchPolicy: 'cache-and-network' });
  const { oversight } = data;
  const codes = oversight.tenants.map(({ tenant }) => tenant.code);
  const stated = codes.find((code) => code === params.get('bureau'));
  return (
    <>
      <PageHead
        title={t('oversight.title')}
        sub={`${viewer.tenant.name} · ${t('oversight.bureaus', { n: codes.length })}`}
      >
        <span className="quiet">{t('oversight.asOf', { day: dates.short(oversight.asOf) })}</span>
        <YearSelect />
      </PageHead>
      {oversight.totals.total === 0 ? (
        <Empty title={t('oversight.empty')} hint={t('oversight.emptyHint')} />
      ) : (
        <>
          <KeyFigures totals={oversight.totals} year={year} />
          {codes.length > 1 ? (
            <div className="two">
              <CountyTiles oversight={oversight} year={year} chosen={stated ?? null} />
              <HeatTable oversight={oversight} year={year} />
            </div>
          ) : (
            <HeatTable oversight={oversight} year={year} />
          )}
          <BureauYear year={year} tenantCode={stated ?? viewer.tenant.code} />
        </>
      )}
    </>
  );
}
