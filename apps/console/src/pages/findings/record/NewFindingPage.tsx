import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import type { FindingOrigin } from '@mingcha/domain/finding/finding';
import { SERVICE_STAGES, type ServiceStage } from '@mingcha/domain/service-stage';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query FindingChoices {
    findingChoices {
      origins
      organisations {
        id
        name
      }
    }
  }
`);

const OPEN = graphql(`
  mutation OpenFinding($input: OpenFindingInput!) {
    openFinding(input: $input) {
      ... on FindingKept {
        finding {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 登记问题: what was found, where and when (L-3.8, W-2.2, W-3.4); the bureau assigns it on the problem's own page. */
export function NewFindingPage() {
  const { t } = useTranslation();
  const { today } = useViewer();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [open] = useMutation(OPEN);
  const { organisations, origins } = data.findingChoices;
  const [unit, origin] = [organisations[0], origins[0]];

  async function submit(values: Record<string, string>) {
    const { organisationId = '', problem = '', foundOn = '' } = values;
    const input = {
      ...{ organisationId, problem, foundOn, origin: values.origin as FindingOrigin },
      stage: (values.stage || null) as ServiceStage | null,
    };
    const answer = (await open({ variables: { input } })).data?.openFinding;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'FindingKept') {
      client.cache.evict({ fieldName: 'findings' });
      navigate(`/findings/${answer.finding.id}`);
    }
    return null;
  }

  if (!unit || !origin) {
    return (
      <>
        <PageHead title={t('findings.record')} />
        <Empty title={t('findings.noUnit')} hint={t('findings.noUnitHint')} />
      </>
    );
  }
  const units = organisations.map(({ id, name }) => ({ value: id, text: name }));
  const through = origins.map((value) => ({ value, text: t(`findings.origin.${value}`) }));
  const stages = SERVICE_STAGES.map((value) => ({ value, text: t(`terms.stage.${value}`) }));
  const fields: FieldSpec[] = [
    { name: 'organisationId', kind: 'choice', label: t('findings.organisation'), options: units },
    { name: 'origin', kind: 'choice', label: t('findings.originLabel'), options: through },
    { name: 'problem', kind: 'text', label: t('findings.problem'), hint: t('findings.problemHint') },
    { name: 'stage', kind: 'choice', label: t('findings.stage'), options: stages, isOptional: true },
    { name: 'foundOn', kind: 'day', label: t('findings.foundOn'), latest: today },
  ];
  const only = <One,>(list: readonly One[], one: string) => (list.length === 1 ? one : '');
  return (
    <>
      <PageHead title={t('findings.record')} sub={t('findings.recordLead')} />
      <div className="card">
        <RecordForm
          fields={fields}
          start={{
            foundOn: today,
            organisationId: only(organisations, unit.id),
            origin: only(origins, origin),
          }}
          submitText={t('findings.step.OPEN')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
