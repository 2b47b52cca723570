import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../../graphql/generated';
import type { ContactPageQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { DutyTable } from '../../../ui/DutyTable';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { Mark } from '../../../ui/StatusMark';
import { useDates } from '../../../ui/use-dates';
import { VoidContact } from './VoidContact';
import './contact.css';

const CONTACT = graphql(`
  query ContactPage($id: ID!) {
    contact(id: $id) {
      id
      tenant {
        id
        name
      }
      position {
        id
        kind
      }
      organisation {
        id
        name
      }
      on
      methods
      topics
      problemsFound
      problemsSolved
      byProxy
      recordedAt
      recordedByName
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
      <PageHead title={t('contact.title')} sub={`${contact.organisation.name} · ${dates.full(contact.on)}`}>
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
        <Card title={contact.organisation.name} note={dates.long(contact.on)}>
          <Facts contact={contact} />
        </Card>
        <Card title={t('contact.served')}>
          {contact.servedDuties.length > 0 ? (
            <DutyTable duties={contact.servedDuties} />
          ) : (
            <p className="quiet pad">{t('contact.servedNone')}</p>
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

function Facts({ contact }: { contact: FoundContact }) {
  const { t } = useTranslation();
  const dates = useDates();
  const facts = [
    [t('duty.bureau'), contact.tenant.name],
    [t('contact.position'), t(`terms.position.${contact.position.kind}`)],
    [t('contact.methods'), contact.methods.map((one) => t(`terms.method.${one}`)).join(' · ')],
    [t('contact.topics'), contact.topics.map((one) => t(`terms.topic.${one}`)).join(' · ')],
    [t('contact.problemsFound'), contact.problemsFound],
    [t('contact.problemsSolved'), contact.problemsSolved],
    [t('contact.manner'), t(contact.byProxy ? 'contact.proxy' : 'contact.inPerson')],
    [
      t('contact.recorded'),
      t('contact.recordedBy', {
        name: contact.recordedByName ?? t('contact.someone'),
        at: dates.instant(contact.recordedAt),
      }),
    ],
  ] as const;
  return (
    <dl className="facts pad">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value ? undefined : 'quiet'}>{value || t('contact.none')}</dd>
        </div>
      ))}
    </dl>
  );
}
