import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';
import { useDates } from '../../../ui/use-dates';

const GUIDANCE = graphql(`
  query Guidance {
    guidance {
      id
      title
      text
      documentNumber
      on
      recordedByName
    }
  }
`);

const ADD = graphql(`
  mutation AddGuidance($input: AddGuidanceInput!) {
    addGuidance(input: $input) {
      ... on GuidanceKept {
        guidance {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 指导材料: what a bureau gives its supervisors to read (S-3.4). */
export function Guidance() {
  const { t } = useTranslation();
  const dates = useDates();
  const viewer = useViewer();
  const client = useApolloClient();
  const [add] = useMutation(ADD);
  const { data } = useSuspenseQuery(GUIDANCE, { fetchPolicy: 'cache-and-network' });

  async function submit(_step: 'ADD', { title = '', text = '', documentNumber }: Record<string, string>) {
    const input = { title, text, documentNumber: documentNumber?.trim() || null };
    const answer = (await add({ variables: { input } })).data?.addGuidance;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'guidance' });
    return null;
  }

  return (
    <div className="grid below">
      {viewer.canRecordGathering && (
        <StepActs
          title={t('gatherings.addGuidance')}
          note={t('gatherings.guidanceLead')}
          acts={[
            {
              ...{ step: 'ADD', text: t('gatherings.addGuidance'), look: 'primary' },
              fields: [
                { name: 'title', kind: 'line', label: t('gatherings.guidanceTitle') },
                { name: 'text', kind: 'text', label: t('gatherings.guidanceText') },
                {
                  ...{ name: 'documentNumber', kind: 'line', label: t('gatherings.documentNumber') },
                  isOptional: true,
                },
              ],
            },
          ]}
          onSubmit={submit}
        />
      )}
      <Card title={t('gatherings.guidance')} note={<ClauseTag code="S-3.4" />}>
        {data.guidance.length === 0 && <p className="pad">{t('gatherings.noGuidance')}</p>}
        <ul>
          {data.guidance.map(({ id, title, text, documentNumber, on, recordedByName }) => (
            <li key={id} className="excuse">
              <h3>{title}</h3>
              <p className="timeline-text">{text}</p>
              <p className="quiet">
                {[documentNumber, t('gatherings.guidanceBy', { name: recordedByName, day: dates.full(on) })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
