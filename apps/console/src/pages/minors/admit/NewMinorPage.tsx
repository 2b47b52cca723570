import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import {
  AGE_BANDS,
  type AgeBand,
  HANDED_OVER_BY,
  type HandedOverBy,
  MINOR_CATEGORIES,
  type MinorCategory,
} from '@mingcha/domain/minor/minor';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query MinorChoices {
    minorChoices {
      organisations {
        id
        name
      }
    }
  }
`);

const ADMIT = graphql(`
  mutation AdmitMinor($input: AdmitMinorInput!) {
    admitMinor(input: $input) {
      ... on MinorKept {
        minor {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 登记进站: a code, grounds, who brought the minor, about how old; no name (S-2.3a). */
export function NewMinorPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { today } = useViewer();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [admit] = useMutation(ADMIT);
  const { organisations } = data.minorChoices;

  async function submit(values: Record<string, string>) {
    const { organisationId = '', caseCode = '', admittedOn = '', note } = values;
    const input = {
      ...{ organisationId, caseCode: caseCode.trim(), admittedOn, note: note?.trim() || null },
      ...{ category: values.category as MinorCategory, ageBand: values.ageBand as AgeBand },
      handedOverBy: values.handedOverBy as HandedOverBy,
    };
    const answer = (await admit({ variables: { input } })).data?.admitMinor;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'MinorKept') {
      client.cache.evict({ fieldName: 'minorCases' });
      navigate(`/minors/${answer.minor.id}`);
    }
    return null;
  }

  const head = <PageHead title={t('minors.admit')} sub={t('minors.admitLead')} />;
  const [only] = organisations;
  if (!only) {
    return (
      <>
        {head}
        <Empty title={t('minors.noUnit')} hint={t('minors.noUnitHint')} />
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
              ...{ name: 'organisationId', kind: 'choice', label: t('minors.organisation') },
              options: organisations.map(({ id, name }) => ({ value: id, text: name })),
            },
            { name: 'caseCode', kind: 'line', label: t('minors.caseCode'), hint: t('minors.caseCodeHint') },
            {
              ...{ name: 'category', kind: 'choice', label: t('minors.categoryLabel') },
              options: MINOR_CATEGORIES.map((value) => ({ value, text: t(`minors.category.${value}`) })),
            },
            {
              ...{ name: 'handedOverBy', kind: 'choice', label: t('minors.handedOverLabel') },
              options: HANDED_OVER_BY.map((value) => ({ value, text: t(`minors.handedOver.${value}`) })),
            },
            {
              ...{ name: 'ageBand', kind: 'choice', label: t('minors.ageLabel') },
              options: AGE_BANDS.map((value) => ({ value, text: t(`minors.age.${value}`) })),
            },
            { name: 'admittedOn', kind: 'day', label: t('minors.admittedOn'), latest: today },
            {
              ...{ name: 'note', kind: 'text', label: t('minors.note'), isOptional: true },
              hint: t('minors.noNames'),
            },
          ]}
          start={{ organisationId: organisations.length === 1 ? only.id : '', admittedOn: today }}
          submitText={t('minors.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
