import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import {
  OPINION_KINDS,
  OPINION_ORIGINS,
  type OpinionKind,
  type OpinionOrigin,
} from '@mingcha/domain/opinion/opinion';
import { SUPERVISION_AREAS, type SupervisionArea } from '@mingcha/domain/supervision-area';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query OpinionChoices {
    opinionChoices {
      organisations {
        id
        name
      }
    }
  }
`);

const SEND = graphql(`
  mutation SendOpinion($input: SendOpinionInput!) {
    sendOpinion(input: $input) {
      ... on OpinionKept {
        opinion {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 提意见: one screen for a phone, by whoever is no official; what is written survives a lost connection (S-2.5a). */
export function NewOpinionPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [send] = useMutation(SEND);
  const { organisations } = data.opinionChoices;

  async function submit(values: Record<string, string>) {
    const { organisationId = '', text = '', areaName } = values;
    const input = {
      ...{ organisationId, text, isNameWithheld: values.withhold === 'yes' },
      ...{ kind: values.kind as OpinionKind, origin: values.origin as OpinionOrigin },
      ...{
        area: values.area as SupervisionArea,
        areaName: values.area === 'OTHER' ? (areaName ?? '') : null,
      },
    };
    const answer = (await send({ variables: { input } })).data?.sendOpinion;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'OpinionKept') {
      client.cache.evict({ fieldName: 'opinions' });
      navigate(`/opinions/${answer.opinion.id}`);
    }
    return null;
  }

  const head = <PageHead title={t('opinions.send')} sub={t('opinions.sendLead')} />;
  const [unit] = organisations;
  if (!unit) {
    return (
      <>
        {head}
        <Empty title={t('opinions.noUnit')} hint={t('opinions.noUnitHint')} />
      </>
    );
  }
  const fields: FieldSpec[] = [
    {
      ...{ name: 'organisationId', kind: 'choice', label: t('opinions.organisation') },
      options: organisations.map(({ id, name }) => ({ value: id, text: name })),
    },
    {
      ...{ name: 'kind', kind: 'choice', label: t('opinions.kindLabel') },
      options: OPINION_KINDS.map((value) => ({ value, text: t(`opinions.kind.${value}`) })),
    },
    {
      ...{ name: 'area', kind: 'choice', label: t('opinions.areaLabel') },
      options: SUPERVISION_AREAS.map((value) => ({ value, text: t(`opinions.area.${value}`) })),
    },
    {
      ...{ name: 'areaName', kind: 'line', label: t('opinions.areaName') },
      isAsked: ({ area }) => area === 'OTHER',
    },
    { name: 'text', kind: 'text', label: t('opinions.text'), hint: t('opinions.textHint') },
    {
      ...{ name: 'origin', kind: 'choice', label: t('opinions.originLabel') },
      options: OPINION_ORIGINS.map((value) => ({ value, text: t(`opinions.origin.${value}`) })),
    },
    {
      ...{ name: 'withhold', kind: 'yes', label: t('opinions.withhold'), isOptional: true },
      hint: t('opinions.withholdYes'),
    },
  ];
  return (
    <>
      {head}
      <div className="card">
        <RecordForm
          fields={fields}
          start={{ origin: 'OWN', organisationId: organisations.length === 1 ? unit.id : '' }}
          draft="opinion"
          submitText={t('opinions.send')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
