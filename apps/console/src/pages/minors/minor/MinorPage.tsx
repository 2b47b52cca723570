import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { readFragment } from '../../../graphql/generated';
import type { MinorCaseQuery, MinorFileFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { MinorMark } from '../MinorMark';
import { MinorSteps } from './MinorSteps';
import { MINOR, MINOR_FILE } from './minor-query';
import { Reveal, Sight } from './Sight';

type Found = NonNullable<MinorCaseQuery['minorCase']>;

/** One minor, by a code: the plan, what was done, who came, and who may see it (S-2.3). */
export function MinorPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(MINOR, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.minorCase) {
    return (
      <>
        <PageHead title={t('minors.title')} />
        <Empty title={t('minors.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage minor={data.minorCase} />;
}

function FoundPage({ minor }: { minor: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const file = readFragment(MINOR_FILE, minor);
  return (
    <>
      <PageHead title={minor.caseCode} sub={<MinorMark state={file.state} />} />
      <div className="cols">
        <div className="grid">
          <MinorSteps file={file} />
          {!file.isFileOpen && (
            <Card title={t('minors.sight.title')} note={<ClauseTag code="S-2.3" />}>
              <p className="pad">{t('minors.sight.closed')}</p>
            </Card>
          )}
          <Progress file={file} />
        </div>
        <div className="grid">
          <Card title={t('minors.about')} note={<ClauseTag code="S-2.3a" />}>
            <FactList
              facts={[
                [t('minors.organisation'), minor.organisation.name],
                [t('minors.categoryLabel'), t(`minors.category.${minor.category}`)],
                [t('minors.ageLabel'), t(`minors.age.${minor.ageBand}`)],
                [t('minors.handedOverLabel'), t(`minors.handedOver.${minor.handedOverBy}`)],
                [t('minors.admittedOn'), dates.long(minor.admittedOn)],
              ]}
            />
          </Card>
          <Sight file={file} />
          {file.hasReceiver && <Reveal caseId={file.id} />}
        </div>
      </div>
    </>
  );
}

function Progress({ file: { steps } }: { file: MinorFileFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Card title={t('minors.progress')} note={t('minors.stepCount', { n: steps.length })}>
      <Timeline
        entries={steps.map((step) => ({
          id: step.id,
          title: t(`minors.done.${step.step}`),
          day: dates.full(step.on),
          text: step.text ?? null,
          facts: [
            [t('minors.members'), step.memberNames.join('、') || null],
            [
              t('minors.capable'),
              step.isCapable == null ? null : t(`minors.capableIs.${step.isCapable ? 'yes' : 'no'}`),
            ],
            [t('minors.receiver.title'), receiverOf(step)],
            [
              t('minors.receiver.documents'),
              step.receiverDocuments.map((each) => t(`minors.receiver.document.${each}`)).join('、') || null,
            ],
            [t('minors.receiver.masked'), step.receiverMasked ?? null],
            [
              t('minors.documentTitle'),
              step.documentTitle ? `${step.documentTitle} ${step.documentNumber ?? ''}` : null,
            ],
            [t('minors.step.DEVIATE'), step.isDeviation ? t('minors.deviation') : null],
          ],
          by: t('minors.by', {
            party: t(`minors.party.${step.party}`),
            name: step.recordedByName,
            at: dates.instant(step.recordedAt),
          }),
        }))}
      />
    </Card>
  );

  function receiverOf({ receiverType, receiverRelation }: MinorFileFragment['steps'][number]) {
    if (!receiverType) return null;
    return [t(`minors.receiver.types.${receiverType}`), receiverRelation].filter(Boolean).join(' · ');
  }
}
