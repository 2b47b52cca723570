import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { readFragment } from '../../../graphql/generated';
import type { CareApplicationQuery, CareProgressFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { CareMark } from '../CareMark';
import { CareSteps } from './CareSteps';
import { CARE, CARE_PROGRESS } from './care-query';
import { Placements } from './Placements';

type Found = NonNullable<CareApplicationQuery['careApplication']>;

/** One entrusted care: the four steps, the agreement, whoever is in care, and every step of it (S-2.2). */
export function OneCarePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(CARE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data.careApplication) {
    return (
      <>
        <PageHead title={t('care.title')} />
        <Empty title={t('care.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage application={data.careApplication} />;
}

function FoundPage({ application }: { application: Found }) {
  const care = readFragment(CARE_PROGRESS, application);
  return (
    <>
      <PageHead title={application.careInstitution.name} sub={<CareMark state={care.state} />} />
      <div className="cols">
        <div className="grid">
          <CareSteps care={care} />
          <Placements care={care} />
          <Progress care={care} />
        </div>
        <Facts application={application} care={care} />
      </div>
    </>
  );
}

function Progress({ care: { steps } }: { care: CareProgressFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Card title={t('care.progress')} note={t('care.stepCount', { n: steps.length })}>
      <Timeline
        entries={steps.map((step) => ({
          id: step.id,
          title: t(`care.done.${step.step}`),
          day: dates.full(step.on),
          text: step.text ?? null,
          facts: [
            [
              t('care.view'),
              step.isInFavour == null ? null : t(`care.inFavour.${step.isInFavour ? 'yes' : 'no'}`),
            ],
            [t('care.members'), step.memberNames.join('、') || null],
            [
              t('care.documentTitle'),
              step.documentTitle ? `${step.documentTitle} ${step.documentNumber ?? ''}` : null,
            ],
          ],
          by: t('care.by', { name: step.recordedByName, at: dates.instant(step.recordedAt) }),
        }))}
      />
    </Card>
  );
}

function Facts({ application, care }: { application: Found; care: CareProgressFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { agreement } = care;
  return (
    <div className="grid">
      <Card title={t('care.about')} note={<ClauseTag code="S-2.2a" />}>
        <FactList
          facts={[
            [t('care.station'), application.station.name],
            [t('care.careInstitution'), application.careInstitution.name],
            [t('care.persons'), t('care.personCount', { n: application.persons })],
            [t('care.grounds'), application.grounds],
            [t('care.appliedOn'), dates.long(application.appliedOn)],
            [t('care.bureau'), application.tenant.name],
          ]}
        />
      </Card>
      {agreement && (
        <Card title={t('care.agreement')} note={<ClauseTag code="S-2.2c" />}>
          <FactList
            facts={[
              [t('care.agreementNumber'), agreement.number],
              [
                t('care.purchaser'),
                <>
                  {agreement.purchaser.name} <ClauseTag code="L-2.6" />
                </>,
              ],
              [t('care.from'), dates.long(agreement.from)],
              [t('care.to'), agreement.to && dates.long(agreement.to)],
            ]}
          />
        </Card>
      )}
    </div>
  );
}
