import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const ADD = graphql(`
  mutation AddJointFinding($input: AddJointFindingInput!) {
    addJointFinding(input: $input) {
      ... on JointInspectionKept {
        jointInspection {
          ...JointFindings
        }
      }
      ...RefusalText
    }
  }
`);

/** A problem with who mends it, how, and by when (L-3.8). */
export function AddFinding({ jointInspectionId }: { jointInspectionId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [add] = useMutation(ADD);

  async function submit(values: Record<string, string>) {
    const { problem = '', responsible = '', measure = '', dueOn = '' } = values;
    const input = { jointInspectionId, problem, responsible, measure, dueOn };
    const { data } = await add({ variables: { input } });
    if (data?.addJointFinding.__typename === 'Refusal') {
      return readFragment(REFUSAL_TEXT, data.addJointFinding);
    }
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
        { name: 'problem', kind: 'text', label: t('joint.problem'), hint: t('issues.textHint') },
        { name: 'responsible', kind: 'line', label: t('joint.responsible') },
        { name: 'measure', kind: 'text', label: t('joint.measure') },
        { name: 'dueOn', kind: 'day', label: t('joint.dueOn') },
      ]}
      start={{}}
      submitText={t('joint.addFinding')}
      onSubmit={submit}
      onCancel={() => setOpen(false)}
    />
  );
}
