import { useApolloClient, useMutation } from '@apollo/client/react';
import type { ReportStep } from '@mingcha/domain/liaison/station-report';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const MOVE = graphql(`
  mutation MoveStationReport($input: MoveStationReportInput!) {
    moveStationReport(input: $input) {
      ... on StationReportKept {
        report {
          ...ReportProgress
        }
      }
      ...RefusalText
    }
  }
`);

/** The acts allowed now; a return has to say why, receiving need not say anything. */
export function ReportSteps({ reportId, allowed }: { reportId: string; allowed: readonly ReportStep[] }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [move] = useMutation(MOVE);

  async function submit(step: ReportStep, values: Record<string, string>) {
    const input = { id: reportId, step, text: values.text?.trim() || null };
    const { data } = await move({ variables: { input } });
    if (data?.moveStationReport.__typename === 'Refusal') {
      return readFragment(REFUSAL_TEXT, data.moveStationReport);
    }
    client.cache.evict({ fieldName: 'stationReports' });
    return null;
  }

  return (
    <StepActs
      title={t('issues.now')}
      acts={[...allowed].reverse().map((step) => ({
        ...{ step, text: t(`reports.step.${step}`), look: step === 'RETURN' ? 'danger' : 'primary' },
        fields: [{ name: 'text', kind: 'text', label: t('reports.remarks'), isOptional: step === 'RECEIVE' }],
      }))}
      onSubmit={submit}
    />
  );
}
