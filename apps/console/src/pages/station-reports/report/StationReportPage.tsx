import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { StationReportPageQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { Empty } from '../../../ui/Empty';
import { FactList } from '../../../ui/FactList';
import { PageHead } from '../../../ui/PageHead';
import { Mark } from '../../../ui/StatusMark';
import { Timeline } from '../../../ui/Timeline';
import { useDates } from '../../../ui/use-dates';
import { REPORT_TONES } from '../report-look';
import { ReportSteps } from './ReportSteps';
import { REPORT_PROGRESS } from './report-progress';

const REPORT = graphql(`
  query StationReportPage($id: ID!) {
    stationReport(id: $id) {
      id
      kind
      on
      title
      text
      shortcomings
      proposals
      tenant {
        id
        name
      }
      organisation {
        id
        name
      }
      ...ReportProgress
    }
  }
`);

type Found = NonNullable<StationReportPageQuery['stationReport']>;

/** One report of an institution, what became of it, and what the reader may do with it now. */
export function StationReportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data } = useSuspenseQuery(REPORT, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const report = data.stationReport;
  if (!report) {
    return (
      <>
        <PageHead title={t('reports.title')} />
        <Empty title={t('reports.missing')} hint={t('duty.missingHint')} />
      </>
    );
  }
  return <FoundPage report={report} />;
}

function FoundPage({ report }: { report: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { state, stepsAllowed, steps } = readFragment(REPORT_PROGRESS, report);
  return (
    <>
      <PageHead
        title={report.title}
        sub={<Mark tone={REPORT_TONES[state]}>{t(`reports.state.${state}`)}</Mark>}
      />
      <div className="cols">
        <div className="grid">
          <ReportSteps reportId={report.id} allowed={stepsAllowed} />
          <Card title={t(`reports.kind.${report.kind}`)} note={dates.long(report.on)}>
            <FactList
              facts={[
                [t('reports.text'), report.text],
                [t('reports.shortcomings'), report.shortcomings],
                [t('reports.proposals'), report.proposals],
              ]}
            />
          </Card>
          <Card title={t('issues.progress')}>
            <Timeline
              entries={steps.map((step) => ({
                id: step.id,
                title: t(`reports.step.${step.step}`),
                day: dates.full(step.recordedOn),
                text: step.text ?? null,
                by: t('contact.recordedBy', {
                  name: step.recordedByName,
                  at: dates.instant(step.recordedAt),
                }),
              }))}
            />
          </Card>
        </div>
        <Card
          title={t('reports.about')}
          note={<ClauseTag code={report.kind === 'WORK_REPORT' ? 'W-2.1' : 'W-2.2'} />}
        >
          <FactList
            facts={[
              [t('duty.bureau'), report.tenant.name],
              [t('reports.organisation'), report.organisation.name],
              [t('reports.day'), dates.long(report.on)],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
