import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Empty } from '../../ui/Empty';
import type { ContactQuery } from './contact-filter';
import { QualityRow } from './QualityRow';

const QUALITY = graphql(`
  query LiaisonQuality($year: Int!, $tenantCode: String) {
    liaisonQuality(year: $year, tenantCode: $tenantCode) {
      id
      ...QualityRow
    }
  }
`);

/** What came of each post's liaison with each unit in a year (G-2.4): every number opens its records. */
export function LiaisonQuality({ year, query }: { year: number; query: ContactQuery }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(QUALITY, {
    variables: { year, tenantCode: query.tenantCode ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data.liaisonQuality;
  return (
    <Card
      title={
        <>
          <ClauseTag code="G-2.4" /> {t('contacts.qualityView')}
        </>
      }
      note={t('contacts.quality.lead')}
    >
      {rows.length === 0 ? (
        <Empty title={t('contacts.quality.empty')} hint={t('contacts.quality.emptyHint')} />
      ) : (
        <>
          <table className="quality">
            <thead>
              <tr>
                <th>{t('contacts.quality.who')}</th>
                <th className="n">{t('contacts.quality.counted')}</th>
                <th>{t('contacts.quality.methods')}</th>
                <th className="n">{t('contacts.quality.problemsFound')}</th>
                <th className="n">{t('contacts.quality.problemsSolved')}</th>
                <th>{t('contacts.quality.stages')}</th>
                <th>{t('contacts.quality.checks')}</th>
                <th className="n">{t('contacts.quality.remoteOnly')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <QualityRow key={row.id} row={row} year={year} />
              ))}
            </tbody>
          </table>
          <p className="quiet pad below">{t('contacts.quality.rule')}</p>
        </>
      )}
    </Card>
  );
}
