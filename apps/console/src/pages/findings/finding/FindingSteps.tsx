import { useApolloClient, useMutation } from '@apollo/client/react';
import type { FindingStep } from '@mingcha/domain/finding/finding';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';
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

/** The acts allowed now, the one that leads on first. */
export function FindingSteps({ findingId, allowed }: { findingId: string; allowed: readonly FindingStep[] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const fieldsOf = useStepFields();
  const [move] = useMutation(MOVE);
  const onward = allowed.find((one) => ONWARD.includes(one));

  async function submit(step: Step, values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const input = {
      ...{ id: findingId, step, text: said('text'), responsible: said('responsible') },
      ...{ measure: said('measure'), dueOn: said('dueOn') },
      ...{ documentNumber: said('documentNumber'), documentTitle: said('documentTitle') },
    };
    const { data } = await move({ variables: { input } });
    if (data?.moveFinding.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, data.moveFinding);
    client.cache.evict({ fieldName: 'findings' });
    return null;
  }

  return (
    <StepActs
      title={t('findings.now')}
      note={t('findings.nowNote')}
      acts={allowed
        .filter(isStep)
        .sort((one, other) => Number(other === onward) - Number(one === onward))
        .map((step) => ({
          ...{ step, text: t(`findings.step.${step}`), effect: t(`findings.effect.${step}`) },
          look: step === onward ? 'primary' : AGAINST.includes(step) ? 'danger' : '',
          fields: fieldsOf(step),
        }))}
      onSubmit={submit}
    />
  );
}
