import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query CareChoices {
    careChoices {
      stations {
        id
        name
      }
      careInstitutions {
        id
        name
      }
    }
  }
`);

const APPLY = graphql(`
  mutation ApplyForCare($input: ApplyForCareInput!) {
    applyForCare(input: $input) {
      ... on CareKept {
        care {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 申请托养: who entrusts, to whom, how many persons and why; no names (S-2.2a). */
export function NewCarePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [apply] = useMutation(APPLY);
  const { stations, careInstitutions } = data.careChoices;

  async function submit({
    stationId = '',
    careInstitutionId = '',
    persons,
    grounds = '',
  }: Record<string, string>) {
    const input = { stationId, careInstitutionId, persons: Number(persons), grounds };
    const answer = (await apply({ variables: { input } })).data?.applyForCare;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'CareKept') {
      client.cache.evict({ fieldName: 'careApplications' });
      navigate(`/care/${answer.care.id}`);
    }
    return null;
  }

  const head = <PageHead title={t('care.apply')} sub={t('care.applyLead')} />;
  const [station] = stations;
  const [home] = careInstitutions;
  if (!station || !home) {
    return (
      <>
        {head}
        <Empty title={t('care.noUnit')} hint={t('care.noUnitHint')} />
      </>
    );
  }
  const choices = (units: typeof stations) => units.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      {head}
      <div className="card">
        <RecordForm
          fields={[
            { name: 'stationId', kind: 'choice', label: t('care.station'), options: choices(stations) },
            {
              ...{ name: 'careInstitutionId', kind: 'choice', label: t('care.careInstitution') },
              options: choices(careInstitutions),
            },
            { name: 'persons', kind: 'count', label: t('care.persons') },
            { name: 'grounds', kind: 'text', label: t('care.grounds'), hint: t('care.groundsHint') },
          ]}
          start={{
            stationId: stations.length === 1 ? station.id : '',
            careInstitutionId: careInstitutions.length === 1 ? home.id : '',
          }}
          draft="care"
          submitText={t('care.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
