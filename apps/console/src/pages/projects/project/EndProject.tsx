import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const END = graphql(`
  mutation EndProject($input: EndProjectInput!) {
    endProject(input: $input) {
      ... on ProjectKept {
        project {
          id
          endedOn
          endReason
          endedAt
          endedByName
          canEnd
        }
      }
      ...RefusalText
    }
  }
`);

/** Ending before the agreed day asks for a reason and cannot be taken back. */
export function EndProject({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [end] = useMutation(END);

  async function submit({ on = '', reason = '' }: Record<string, string>) {
    const { data } = await end({ variables: { input: { id: projectId, on, reason } } });
    return data?.endProject.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.endProject) : null;
  }

  return (
    <Card title={t('issues.now')} note={t('projects.endEffect')}>
      {isOpen ? (
        <RecordForm
          fields={[
            { name: 'reason', kind: 'text', label: t('projects.endReason') },
            { name: 'on', kind: 'day', label: t('projects.endedOn'), latest: today },
          ]}
          start={{ on: today }}
          submitText={t('projects.end')}
          isDanger
          onSubmit={submit}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div className="actions pad">
          <button type="button" className="btn danger" onClick={() => setOpen(true)}>
            {t('projects.end')}
          </button>
        </div>
      )}
    </Card>
  );
}
