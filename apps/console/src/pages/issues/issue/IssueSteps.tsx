import { useApolloClient, useMutation } from '@apollo/client/react';
import type { EscalationTarget, IssueStep } from '@mingcha/domain/liaison/coordination';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { useStepFields } from './step-fields';

const MOVE = graphql(`
  mutation MoveIssue($input: MoveIssueInput!) {
    moveIssue(input: $input) {
      ... on IssueMoved {
        issue {
          ...IssueProgress
        }
      }
      ...RefusalText
    }
  }
`);

/** Steps that turn the issue away; they look it. */
const AGAINST: readonly IssueStep[] = ['RETURN', 'DECLINE', 'HAND_BACK', 'DISPUTE'];

/** The acts allowed now: one press opens the one form of that act. */
export function IssueSteps({ issueId, allowed }: { issueId: string; allowed: readonly IssueStep[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<IssueStep | null>(null);
  const step = allowed.find((one) => one === chosen) ?? null;
  if (allowed.length === 0) return null;
  return (
    <Card title={t('issues.now')} note={t(step ? `issues.effect.${step}` : 'issues.nowNote')}>
      {step === null ? (
        <div className="actions pad">
          {[...allowed]
            .sort((one, other) => Number(AGAINST.includes(one)) - Number(AGAINST.includes(other)))
            .map((one, place) => (
              <button
                key={one}
                type="button"
                className={`btn ${AGAINST.includes(one) ? 'danger' : place === 0 && one !== 'REOPEN' ? 'primary' : ''}`}
                onClick={() => setChosen(one)}
              >
                {t(`issues.step.${one}`)}
              </button>
            ))}
        </div>
      ) : (
        <StepForm key={step} issueId={issueId} step={step} onClose={() => setChosen(null)} />
      )}
    </Card>
  );
}

interface FormProps {
  issueId: string;
  step: IssueStep;
  onClose: () => void;
}

function StepForm({ issueId, step, onClose }: FormProps) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const client = useApolloClient();
  const fields = useStepFields(step);
  const [move] = useMutation(MOVE);

  async function submit(values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const input = {
      id: issueId,
      step,
      on: values.on ?? '',
      text: said('text'),
      target: said('target') as EscalationTarget | null,
      body: said('body'),
      documentNumber: said('documentNumber'),
      documentTitle: said('documentTitle'),
      documentOn: said('documentOn'),
    };
    const { data } = await move({ variables: { input } });
    if (data?.moveIssue.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, data.moveIssue);
    client.cache.evict({ fieldName: 'coordinationIssues' });
    onClose();
    return null;
  }

  return (
    <RecordForm
      fields={fields}
      start={{ on: today }}
      submitText={t(`issues.step.${step}`)}
      isDanger={AGAINST.includes(step)}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
}
