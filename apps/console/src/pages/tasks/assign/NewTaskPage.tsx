import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { SUPERVISION_AREAS, type SupervisionArea } from '@mingcha/domain/supervision-area';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import type { TaskUnitsQuery } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import { ChipChoice } from '../../../ui/Field';
import { PageHead } from '../../../ui/PageHead';
import { RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { BurdenNote } from './BurdenNote';

const UNITS = graphql(`
  query TaskUnits {
    taskUnits {
      organisation {
        id
        name
      }
      members {
        supervisorId
        name
        role
      }
    }
  }
`);

const ASSIGN = graphql(`
  mutation AssignTask($input: AssignTaskInput!) {
    assignTask(input: $input) {
      ... on TasksKept {
        tasks {
          id
        }
      }
      ...RefusalText
    }
  }
`);

type Unit = TaskUnitsQuery['taskUnits'][number];

/** 交办任务: the institution first, since who may be sent and who comes there already follow from it (减负). */
export function NewTaskPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(UNITS, { fetchPolicy: 'cache-and-network' });
  const [organisationId, choose] = useState('');
  const unit = data.taskUnits.find(({ organisation }) => organisation.id === organisationId);
  return (
    <>
      <PageHead title={t('tasks.assign')} sub={t('tasks.assignLead')} />
      <div className="card">
        <div className="record-form first">
          <ChipChoice
            single
            label={t('tasks.organisation')}
            options={data.taskUnits.map(({ organisation: { id, name } }) => ({ value: id, text: name }))}
            chosen={organisationId ? [organisationId] : []}
            onChange={([chosen = '']) => choose(chosen)}
          />
        </div>
        {unit && <UnitForm key={organisationId} unit={unit} />}
      </div>
    </>
  );
}

function UnitForm({ unit: { organisation, members } }: { unit: Unit }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { today } = useViewer();
  const [assign] = useMutation(ASSIGN);

  async function submit(values: Record<string, string>) {
    const { request = '', from = '', to = '', area, areaName } = values;
    const input = {
      ...{ organisationId: organisation.id, request, from, to, area: area as SupervisionArea },
      areaName: area === 'OTHER' ? (areaName ?? '') : null,
      supervisorIds: values.supervisorIds ? values.supervisorIds.split(',') : [],
    };
    const answer = (await assign({ variables: { input } })).data?.assignTask;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'tasks' });
    client.cache.evict({ fieldName: 'visits' });
    navigate('/tasks');
    return null;
  }

  return (
    <>
      <BurdenNote organisationId={organisation.id} />
      <RecordForm
        fields={[
          {
            ...{ name: 'area', kind: 'choice', label: t('tasks.areaLabel') },
            options: SUPERVISION_AREAS.map((value) => ({ value, text: t(`opinions.area.${value}`) })),
          },
          {
            ...{ name: 'areaName', kind: 'line', label: t('tasks.areaName') },
            isAsked: ({ area }) => area === 'OTHER',
          },
          { name: 'request', kind: 'text', label: t('tasks.request'), hint: t('tasks.requestHint') },
          { name: 'from', kind: 'day', label: t('tasks.from') },
          { name: 'to', kind: 'day', label: t('tasks.to') },
          {
            ...{ name: 'supervisorIds', kind: 'choices', label: t('tasks.members') },
            options: members.map(({ supervisorId, name, role }) => ({
              value: supervisorId,
              text: `${name} ${t(`panels.roles.${role}`)}`,
            })),
            hint: members.length === 0 ? t('tasks.noMembers') : undefined,
          },
        ]}
        start={{ from: today }}
        submitText={t('tasks.submit')}
        onSubmit={submit}
      />
    </>
  );
}
