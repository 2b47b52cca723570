import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

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
  const [end] = useMutation(END);

  async function submit(_step: 'END', { on = '', reason = '' }: Record<string, string>) {
    const { data } = await end({ variables: { input: { id: projectId, on, reason } } });
    return data?.endProject.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.endProject) : null;
  }

  return (
    <StepActs
      title={t('issues.now')}
      note={t('projects.endEffect')}
      acts={[
        {
          ...{ step: 'END', text: t('projects.end'), look: 'danger', start: { on: today } },
          fields: [
            { name: 'reason', kind: 'text', label: t('projects.endReason') },
            { name: 'on', kind: 'day', label: t('projects.endedOn'), latest: today },
          ],
        },
      ]}
      onSubmit={submit}
    />
  );
}
