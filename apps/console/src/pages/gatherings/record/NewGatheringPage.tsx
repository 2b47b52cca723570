import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { GATHERING_KINDS, type GatheringKind } from '@mingcha/domain/gathering/decide-gathering';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { ChipChoice } from '../../../ui/Field';
import { PageHead } from '../../../ui/PageHead';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const PANELS = graphql(`
  query GatheringPanels {
    gatheringPanels {
      id
      name
      members {
        supervisorId
        name
        role
      }
    }
  }
`);

const RECORD = graphql(`
  mutation RecordGathering($input: RecordGatheringInput!) {
    recordGathering(input: $input) {
      ... on GatheringKept {
        gathering {
          id
        }
      }
      ...RefusalText
    }
  }
`);

/** 登记会议、培训: the panel first, since who was there are its members of that day (S-3.3, S-3.6). */
export function NewGatheringPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { today } = useViewer();
  const { data } = useSuspenseQuery(PANELS, { fetchPolicy: 'cache-and-network' });
  const [record] = useMutation(RECORD);
  const panels = data.gatheringPanels;
  const [panelId, choose] = useState(panels[0]?.id ?? '');
  const panel = panels.find(({ id }) => id === panelId);

  async function submit(values: Record<string, string>) {
    const { on = '', place = '', topics = '', text = '', supervisorIds } = values;
    const input = {
      ...{ panelId, on, place, topics, text, kind: values.kind as GatheringKind },
      supervisorIds: supervisorIds ? supervisorIds.split(',') : [],
    };
    const answer = (await record({ variables: { input } })).data?.recordGathering;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'gatherings' });
    navigate('/gatherings');
    return null;
  }

  const head = <PageHead title={t('gatherings.record')} sub={t('gatherings.recordLead')} />;
  if (!panel) {
    return (
      <>
        {head}
        <Empty title={t('gatherings.noPanel')} hint={t('gatherings.noPanelHint')} />
      </>
    );
  }
  return (
    <>
      {head}
      <div className="card">
        <div className="record-form first">
          <ChipChoice
            single
            label={t('gatherings.panel')}
            options={panels.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={[panelId]}
            onChange={([chosen = '']) => choose(chosen)}
          />
        </div>
        <RecordForm
          key={panelId}
          fields={[
            {
              ...{ name: 'kind', kind: 'choice', label: t('gatherings.kindLabel') },
              options: GATHERING_KINDS.map((value) => ({ value, text: t(`gatherings.kind.${value}`) })),
            },
            { name: 'on', kind: 'day', label: t('gatherings.onDay'), latest: today },
            { name: 'place', kind: 'line', label: t('gatherings.place'), isOptional: true },
            { name: 'topics', kind: 'text', label: t('gatherings.topics') },
            { name: 'text', kind: 'text', label: t('gatherings.text'), hint: t('gatherings.textHint') },
            {
              ...{ name: 'supervisorIds', kind: 'choices', label: t('gatherings.members') },
              options: panel.members.map(({ supervisorId, name, role }) => ({
                value: supervisorId,
                text: `${name} ${t(`panels.roles.${role}`)}`,
              })),
            },
          ]}
          start={{ on: today }}
          draft="gathering"
          submitText={t('gatherings.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
