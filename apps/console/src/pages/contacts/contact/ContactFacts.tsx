import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated';
import { useDates } from '../../../ui/use-dates';
import { fileSize } from '../file-size';

const CONTACT_FACTS = graphql(`
  fragment ContactFacts on Contact {
    id
    tenant {
      id
      name
    }
    position {
      id
      kind
    }
    purpose
    methods
    inspectionMode
    supervisionKind
    topics
    stages
    companions
    attachments {
      id
      name
      size
    }
    problemsFound
    problemsSolved
    byProxy
    recordedAt
    recordedByName
  }
`);

/** Everything the record says, what was left empty too. */
export function ContactFacts({ contact: fragment }: { contact: FragmentType<typeof CONTACT_FACTS> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const contact = readFragment(CONTACT_FACTS, fragment);
  const { purpose, inspectionMode, supervisionKind, attachments } = contact;
  const checks = [
    inspectionMode && t(`terms.inspectionMode.${inspectionMode}`),
    supervisionKind && t(`terms.supervisionKind.${supervisionKind}`),
  ];
  const facts = [
    [t('duty.bureau'), contact.tenant.name],
    [t('contact.position'), t(`terms.position.${contact.position.kind}`)],
    [t('contacts.page.purpose'), purpose && t(`terms.purpose.${purpose}`)],
    [t('contact.methods'), contact.methods.map((one) => t(`terms.method.${one}`)).join(' · ')],
    [t('contacts.page.checks'), checks.filter(Boolean).join(' · ')],
    [t('contact.topics'), contact.topics.map((one) => t(`terms.topic.${one}`)).join(' · ')],
    [t('contacts.page.stages'), contact.stages.map((one) => t(`terms.stage.${one}`)).join(' · ')],
    [t('contact.problemsFound'), contact.problemsFound],
    [t('contact.problemsSolved'), contact.problemsSolved],
    [t('contacts.page.companions'), contact.companions.join(' · ')],
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
      <div>
        <dt>{t('contacts.page.attachments')}</dt>
        <dd className={attachments.length > 0 ? undefined : 'quiet'}>
          {attachments.length === 0 && t('contacts.page.noAttachment')}
          {attachments.map((file) => (
            <p key={file.id}>
              <a href={`/files/${file.id}`} download>
                {file.name}
              </a>{' '}
              <span className="quiet">{fileSize(file.size)}</span>
            </p>
          ))}
        </dd>
      </div>
    </dl>
  );
}
