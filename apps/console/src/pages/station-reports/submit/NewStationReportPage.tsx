import { useApolloClient, useMutation } from '@apollo/client/react';
import { REPORT_KINDS, type ReportKind } from '@mingcha/domain/liaison/station-report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { ChipChoice } from '../../../ui/Field';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const SUBMIT = graphql(`
  mutation SubmitStationReport($input: SubmitStationReportInput!) {
    submitStationReport(input: $input) {
      ... on StationReportKept {
        report {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 提交报告: on the own institution; a self-inspection says what was found wanting (W-2.2). */
export function NewStationReportPage() {
  const { t } = useTranslation();
  const { today, organisation } = useViewer();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [kind, setKind] = useState<ReportKind>('WORK_REPORT');
  const [submit] = useMutation(SUBMIT);
  const isSelf = kind === 'SELF_INSPECTION';

  async function send(organisationId: string, values: Record<string, string>) {
    const { on = '', title = '', text = '' } = values;
    const shortcomings = values.shortcomings?.trim() || null;
    const proposals = values.proposals?.trim() || null;
    const input = { organisationId, kind, on, title, text, shortcomings, proposals };
    const answer = (await submit({ variables: { input } })).data?.submitStationReport;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'StationReportKept') {
      client.cache.evict({ fieldName: 'stationReports' });
      navigate(`/station-reports/${answer.report.id}`);
    }
    return null;
  }

  if (!organisation) {
    return (
      <>
        <PageHead title={t('reports.write')} />
        <Empty title={t('issues.noOrganisation')} hint={t('issues.noOrganisationHint')} />
      </>
    );
  }
  const fields: FieldSpec[] = [
    { name: 'title', kind: 'line', label: t('reports.heading'), hint: t('issues.problemHint') },
    { name: 'text', kind: 'text', label: t('reports.text'), hint: t('issues.textHint') },
    { name: 'shortcomings', kind: 'text', label: t('reports.shortcomings'), isOptional: !isSelf },
    { name: 'proposals', kind: 'text', label: t('reports.proposals'), isOptional: true },
    { name: 'on', kind: 'day', label: t('reports.day'), latest: today },
  ];
  return (
    <>
      <PageHead title={t('reports.write')} sub={organisation.name} />
      <div className="card">
        <div className="record-form first">
          <ChipChoice
            single
            label={t('reports.kindLabel')}
            options={REPORT_KINDS.map((value) => ({ value, text: t(`reports.kind.${value}`) }))}
            chosen={[kind]}
            onChange={([chosen = 'WORK_REPORT']) => setKind(chosen)}
          />
        </div>
        <RecordForm
          fields={fields}
          start={{ on: today }}
          submitText={t('issues.submit')}
          onSubmit={(values) => send(organisation.id, values)}
        />
      </div>
    </>
  );
}
