import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { readFragment } from '../../../graphql/generated';
import type { TracingCaseQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Mark } from '../../../ui/StatusMark';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { toneOfTracing } from '../tracing-mark';
import { TracingSteps } from './TracingSteps';
import { TRACING_CASE, TRACING_PROGRESS } from './tracing-query';

type Found = NonNullable<TracingCaseQuery['tracingCase']>;

/** One person whose family is looked for: the notices, what was verified, every step (S-2.4). */
export function TracingCasePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(TRACING_CASE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.tracingCase) {
    return (
      <>
        <PageHead title={t('tracing.title')} />
        <Empty title={t('tracing.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage found={data.tracingCase} />;
}

function FoundPage({ found }: { found: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const tracing = readFragment(TRACING_PROGRESS, found);
  const { steps, state, platformsMissing, verifiedOn, isStranded } = tracing;
  return (
    <>
      <PageHead
        title={found.caseCode}
        sub={<Mark tone={toneOfTracing(tracing)}>{t(`tracing.state.${state}`)}</Mark>}
      />
      <div className="cols">
        <div className="grid">
          <TracingSteps tracing={tracing} />
          <Card title={t('tracing.progress')} note={t('tracing.stepCount', { n: steps.length })}>
            <Timeline
              entries={steps.map((step) => ({
                id: step.id,
                title: t(`tracing.done.${step.step}`),
                day: dates.full(step.on),
                text: step.text ?? null,
                facts: [
                  [t('tracing.platformLabel'), step.platform ? t(`tracing.platform.${step.platform}`) : null],
                  [t('tracing.url'), step.url ?? null],
                  [t('tracing.hash'), step.sha256 ? `${step.sha256.slice(0, 16)}…` : null],
                  [
                    t('tracing.verdict'),
                    step.isComplete == null ? null : t(`tracing.verdicts.${step.isComplete ? 'yes' : 'no'}`),
                  ],
                ],
                by: t('tracing.by', { name: step.recordedByName, at: dates.instant(step.recordedAt) }),
              }))}
            />
          </Card>
        </div>
        <Card title={t('tracing.about')} note={<ClauseTag code="S-2.4c" />}>
          <FactList
            facts={[
              [t('tracing.organisation'), found.organisation.name],
              [t('tracing.kindLabel'), t(`tracing.kind.${tracing.kind}`)],
              [t('tracing.sexLabel'), t(`tracing.sex.${found.sex}`)],
              [t('tracing.age'), found.age == null ? null : t('tracing.years', { n: found.age })],
              [t('tracing.admittedOn'), dates.long(found.admittedOn)],
              [t('tracing.coverage'), isStranded ? t('tracing.stranded') : null],
              [
                t('tracing.postedShare'),
                state !== 'OPEN'
                  ? null
                  : platformsMissing.length > 0
                    ? t('tracing.missingPlatforms', {
                        platforms: platformsMissing.map((each) => t(`tracing.platform.${each}`)).join('、'),
                      })
                    : t('tracing.allPosted'),
              ],
              [
                t('tracing.verifiedShare'),
                verifiedOn
                  ? t('tracing.verifiedOn', { day: dates.full(verifiedOn) })
                  : t('tracing.notVerified'),
              ],
              [t('tracing.bureau'), found.tenant.name],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
