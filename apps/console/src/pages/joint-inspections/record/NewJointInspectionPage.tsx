import { useApolloClient, useMutation, useSuspenseQuery } from '@apollo/client/react';
import { JOINT_TRIGGERS, type JointTrigger } from '@mingcha/domain/liaison/joint-inspection';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql, readFragment } from '../../../graphql/generated';
import { useViewer } from '../../../graphql/viewer';
import { Empty } from '../../../ui/Empty';
import { PageHead } from '../../../ui/PageHead';
import { type FieldSpec, RecordForm } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const CHOICES = graphql(`
  query JointInspectionChoices {
    jointInspectionChoices {
      organisations {
        id
        name
      }
      positions {
        id
        kind
      }
    }
  }
`);

const RECORD = graphql(`
  mutation RecordJointInspection($input: RecordJointInspectionInput!) {
    recordJointInspection(input: $input) {
      ... on JointInspectionKept {
        jointInspection {
          id
        }
      }
      ...RefusalText
    }
  }
`);

const linesOf = (text = '') =>
  text
    .split(/[\n、，,]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** 记录联合巡察: why it was necessary, who went, what came of it (L-3.7, L-3.8). */
export function NewJointInspectionPage() {
  const { t } = useTranslation();
  const { today } = useViewer();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(CHOICES, { fetchPolicy: 'cache-and-network' });
  const [record] = useMutation(RECORD);
  const { organisations, positions } = data.jointInspectionChoices;

  async function submit(values: Record<string, string>) {
    const { organisationId = '', positionId = '', necessity = '', on = '', conclusion = '' } = values;
    const trigger = values.trigger as JointTrigger;
    const departments = linesOf(values.departments);
    const participants = linesOf(values.participants);
    const input = {
      organisationId,
      positionId,
      trigger,
      necessity,
      departments,
      participants,
      on,
      conclusion,
    };
    const answer = (await record({ variables: { input } })).data?.recordJointInspection;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'JointInspectionKept') {
      client.cache.evict({ fieldName: 'jointInspections' });
      navigate(`/joint-inspections/${answer.jointInspection.id}`);
    }
    return null;
  }

  if (organisations.length === 0) {
    return (
      <>
        <PageHead title={t('joint.record')} />
        <Empty title={t('joint.noOrganisation')} hint={t('workbench.noUnitHint')} />
      </>
    );
  }
  const units = organisations.map(({ id, name }) => ({ value: id, text: name }));
  const posts = positions.map(({ id, kind }) => ({ value: id, text: t(`terms.position.${kind}`) }));
  const triggers = JOINT_TRIGGERS.map((value) => ({ value, text: t(`joint.trigger.${value}`) }));
  const fields: FieldSpec[] = [
    { name: 'organisationId', kind: 'choice', label: t('joint.organisation'), options: units },
    { name: 'positionId', kind: 'choice', label: t('joint.convenedBy'), options: posts },
    { name: 'trigger', kind: 'choice', label: t('joint.triggerLabel'), options: triggers },
    { name: 'necessity', kind: 'text', label: t('joint.necessity'), hint: t('joint.necessityHint') },
    { name: 'on', kind: 'day', label: t('joint.day'), latest: today },
    {
      ...{ name: 'departments', kind: 'line', label: t('joint.departments'), isOptional: true },
      hint: t('joint.listHint'),
    },
    { name: 'participants', kind: 'line', label: t('joint.participants'), hint: t('joint.listHint') },
    { name: 'conclusion', kind: 'text', label: t('joint.conclusion'), hint: t('issues.textHint') },
  ];
  return (
    <>
      <PageHead title={t('joint.record')} sub={t('joint.recordLead')} />
      <div className="card">
        <RecordForm
          fields={fields}
          start={{ on: today }}
          submitText={t('projects.submit')}
          onSubmit={submit}
        />
      </div>
    </>
  );
}
