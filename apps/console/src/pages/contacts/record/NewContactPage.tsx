import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../../graphql/generated';
import type { ContactFormStartQuery } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { Basis } from '../../../ui/Basis';
import { Card } from '../../../ui/Card';
import { useDutyTitle } from '../../../ui/DutyTable';
import { PageHead } from '../../../ui/PageHead';
import { useDates } from '../../../ui/use-dates';
import { ContactForm } from './ContactForm';
import { type ContactDraft, emptyDraft, findDraft } from './contact-draft';
import { SavedContact, type SavedResult } from './SavedContact';
import './contact-form.css';

const START = graphql(`
  query ContactFormStart($dutyId: ID!, $forDuty: Boolean!, $replacedId: ID!, $replacing: Boolean!) {
    duty(id: $dutyId) @include(if: $forDuty) {
      id
      rule {
        code
        title
      }
      unitName
      windowKey
      opensOn
      dueOn
      ...Basis
    }
    contact(id: $replacedId) @include(if: $replacing) {
      id
      on
      position {
        id
      }
      organisation {
        id
        name
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
      subjectTenant {
        id
        name
      }
      problemsFound
      problemsSolved
      byProxy
    }
  }
`);

type Replaced = NonNullable<ContactFormStartQuery['contact']>;

/** 记录联系: one record serves every rule it satisfies (L-3.1 to L-3.5); `?replace=` corrects an older one. */
export function NewContactPage() {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [params] = useSearchParams();
  const dutyId = params.get('duty') ?? '';
  const replacedId = params.get('replace') ?? '';
  const { data } = useSuspenseQuery(START, {
    variables: { dutyId, forDuty: dutyId !== '', replacedId, replacing: replacedId !== '' },
  });
  const replaced = data.contact ?? null;
  const [start] = useState(() => {
    const kept = findDraft(replaced?.id ?? null);
    return { draft: kept ?? (replaced ? draftOf(replaced) : emptyDraft(today)), isRestored: kept !== null };
  });
  const [saved, setSaved] = useState<SavedResult | null>(null);
  const title = useDutyTitle();
  const dates = useDates();
  const duty = data.duty;
  const purpose = duty && t('contact.forDuty', { duty: title(duty), window: dates.window(duty) });
  if (saved) return <SavedContact result={saved} isCorrection={replaced !== null} />;
  return (
    <>
      <PageHead
        title={t(replaced ? 'contact.replaceTitle' : 'contact.newTitle')}
        {...(purpose ? { sub: purpose } : {})}
      />
      <div className={duty ? 'cols' : 'grid'}>
        <ContactForm
          start={start}
          replaced={replaced}
          wanted={{ position: params.get('position'), unit: params.get('unit') }}
          onSaved={setSaved}
        />
        {duty && (
          <Card title={t('basis.title')} note={duty.rule.code}>
            <Basis duty={duty} />
          </Card>
        )}
      </div>
    </>
  );
}

function draftOf(contact: Replaced): ContactDraft {
  return {
    ...emptyDraft(contact.on),
    positionId: contact.position.id,
    organisationId: contact.organisation?.id ?? '',
    purpose: contact.purpose ?? null,
    methods: [...contact.methods],
    inspectionMode: contact.inspectionMode ?? null,
    supervisionKind: contact.supervisionKind ?? null,
    topics: [...contact.topics],
    stages: [...contact.stages],
    companions: contact.companions.join('、'),
    files: contact.attachments.map(({ id, name, size }) => ({ id, name, size })),
    problemsFound: contact.problemsFound ?? '',
    problemsSolved: contact.problemsSolved ?? '',
    byProxy: contact.byProxy,
  };
}
