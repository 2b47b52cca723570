import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { PROJECT_MODES } from '@mingcha/domain/liaison/social-force-project';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { Empty } from '../../../ui/Empty';
import { ChipChoice } from '../../../ui/Field';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query ProjectChoices {
    projectChoices {
      organisations {
        id
        name
      }
      positions {
        id
        kind
      }
      purchasers {
        id
        name
      }
    }
  }
`);

const RECORD = graphql(`
  mutation RecordProject($input: RecordProjectInput!) {
    recordProject(input: $input) {
      ... on ProjectKept {
        project {
          id
        }
      }
      ...RefusalText
    }
  }
`);

type Mode = (typeof PROJECT_MODES)[number];

/** 登记项目: the mode first, since only a purchase has a purchaser, and that is a bureau (L-2.6). */
export function NewProjectPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [mode, setMode] = useState<Mode>('PURCHASE');
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [record] = useMutation(RECORD);
  const { organisations, positions, purchasers } = data.projectChoices;
  const [only] = organisations;

  async function submit(values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() ?? '';
    const input = {
      organisationId: said('organisationId'),
      mode,
      provider: said('provider'),
      service: said('service'),
      purchaserId: mode === 'PURCHASE' ? said('purchaserId') : null,
      agreementNumber: said('agreementNumber') || null,
      from: said('from'),
      to: said('to'),
      positionId: said('positionId'),
    };
    const answer = (await record({ variables: { input } })).data?.recordProject;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'ProjectKept') {
      client.cache.evict({ fieldName: 'projects' });
      navigate(`/projects/${answer.project.id}`);
    }
    return null;
  }

  if (!only) {
    return (
      <>
        <PageHead title={t('projects.record')} />
        <Empty title={t('projects.noOrganisation')} hint={t('issues.noOrganisationHint')} />
      </>
    );
  }
  const units = organisations.map(({ id, name }) => ({ value: id, text: name }));
  const posts = positions.map(({ id, kind }) => ({ value: id, text: t(`terms.position.${kind}`) }));
  const buyers = purchasers.map(({ id, name }) => ({ value: id, text: name }));
  const purchaser: FieldSpec = {
    ...{ name: 'purchaserId', kind: 'choice', label: t('projects.purchaser'), options: buyers },
  };
  const fields: FieldSpec[] = [
    ...(mode === 'PURCHASE' ? [purchaser] : []),
    { name: 'organisationId', kind: 'choice', label: t('projects.organisation'), options: units },
    { name: 'provider', kind: 'line', label: t('projects.provider') },
    { name: 'service', kind: 'line', label: t('projects.service') },
    { name: 'agreementNumber', kind: 'line', label: t('projects.agreementNumber'), isOptional: true },
    { name: 'from', kind: 'day', label: t('projects.from') },
    { name: 'to', kind: 'day', label: t('projects.to') },
    { name: 'positionId', kind: 'choice', label: t('projects.guidedBy'), options: posts },
  ];
  return (
    <>
      <PageHead title={t('projects.record')} sub={t('projects.purchaserRule')} />
      <div className="card">
        <div className="record-form first">
          <ChipChoice
            single
            label={t('projects.modeLabel')}
            options={PROJECT_MODES.map((value) => ({ value, text: t(`projects.mode.${value}`) }))}
            chosen={[mode]}
            onChange={([chosen = 'PURCHASE']) => setMode(chosen)}
          />
        </div>
        <RecordForm
          fields={fields}
          start={{
            purchaserId: purchasers[0]?.id ?? '',
            organisationId: organisations.length === 1 ? only.id : '',
          }}
          submitText={t('projects.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
