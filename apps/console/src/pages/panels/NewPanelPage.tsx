import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { PANEL_FORMS, type PanelForm } from '@mingcha/domain/engine/facts';
import { FORMATION_STEPS, type FormationStep } from '@mingcha/domain/panel/found-panel';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { PageHead } from '../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../ui/Refusal';

const CHOICES = graphql(`
  query PanelChoices {
    panelChoices {
      organisations {
        id
        name
      }
    }
  }
`);

const FOUND = graphql(`
  mutation FoundPanel($input: FoundPanelInput!) {
    foundPanel(input: $input) {
      ... on PanelKept {
        panel {
          id
        }
      }
      ...RefusalText
    }
  }
`);

const listed = (text = '') => (text === '' ? [] : text.split(','));

/** 组建专班: its form, procedure, document and scope (S-1.1, S-1.5, S-1.6). */
export function NewPanelPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { today } = useViewer();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [found] = useMutation(FOUND);

  async function submit(values: Record<string, string>) {
    const { name = '', documentNumber = '', documentTitle = '', from = '' } = values;
    const input = {
      ...{ name, documentNumber, documentTitle, from, form: values.form as PanelForm },
      formName: values.form === 'OTHER' ? (values.formName ?? '') : null,
      formation: listed(values.formation) as FormationStep[],
      organisationIds: listed(values.organisationIds),
    };
    const answer = (await found({ variables: { input } })).data?.foundPanel;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'PanelKept') {
      client.cache.evict({ fieldName: 'panels' });
      navigate(`/panels/${answer.panel.id}`);
    }
    return null;
  }

  const fields: FieldSpec[] = [
    { name: 'name', kind: 'line', label: t('panels.name') },
    {
      ...{ name: 'form', kind: 'choice', label: t('panels.form') },
      options: PANEL_FORMS.map((value) => ({ value, text: t(`panels.forms.${value}`) })),
    },
    {
      ...{ name: 'formName', kind: 'line', label: t('panels.formName') },
      isAsked: ({ form }) => form === 'OTHER',
    },
    {
      ...{ name: 'formation', kind: 'choices', label: t('panels.formation') },
      options: FORMATION_STEPS.map((value) => ({ value, text: t(`panels.formations.${value}`) })),
    },
    { name: 'documentNumber', kind: 'line', label: t('panels.documentNumber') },
    { name: 'documentTitle', kind: 'line', label: t('panels.documentTitle') },
    { name: 'from', kind: 'day', label: t('panels.from') },
    {
      ...{ name: 'organisationIds', kind: 'choices', label: t('panels.scope'), isOptional: true },
      options: data.panelChoices.organisations.map(({ id, name }) => ({ value: id, text: name })),
    },
  ];
  return (
    <>
      <PageHead title={t('panels.found')} sub={t('panels.foundLead')} />
      <div className="card">
        <RecordForm
          fields={fields}
          start={{ from: today }}
          draft="panel"
          submitText={t('panels.found')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
