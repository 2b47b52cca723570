import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../../graphql/viewer';
import { PageHead } from '../../ui/PageHead';
import { Waiting } from '../../ui/Waiting';
import { useYear, YearSelect } from '../../ui/YearSelect';
import { ContactFilters } from './ContactFilters';
import { ContactList } from './ContactList';
import { readContactQuery } from './contact-filter';
import { LiaisonQuality } from './LiaisonQuality';
import './contacts.css';

/** 联系记录: what was recorded, and what came of it (G-2.4). Everything that narrows stands in the address. */
export function ContactsPage() {
  const { t } = useTranslation();
  const { canRecordContact } = useViewer();
  const [params] = useSearchParams();
  const year = useYear();
  const query = readContactQuery(params, year);
  const isQuality = params.get('view') === 'quality';
  return (
    <>
      <PageHead title={t('contacts.title')} sub={t('date.year', { year })}>
        <YearSelect />
        {canRecordContact && (
          <Link className="btn primary" to="/contacts/new">
            {t('action.recordContact')}
          </Link>
        )}
      </PageHead>
      <nav className="chips views" aria-label={t('contacts.views')}>
        {(['list', 'quality'] as const).map((view) => {
          const isOn = (view === 'quality') === isQuality;
          return (
            <Link
              key={view}
              to={viewLink(params, view)}
              className={isOn ? 'chip on' : 'chip'}
              aria-current={isOn ? 'page' : undefined}
            >
              {t(view === 'quality' ? 'contacts.qualityView' : 'contacts.list')}
            </Link>
          );
        })}
      </nav>
      <Suspense fallback={<Waiting />}>
        <ContactFilters query={query} isQuality={isQuality} />
        {isQuality ? <LiaisonQuality year={year} query={query} /> : <ContactList query={query} />}
      </Suspense>
    </>
  );
}

/** The other look at the same year and bureau. */
function viewLink(params: URLSearchParams, view: 'list' | 'quality'): string {
  const next = new URLSearchParams(params);
  if (view === 'quality') next.set('view', view);
  else next.delete('view');
  return `?${next}`;
}
