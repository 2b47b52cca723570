import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const OPEN = graphql(`
  mutation OpenJointFinding($input: OpenFindingInput!) {
    openFinding(input: $input) {
      ... on FindingKept {
        finding {
          id
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  inspection: { id: string; on: string; organisation: { id: string } };
}

/** A problem with who mends it, how, and by when: on the ledger, assigned (L-3.8). */
export function AddFinding({ inspection }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [isOpen, setOpen] = useState(false);
  const [open] = useMutation(OPEN, { refetchQueries: ['JointInspectionPage'], awaitRefetchQueries: true });

  async function submit(values: Record<string, string>) {
    const { problem = '', responsible = '', measure = '', dueOn = '' } = values;
    const input = {
      ...{ origin: 'JOINT_INSPECTION' as const, originId: inspection.id, foundOn: inspection.on },
      ...{ organisationId: inspection.organisation.id, problem },
      assignment: { responsible, measure, dueOn },
    };
    const { data } = await open({ variables: { input } });
    if (data?.openFinding.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, data.openFinding);
    client.cache.evict({ fieldName: 'findings' });
    setOpen(false);
    return null;
  }

  if (!isOpen) {
    return (
      <div className="actions pad">
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('joint.addFinding')}
        </button>
      </div>
    );
  }
  return (
    <RecordForm
      fields={[
        { name: 'problem', kind: 'text', label: t('findings.problem'), hint: t('issues.textHint') },
        { name: 'responsible', kind: 'line', label: t('findings.responsible') },
        { name: 'measure', kind: 'text', label: t('findings.measure') },
        { name: 'dueOn', kind: 'day', label: t('findings.dueOn') },
      ]}
      start={{}}
      submitText={t('joint.addFinding')}
      onSubmit={submit}
      onCancel={() => setOpen(false)}
    />
  );
}
