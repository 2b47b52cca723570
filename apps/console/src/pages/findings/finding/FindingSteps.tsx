import { useApolloClient, useMutation } from '@apollo/client/react';
import type { FindingStep } from '@mingcha/domain/finding/finding';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { Card } from '../../../ui/Card';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { useStepFields } from './step-fields';

const MOVE = graphql(`
  mutation MoveFinding($input: MoveFindingInput!) {
    moveFinding(input: $input) {
      ... on FindingKept {
        finding {
          ...FindingProgress
        }
      }
      ...RefusalText
    }
  }
`);

type Step = Exclude<FindingStep, 'OPEN'>;

/** Steps that turn a problem back; they look it. */
const AGAINST: readonly FindingStep[] = ['REJECT', 'DECLINE_EXTENSION', 'OBJECT', 'REOPEN'];
/** The steps that lead on; one of them is what the page is for. */
const ONWARD: readonly FindingStep[] = ['ASSIGN', 'START', 'SUBMIT', 'VERIFY', 'GRANT_EXTENSION'];

const isStep = (step: FindingStep): step is Step => step !== 'OPEN';

/** The acts allowed now: one press opens the one form of that act. */
export function FindingSteps({ findingId, allowed }: { findingId: string; allowed: readonly FindingStep[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Step | null>(null);
  const step = allowed.find((one) => one === chosen) ? chosen : null;
  const onward = allowed.find((one) => ONWARD.includes(one));
  if (allowed.length === 0) return null;
  const look = (one: Step) => (one === onward ? 'primary' : AGAINST.includes(one) ? 'danger' : '');
  return (
    <Card title={t('findings.now')} note={step ? t(`findings.effect.${step}`) : t('findings.nowNote')}>
      {step === null ? (
        <div className="actions pad">
          {allowed
            .filter(isStep)
            .sort((one, other) => Number(other === onward) - Number(one === onward))
            .map((one) => (
              <button key={one} type="button" className={`btn ${look(one)}`} onClick={() => setChosen(one)}>
                {t(`findings.step.${one}`)}
              </button>
            ))}
        </div>
      ) : (
        <StepForm key={step} findingId={findingId} step={step} onClose={() => setChosen(null)} />
      )}
    </Card>
  );
}

interface FormProps {
  findingId: string;
  step: Step;
  onClose: () => void;
}

function StepForm({ findingId, step, onClose }: FormProps) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const fields = useStepFields(step);
  const [move] = useMutation(MOVE);

  async function submit(values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const input = {
      ...{ id: findingId, step, text: said('text'), responsible: said('responsible') },
      ...{ measure: said('measure'), dueOn: said('dueOn') },
      ...{ documentNumber: said('documentNumber'), documentTitle: said('documentTitle') },
    };
    const { data } = await move({ variables: { input } });
    if (data?.moveFinding.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, data.moveFinding);
    client.cache.evict({ fieldName: 'findings' });
    onClose();
    return null;
  }

  return (
    <RecordForm
      fields={fields}
      start={{}}
      submitText={t(`findings.step.${step}`)}
      isDanger={AGAINST.includes(step)}
      onSubmit={submit}
      onCancel={onClose}
    />
  );
}
