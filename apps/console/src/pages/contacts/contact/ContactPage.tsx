import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../../graphql/generated';
import type { ContactPageQuery } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { DutyTable } from '../../../ui/DutyTable';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { Mark } from '../../../ui/StatusMark';
import { useDates } from '../../../ui/use-dates';
import { useUnitName } from '../use-unit-name';
import { ContactFacts } from './ContactFacts';
import { VoidContact } from './VoidContact';
import './contact.css';

const CONTACT = graphql(`
  query ContactPage($id: ID!) {
    contact(id: $id) {
      id
      ...ContactFacts
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      subjectTenant {
        id
        name
      }
      on
      voidedAt
      voidedByName
      voidReason
      replacesId
      replacedById
      canVoid
      servedDuties {
        id
        ...DutyRow
      }
    }
  }
`);

type FoundContact = NonNullable<ContactPageQuery['contact']>;

/** One liaison contact; what is voided stays to be read. */
export function ContactPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(CONTACT, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [isVoiding, setVoiding] = useState(false);
  const unitName = useUnitName();
  const { contact } = data;
  if (!contact) {
    return (
      <>
        <PageHead title={t('contact.title')} />
        <Empty title={t('contact.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('contact.title')} sub={`${unitName(contact)} · ${dates.full(contact.on)}`}>
        {contact.canVoid && (
          <>
            <Link className="btn" to={`/contacts/new?replace=${contact.id}`}>
              {t('contact.correct')}
            </Link>
            <button type="button" className="btn danger" onClick={() => setVoiding(true)}>
              {t('contact.void')}
            </button>
          </>
        )}
      </PageHead>
      <VoidContact contactId={contact.id} isOpen={isVoiding} onClose={() => setVoiding(false)} />
      <Fate contact={contact} />
      <div className="grid">
        <Card title={unitName(contact)} note={dates.long(contact.on)}>
          <ContactFacts contact={contact} />
        </Card>
        <Card title={t('contact.served')}>
          {contact.servedDuties.length > 0 ? (
            <DutyTable duties={contact.servedDuties} />
          ) : (
            <ServedNowhere contact={contact} />
          )}
        </Card>
      </div>
    </>
  );
}

/** Whether it was voided, replaced, or itself replaces another. */
function Fate({ contact }: { contact: FoundContact }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { voidedAt, voidedByName, voidReason, replacedById, replacesId } = contact;
  return (
    <>
      {voidedAt && (
        <div className="fate">
          <Mark tone="cancelled">{t('contact.voided')}</Mark>{' '}
          {t('contact.voidedBy', {
            name: voidedByName ?? t('contact.someone'),
            at: dates.instant(voidedAt),
            reason: voidReason ?? '',
          })}{' '}
          {replacedById && <Link to={`/contacts/${replacedById}`}>{t('contact.replacedBy')}</Link>}
        </div>
      )}
      {replacesId && (
        <p className="quiet">
          <Link to={`/contacts/${replacesId}`}>{t('contact.replaces')}</Link>
        </p>
      )}
    </>
  );
}

/** Another bureau's contact with an institution of ours counts there, where we do not look. */
function ServedNowhere({ contact }: { contact: FoundContact }) {
  const { t } = useTranslation();
  const { tenant } = useViewer();
  const isAboutUs = contact.tenant.id !== tenant.id && contact.subjectTenant.id === tenant.id;
  return (
    <p className="quiet pad">
      {isAboutUs
        ? t('contacts.page.servedElsewhere', { bureau: contact.tenant.name })
        : t('contact.servedNone')}
    </p>
  );
}
