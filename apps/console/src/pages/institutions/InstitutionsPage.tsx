import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { CloseDialog, OpenDialog } from './InstitutionDialogs';
import { INSTITUTIONS, type Institution } from './institutions-query';
import '../../ui/ledger.css';

type Open = { dialog: 'open' } | { dialog: 'close'; institution: Institution };

/** 系统管理 › 机构: the institutions of the own bureau and the days they are in operation. */
export function InstitutionsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const { data } = useSuspenseQuery(INSTITUTIONS, { fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<Open | null>(null);
  const { institutions } = data;
  const running = institutions.filter(({ closedOn }) => closedOn === null).length;
  return (
    <>
      <PageHead title={t('system.institutions.title')} sub={t('system.institutions.count', { n: running })}>
        <button type="button" className="btn primary" onClick={() => setOpen({ dialog: 'open' })}>
          {t('system.institutions.open')}
        </button>
      </PageHead>
      <Card title={t('system.institutions.title')}>
        {institutions.length === 0 && (
          <Empty title={t('system.institutions.empty')} hint={t('system.institutions.emptyHint')} />
        )}
        {institutions.length > 0 && (
          <table className="ledger">
            <thead>
              <tr>
                <th>{t('system.institutions.name')}</th>
                <th>{t('system.institutions.type')}</th>
                <th>{t('system.institutions.openedOn')}</th>
                <th>{t('system.institutions.closedOn')}</th>
                <th>{t('system.institutions.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {institutions.map((institution) => (
                <tr key={institution.organisation.id}>
                  <th scope="row" className="row">
                    {institution.organisation.name}
                  </th>
                  <td>{t(`liaison.organisationTypes.${institution.organisation.type}`)}</td>
                  <td>{dates.full(institution.openedOn)}</td>
                  <td>
                    {institution.closedOn ? (
                      dates.full(institution.closedOn)
                    ) : (
                      <Mark tone="met">{t('system.institutions.running')}</Mark>
                    )}
                  </td>
                  <td className="acts">
                    {institution.closedOn === null && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => setOpen({ dialog: 'close', institution })}
                      >
                        {t('system.institutions.close')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      {open?.dialog === 'open' && <OpenDialog onClose={() => setOpen(null)} />}
      {open?.dialog === 'close' && (
        <CloseDialog institution={open.institution} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
