import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { SEXES, type Sex, TRACED_KINDS, type TracedKind } from '@mingcha/domain/tracing/tracing';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query TracingChoices {
    tracingChoices {
      organisations {
        id
        name
      }
    }
  }
`);

const ENTER = graphql(`
  mutation EnterTracing($input: EnterTracingInput!) {
    enterTracing(input: $input) {
      ... on TracingKept {
        tracing {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 登记寻亲个案: a code, what is seen of the person, and since when; no name (S-2.4c, S-2.4d). */
export function NewTracingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { today } = useViewer();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [enter] = useMutation(ENTER);
  const { organisations } = data.tracingChoices;

  async function submit(values: Record<string, string>) {
    const { organisationId = '', caseCode = '', admittedOn = '', age } = values;
    const input = {
      ...{ organisationId, caseCode: caseCode.trim(), admittedOn, age: age ? Number(age) : null },
      ...{ kind: values.kind as TracedKind, sex: values.sex as Sex },
    };
    const answer = (await enter({ variables: { input } })).data?.enterTracing;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'TracingKept') {
      client.cache.evict({ fieldName: 'tracingCases' });
      client.cache.evict({ fieldName: 'tracingCoverage' });
      navigate(`/tracing/${answer.tracing.id}`);
    }
    return null;
  }

  const head = <PageHead title={t('tracing.enter')} sub={t('tracing.enterLead')} />;
  const [only] = organisations;
  if (!only) {
    return (
      <>
        {head}
        <Empty title={t('tracing.noUnit')} hint={t('tracing.noUnitHint')} />
      </>
    );
  }
  return (
    <>
      {head}
      <div className="card">
        <RecordForm
          fields={[
            {
              ...{ name: 'organisationId', kind: 'choice', label: t('tracing.organisation') },
              options: organisations.map(({ id, name }) => ({ value: id, text: name })),
            },
            { name: 'caseCode', kind: 'line', label: t('tracing.caseCode'), hint: t('tracing.caseCodeHint') },
            {
              ...{ name: 'kind', kind: 'choice', label: t('tracing.kindLabel') },
              options: TRACED_KINDS.map((value) => ({ value, text: t(`tracing.kind.${value}`) })),
            },
            {
              ...{ name: 'sex', kind: 'choice', label: t('tracing.sexLabel') },
              options: SEXES.map((value) => ({ value, text: t(`tracing.sex.${value}`) })),
            },
            { name: 'age', kind: 'count', label: t('tracing.age'), isOptional: true },
            { name: 'admittedOn', kind: 'day', label: t('tracing.admittedOn'), latest: today },
          ]}
          start={{
            ...{ organisationId: organisations.length === 1 ? only.id : '', admittedOn: today },
            kind: 'UNIDENTIFIED',
          }}
          submitText={t('tracing.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
