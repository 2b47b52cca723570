import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { useCategoryName } from '../use-category-name';

const CHOICES = graphql(`
  query IssueChoices {
    issueChoices {
      organisations {
        id
        name
      }
      categories {
        id
        code
        name
      }
    }
  }
`);

const RAISE = graphql(`
  mutation RaiseIssue($input: RaiseIssueInput!) {
    raiseIssue(input: $input) {
      ... on IssueRaised {
        issue {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 提出协调事项: what the station cannot solve itself, in a line and in full (L-2.3, W-2.1). */
export function NewIssuePage() {
  const { t } = useTranslation();
  const { today } = useViewer();
  const categoryName = useCategoryName();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [raise] = useMutation(RAISE);
  const { organisations, categories } = data.issueChoices;
  const [only] = organisations;

  async function submit(values: Record<string, string>) {
    const { organisationId = '', categoryId = '', on = '', title = '', text = '' } = values;
    const input = { organisationId, categoryId, on, title, text };
    const answer = (await raise({ variables: { input } })).data?.raiseIssue;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'IssueRaised') {
      client.cache.evict({ fieldName: 'coordinationIssues' });
      navigate(`/issues/${answer.issue.id}`);
    }
    return null;
  }

  if (!only) {
    return (
      <>
        <PageHead title={t('issues.raise')} />
        <Empty title={t('issues.noOrganisation')} hint={t('issues.noOrganisationHint')} />
      </>
    );
  }
  const units = organisations.map(({ id, name }) => ({ value: id, text: name }));
  const matters = categories.map((one) => ({ value: one.id, text: categoryName(one) }));
  const fields: FieldSpec[] = [
    { name: 'organisationId', kind: 'choice', label: t('issues.organisation'), options: units },
    { name: 'categoryId', kind: 'choice', label: t('issues.categoryLabel'), options: matters },
    { name: 'title', kind: 'line', label: t('issues.problem'), hint: t('issues.problemHint') },
    { name: 'text', kind: 'text', label: t('issues.text'), hint: t('issues.textHint') },
    { name: 'on', kind: 'day', label: t('issues.day'), latest: today },
  ];
  return (
    <>
      <PageHead title={t('issues.raise')} sub={t('issues.raiseLead')} />
      <div className="card">
        <RecordForm
          fields={fields}
          start={{ on: today, organisationId: organisations.length === 1 ? only.id : '' }}
          submitText={t('issues.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
