import { useApolloClient, useMutation } from '@apollo/client/react';
import { OPINION_TRANSITIONS, type OpinionStep } from '@mingcha/domain/opinion/opinion';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { FieldSpec } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const MOVE = graphql(`
  mutation MoveOpinion($input: MoveOpinionInput!) {
    moveOpinion(input: $input) {
      ... on OpinionKept {
        opinion {
          ...OpinionProgress
        }
      }
      ...RefusalText
    }
  }
`);

type Step = Exclude<OpinionStep, 'SUBMIT'>;

const isStep = (step: OpinionStep): step is Step => step !== 'SUBMIT';
const AGAINST: readonly Step[] = ['RETURN', 'DISPUTE'];
const ASIDE: readonly Step[] = ['SAY'];

/** The acts allowed now, as the domain's table asks for them. */
export function OpinionSteps({ opinionId, allowed }: { opinionId: string; allowed: readonly OpinionStep[] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [move] = useMutation(MOVE);

  function fieldsOf(step: Step): FieldSpec[] {
    const { needs } = OPINION_TRANSITIONS[step];
    const text: FieldSpec = {
      ...{ name: 'text', kind: 'text', label: t(`opinions.say.${step}`), hint: t('findings.problemHint') },
      isOptional: !needs.includes('text'),
    };
    const measures: FieldSpec = { name: 'measures', kind: 'text', label: t('opinions.measures') };
    return needs.includes('measures') ? [text, measures] : [text];
  }

  async function submit(step: Step, values: Record<string, string>) {
    const input = { id: opinionId, step, text: values.text || null, measures: values.measures || null };
    const answer = (await move({ variables: { input } })).data?.moveOpinion;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'opinions' });
    return null;
  }

  return (
    <StepActs
      title={t('opinions.now')}
      note={t('opinions.nowNote')}
      acts={allowed.filter(isStep).map((step) => ({
        ...{ step, text: t(`opinions.step.${step}`), effect: t(`opinions.effect.${step}`) },
        look: AGAINST.includes(step) ? 'danger' : ASIDE.includes(step) ? '' : 'primary',
        fields: fieldsOf(step),
      }))}
      onSubmit={submit}
    />
  );
}
