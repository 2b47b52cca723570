import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { useDates } from '../../ui/use-dates';
import { useYear, YearSelect } from '../../ui/YearSelect';
import { AssessedItem } from './AssessedItem';
import './assessment.css';

const ASSESSMENT = graphql(`
  query Assessment($tenantCode: String!, $year: Int!) {
    assessment(tenantCode: $tenantCode, year: $year) {
      asOf
      schemeName
      isExample
      fullMark
      mark
      pendingMark
      band
      tenant {
        id
        name
      }
      groups {
        name
        items {
          code
          mark
          fullMark
          ...AssessedItem
        }
      }
    }
  }
`);

const sum = (items: readonly { mark: number; fullMark: number }[], key: 'mark' | 'fullMark') =>
  items.reduce((total, item) => total + item[key], 0);

/** The running mark of one bureau: every deduction names its duty, clause and reason (每一分有据). */
export function AssessmentPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const { tenantCode = '' } = useParams();
  const year = useYear();
  const { data } = useSuspenseQuery(ASSESSMENT, {
    variables: { tenantCode, year },
    fetchPolicy: 'cache-and-network',
  });
  const { assessment } = data;
  return (
    <>
      <PageHead
        title={t('assessment.title')}
        {...(assessment ? { sub: `${assessment.tenant.name} · ${t('date.year', { year })}` } : {})}
      >
        <YearSelect />
      </PageHead>
      {assessment ? (
        <>
          {assessment.isExample && <p className="consequence example">{t('assessment.example')}</p>}
          <section className="card mark-card">
            <div>
              <span>{t('assessment.mark')}</span>
              <b>
                {assessment.mark} <small>{t('assessment.of', { full: assessment.fullMark })}</small>
              </b>
            </div>
            <div>
              <span>{t('assessment.band')}</span>
              <b>{assessment.band ?? t('assessment.noBand')}</b>
            </div>
            <p className="quiet">
              {assessment.schemeName}
              <br />
              {t('assessment.running', { day: dates.full(assessment.asOf) })}
              {assessment.pendingMark > 0 && (
                <>
                  <br />
                  {t('assessment.pendingMark', { mark: assessment.pendingMark })}
                </>
              )}
            </p>
          </section>
          <div className="grid">
            {assessment.groups.map(({ name, items }) => (
              <Card
                key={name}
                title={name}
                note={`${sum(items, 'mark')} ${t('assessment.of', { full: sum(items, 'fullMark') })}`}
              >
                {items.map((item) => (
                  <AssessedItem key={item.code} item={item} />
                ))}
              </Card>
            ))}
          </div>
        </>
      ) : (
        <Empty title={t('assessment.missing')} hint={t('assessment.missingHint')} />
      )}
    </>
  );
}
