import { useApolloClient, useMutation } from '@apollo/client/react';
import type { ReportStep } from '@mingcha/domain/liaison/station-report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { Card } from '../../../ui/Card';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

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
  const [chosen, setChosen] = useState<ReportStep | null>(null);
  const [move] = useMutation(MOVE);
  const step = allowed.find((one) => one === chosen) ?? null;
  if (allowed.length === 0) return null;

  async function submit(taken: ReportStep, values: Record<string, string>) {
    const input = { id: reportId, step: taken, text: values.text?.trim() || null };
    const { data } = await move({ variables: { input } });
    if (data?.moveStationReport.__typename === 'Refusal') {
      return readFragment(REFUSAL_TEXT, data.moveStationReport);
    }
    client.cache.evict({ fieldName: 'stationReports' });
    setChosen(null);
    return null;
  }

  return (
    <Card title={t('issues.now')}>
      {step === null ? (
        <div className="actions pad">
          {[...allowed].reverse().map((one) => (
            <button
              key={one}
              type="button"
              className={one === 'RETURN' ? 'btn danger' : 'btn primary'}
              onClick={() => setChosen(one)}
            >
              {t(`reports.step.${one}`)}
            </button>
          ))}
        </div>
      ) : (
        <RecordForm
          key={step}
          fields={[
            { name: 'text', kind: 'text', label: t('reports.remarks'), isOptional: step === 'RECEIVE' },
          ]}
          start={{}}
          submitText={t(`reports.step.${step}`)}
          isDanger={step === 'RETURN'}
          onSubmit={(values) => submit(step, values)}
          onCancel={() => setChosen(null)}
        />
      )}
    </Card>
  );
}
