import { useApolloClient, useMutation } from '@apollo/client/react';
import { MINOR_TRANSITIONS, type MinorStep } from '@mingcha/domain/minor/minor';
import {
  RECEIVER_DOCUMENTS,
  RECEIVER_TYPES,
  type ReceiverDocument,
  type ReceiverType,
} from '@mingcha/domain/minor/receiver';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { MinorFileFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import type { FieldSpec } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const MOVE = graphql(`
  mutation MoveMinor($input: MoveMinorInput!) {
    moveMinor(input: $input) {
      ... on MinorKept {
        minor {
          ...MinorFile
        }
      }
      ...RefusalText
    }
  }
`);

type Step = Exclude<MinorStep, 'ADMIT'>;
const isStep = (step: MinorStep): step is Step => step !== 'ADMIT';
const LEADING: readonly Step[] = ['INVITE', 'PLAN', 'NOTE', 'VERIFY', 'HAND_OVER'];
const AGAINST: readonly Step[] = ['DEVIATE', 'CLOSE'];

/** The acts allowed now, with the fields that the domain's table asks for. */
export function MinorSteps({ file }: { file: MinorFileFragment }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { today } = useViewer();
  const [move] = useMutation(MOVE);

  function receiverFields(): FieldSpec[] {
    const isOf = (type: ReceiverType) => (values: Record<string, string>) => values['receiver.type'] === type;
    const documentsOf = (type: ReceiverType): FieldSpec => ({
      ...{ name: `receiver.documents.${type}`, kind: 'choices', label: t('minors.receiver.documents') },
      options: RECEIVER_DOCUMENTS[type].map((value) => ({
        value,
        text: t(`minors.receiver.document.${value}`),
      })),
      isAsked: isOf(type),
    });
    return [
      {
        ...{ name: 'receiver.type', kind: 'choice', label: t('minors.receiver.type') },
        options: RECEIVER_TYPES.map((value) => ({ value, text: t(`minors.receiver.types.${value}`) })),
      },
      documentsOf('PERSON'),
      documentsOf('ORGANISATION'),
      { name: 'receiver.name', kind: 'line', label: t('minors.receiver.name'), isAsked: isOf('PERSON') },
      {
        ...{ name: 'receiver.unit', kind: 'line', label: t('minors.receiver.unitName') },
        isAsked: isOf('ORGANISATION'),
      },
      {
        ...{ name: 'receiver.identityNumber', kind: 'line', label: t('minors.receiver.identityNumber') },
        hint: t('minors.receiver.identityHint'),
      },
      { name: 'receiver.relation', kind: 'line', label: t('minors.receiver.relation') },
    ];
  }

  function fieldsOf(step: Step): FieldSpec[] {
    const { needs } = MINOR_TRANSITIONS[step];
    const members: FieldSpec = {
      ...{ name: 'supervisorIds', kind: 'choices', label: t('minors.members') },
      options: file.eligible.map(({ supervisorId, name, role }) => ({
        value: supervisorId,
        text: `${name} ${t(`panels.roles.${role}`)}`,
      })),
      hint: file.eligible.length === 0 ? t('minors.noMembers') : undefined,
    };
    const capable: FieldSpec = {
      ...{ name: 'isCapable', kind: 'choice', label: t('minors.capable') },
      options: (['yes', 'no'] as const).map((value) => ({ value, text: t(`minors.capableIs.${value}`) })),
    };
    return [
      { name: 'on', kind: 'day', label: t('minors.onDay'), latest: today },
      ...(needs.includes('members') ? [members] : []),
      ...(needs.includes('receiver') ? receiverFields() : []),
      ...(needs.includes('capable') ? [capable] : []),
      ...(needs.includes('document')
        ? ([
            { name: 'documentNumber', kind: 'line', label: t('minors.documentNumber') },
            { name: 'documentTitle', kind: 'line', label: t('minors.documentTitle') },
          ] as const)
        : []),
      {
        ...{ name: 'text', kind: 'text', label: t(`minors.say.${step}`), hint: t('minors.noNames') },
        isOptional: !needs.includes('text'),
      },
    ];
  }

  async function submit(step: Step, values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const type = said('receiver.type') as ReceiverType | null;
    const input = {
      ...{ id: file.id, step, on: said('on') ?? '', text: said('text') },
      ...{ documentNumber: said('documentNumber'), documentTitle: said('documentTitle') },
      supervisorIds: said('supervisorIds')?.split(',') ?? [],
      isCapable: said('isCapable') === null ? null : said('isCapable') === 'yes',
      receiver: type && {
        type,
        name: said(type === 'PERSON' ? 'receiver.name' : 'receiver.unit') ?? '',
        identityNumber: said('receiver.identityNumber') ?? '',
        relation: said('receiver.relation') ?? '',
        documents: (said(`receiver.documents.${type}`)?.split(',') ?? []) as ReceiverDocument[],
      },
    };
    const answer = (await move({ variables: { input } })).data?.moveMinor;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'minorCases' });
    return null;
  }

  return (
    <StepActs
      title={t('minors.now')}
      note={t('minors.nowNote')}
      acts={file.stepsAllowed.filter(isStep).map((step) => ({
        ...{ step, text: t(`minors.step.${step}`), effect: t(`minors.effect.${step}`) },
        look: AGAINST.includes(step) ? 'danger' : LEADING.includes(step) ? 'primary' : '',
        ...{ fields: fieldsOf(step), start: { on: today } },
      }))}
      onSubmit={submit}
    />
  );
}
