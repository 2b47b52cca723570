import { useApolloClient, useMutation } from '@apollo/client/react';
import {
  PLATFORMS,
  type Platform,
  TRACING_TRANSITIONS,
  type TracingStep,
} from '@mingcha/domain/tracing/tracing';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { TracingProgressFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import type { FieldSpec } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const MOVE = graphql(`
  mutation MoveTracing($input: MoveTracingInput!) {
    moveTracing(input: $input) {
      ... on TracingKept {
        tracing {
          ...TracingProgress
        }
      }
      ...RefusalText
    }
  }
`);

type Step = Exclude<TracingStep, 'ENTER'>;
const isStep = (step: TracingStep): step is Step => step !== 'ENTER';
const LEADING: readonly Step[] = ['POST', 'VERIFY'];
const ENDING: readonly Step[] = ['FOUND', 'LEAVE'];

/** The acts allowed now, with the fields that the domain's table asks for. */
export function TracingSteps({ tracing }: { tracing: TracingProgressFragment }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { today } = useViewer();
  const [move] = useMutation(MOVE);
  const platforms = PLATFORMS.filter(
    (platform) =>
      (platform === 'TRAFFICKED_CHILD_PLATFORM') === (tracing.kind === 'RESCUED_CHILD') ||
      platform === 'OTHER',
  );

  function fieldsOf(step: Step): FieldSpec[] {
    const { needs } = TRACING_TRANSITIONS[step];
    const verdict: FieldSpec = {
      ...{ name: 'isComplete', kind: 'choice', label: t('tracing.verdict') },
      options: (['yes', 'no'] as const).map((value) => ({ value, text: t(`tracing.verdicts.${value}`) })),
    };
    const notice: FieldSpec[] = [
      {
        ...{ name: 'platform', kind: 'choice', label: t('tracing.platformLabel') },
        options: platforms.map((value) => ({ value, text: t(`tracing.platform.${value}`) })),
      },
      { name: 'url', kind: 'line', label: t('tracing.url') },
      {
        ...{ name: 'sha256', kind: 'hash', label: t('tracing.picture'), isOptional: true },
        hint: t('tracing.pictureHint'),
      },
    ];
    return [
      { name: 'on', kind: 'day', label: t('tracing.onDay'), latest: today },
      ...(needs.includes('platform') ? notice : []),
      ...(needs.includes('verdict') ? [verdict] : []),
      {
        ...{ name: 'text', kind: 'text', label: t('tracing.text'), hint: t('tracing.noNames') },
        isOptional: (values) =>
          needs.includes('verdict') ? values.isComplete !== 'no' : !needs.includes('text'),
      },
    ];
  }

  async function submit(step: Step, values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const input = {
      ...{ id: tracing.id, step, on: said('on') ?? '', text: said('text') },
      ...{ platform: said('platform') as Platform | null, url: said('url'), sha256: said('sha256') },
      isComplete: said('isComplete') === null ? null : said('isComplete') === 'yes',
    };
    const answer = (await move({ variables: { input } })).data?.moveTracing;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'tracingCases' });
    client.cache.evict({ fieldName: 'tracingCoverage' });
    return null;
  }

  return (
    <StepActs
      title={t('tracing.now')}
      note={t('tracing.nowNote')}
      acts={tracing.stepsAllowed.filter(isStep).map((step) => ({
        ...{ step, text: t(`tracing.step.${step}`), effect: t(`tracing.effect.${step}`) },
        look: LEADING.includes(step) ? 'primary' : ENDING.includes(step) ? 'danger' : '',
        ...{ fields: fieldsOf(step), start: { on: today, platform: tracing.platformsMissing[0] ?? '' } },
      }))}
      onSubmit={submit}
    />
  );
}
