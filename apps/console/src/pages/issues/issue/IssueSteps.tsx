import { useApolloClient, useMutation } from '@apollo/client/react';
import type { EscalationTarget, IssueStep } from '@mingcha/domain/liaison/coordination';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';
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

/** The acts allowed now, those that turn it away last. */
export function IssueSteps({ issueId, allowed }: { issueId: string; allowed: readonly IssueStep[] }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const client = useApolloClient();
  const fieldsOf = useStepFields();
  const [move] = useMutation(MOVE);
  const isAgainst = (step: IssueStep) => AGAINST.includes(step);

  async function submit(step: IssueStep, values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const input = {
      ...{ id: issueId, step, on: values.on ?? '', text: said('text'), body: said('body') },
      target: said('target') as EscalationTarget | null,
      ...{ documentNumber: said('documentNumber'), documentTitle: said('documentTitle') },
      documentOn: said('documentOn'),
    };
    const { data } = await move({ variables: { input } });
    if (data?.moveIssue.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, data.moveIssue);
    client.cache.evict({ fieldName: 'coordinationIssues' });
    return null;
  }

  return (
    <StepActs
      title={t('issues.now')}
      note={t('issues.nowNote')}
      acts={[...allowed]
        .sort((one, other) => Number(isAgainst(one)) - Number(isAgainst(other)))
        .map((step, place) => ({
          ...{ step, text: t(`issues.step.${step}`), effect: t(`issues.effect.${step}`) },
          look: isAgainst(step) ? 'danger' : place === 0 && step !== 'REOPEN' ? 'primary' : '',
          fields: fieldsOf(step),
          start: { on: today },
        }))}
      onSubmit={submit}
    />
  );
}
