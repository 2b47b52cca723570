import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { readFragment } from '../../../graphql/generated';
import type { OpinionPageQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { OpinionMark } from '../OpinionMark';
import { OpinionLedger } from './OpinionLedger';
import { OpinionSteps } from './OpinionSteps';
import { OPINION, OPINION_PROGRESS } from './opinion-query';

type Found = NonNullable<OpinionPageQuery['opinion']>;

/** One opinion: what was sent, whose turn it is and by when, and every step of it (S-1.7, S-2.5b, S-2.6b). */
export function OpinionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(OPINION, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.opinion) {
    return (
      <>
        <PageHead title={t('opinions.title')} />
        <Empty title={t('opinions.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage opinion={data.opinion} />;
}

function FoundPage({ opinion }: { opinion: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const progress = readFragment(OPINION_PROGRESS, opinion);
  const { state, steps, findingId } = progress;
  return (
    <>
      <PageHead title={t(`opinions.kind.${opinion.kind}`)} sub={<OpinionMark state={state} />} />
      <div className="cols">
        <div className="grid">
          <Card title={t('opinions.words')} note={t(`opinions.waits.${state}`)}>
            <p className="pad timeline-text">{opinion.text}</p>
          </Card>
          <OpinionSteps opinionId={opinion.id} allowed={progress.stepsAllowed} />
          {progress.canPutOnLedger && <OpinionLedger opinionId={opinion.id} />}
          <Card title={t('opinions.progress')} note={t('opinions.stepCount', { n: steps.length })}>
            <Timeline
              entries={steps.map((step) => ({
                id: step.id,
                title: t(`opinions.done.${step.step}`),
                day: dates.full(step.on),
                text: step.text ?? null,
                facts: [[t('opinions.measures'), step.measures ?? null]],
                by: t('opinions.by', {
                  party: t(`opinions.party.${step.party}`),
                  name: step.recordedByName ?? t('opinions.withheld'),
                  at: dates.instant(step.recordedAt),
                }),
              }))}
            />
          </Card>
        </div>
        <Card title={t('opinions.about')} note={<ClauseTag code="S-2.5b" />}>
          <FactList
            facts={[
              [t('opinions.organisation'), opinion.organisation.name],
              [t('opinions.areaLabel'), opinion.areaName ?? t(`opinions.area.${opinion.area}`)],
              [t('opinions.originLabel'), t(`opinions.origin.${opinion.origin}`)],
              [t('opinions.stage'), opinion.stage && t(`terms.stage.${opinion.stage}`)],
              [t('opinions.sentOn'), dates.long(opinion.sentOn)],
              [t('opinions.author'), opinion.authorName ?? t('opinions.withheld')],
              [t('opinions.withhold'), opinion.isNameWithheld && t('opinions.withheldNote')],
              [t('opinions.bureau'), opinion.tenant.name],
              [
                t('opinions.ledger'),
                findingId && <Link to={`/findings/${findingId}`}>{t('opinions.toLedger')}</Link>,
              ],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
