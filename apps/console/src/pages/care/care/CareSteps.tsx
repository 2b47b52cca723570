import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { CARE_TRANSITIONS, type CareStep } from '@mingcha/domain/care/care';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { CareProgressFragment } from '../../../graphql/generated/graphql';
import { useViewer } from '../../../graphql/viewer';
import type { FieldSpec } from '../../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';

const MOVE = graphql(`
  mutation MoveCare($input: MoveCareInput!) {
    moveCare(input: $input) {
      ... on CareKept {
        care {
          ...CareProgress
        }
      }
      ...RefusalText
    }
  }
`);

const PURCHASERS = graphql(`
  query CarePurchasers {
    careChoices {
      purchasers {
        id
        name
      }
    }
  }
`);

type Step = Exclude<CareStep, 'APPLY'>;
const isStep = (step: CareStep): step is Step => step !== 'APPLY';
const AGAINST: readonly Step[] = ['REJECT', 'WITHDRAW', 'SUSPEND', 'TERMINATE'];

/** The acts allowed now, with the fields that the domain's table asks for. */
export function CareSteps({ care }: { care: CareProgressFragment }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { today } = useViewer();
  const [move] = useMutation(MOVE);
  const { data } = useQuery(PURCHASERS, { skip: !care.stepsAllowed.includes('AGREE') });
  const buyers = (data?.careChoices.purchasers ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const advised = care.steps.find(({ step }) => step === 'ADVISE');

  function fieldsOf(step: Step): FieldSpec[] {
    const { needs } = CARE_TRANSITIONS[step];
    const has = (need: (typeof needs)[number]) => needs.includes(need);
    const isReason = !has('members');
    const mustSay = has('text') || (step === 'CONSENT' && advised?.isInFavour === false);
    return [
      {
        ...({ name: 'on', kind: 'day', label: t('care.onDay'), latest: today } as const),
      },
      ...(has('members')
        ? [
            {
              ...({ name: 'supervisorIds', kind: 'choices', label: t('care.members') } as const),
              options: care.eligible.map(({ supervisorId, name, role }) => ({
                value: supervisorId,
                text: `${name} ${t(`panels.roles.${role}`)}`,
              })),
              hint: care.eligible.length === 0 ? t('care.noMembers') : undefined,
            },
          ]
        : []),
      ...(has('view')
        ? [
            {
              ...({ name: 'isInFavour', kind: 'choice', label: t('care.view') } as const),
              options: (['yes', 'no'] as const).map((value) => ({
                value,
                text: t(`care.inFavour.${value}`),
              })),
            },
          ]
        : []),
      ...(has('document')
        ? [
            { name: 'documentNumber', kind: 'line', label: t('care.documentNumber') } as const,
            { name: 'documentTitle', kind: 'line', label: t('care.documentTitle') } as const,
          ]
        : []),
      ...(has('agreement')
        ? [
            { name: 'agreementNumber', kind: 'line', label: t('care.agreementNumber') } as const,
            { name: 'purchaserId', kind: 'choice', label: t('care.purchaser'), options: buyers } as const,
            { name: 'from', kind: 'day', label: t('care.from') } as const,
            { name: 'to', kind: 'day', label: t('care.to') } as const,
          ]
        : []),
      {
        ...({ name: 'text', kind: 'text', label: t(isReason ? 'care.reason' : 'care.text') } as const),
        ...{ hint: t('care.textHint'), isOptional: !mustSay },
      },
    ];
  }

  async function submit(step: Step, values: Record<string, string>) {
    const said = (name: string) => values[name]?.trim() || null;
    const input = {
      ...{ id: care.id, step, on: said('on') ?? '', text: said('text') },
      ...{ documentNumber: said('documentNumber'), documentTitle: said('documentTitle') },
      supervisorIds: said('supervisorIds')?.split(',') ?? [],
      isInFavour: said('isInFavour') === null ? null : said('isInFavour') === 'yes',
      ...{ agreementNumber: said('agreementNumber'), purchaserId: said('purchaserId') },
      ...{ from: said('from'), to: said('to') },
    };
    const answer = (await move({ variables: { input } })).data?.moveCare;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    client.cache.evict({ fieldName: 'careApplications' });
    return null;
  }

  return (
    <StepActs
      title={t('care.now')}
      note={t('care.nowNote')}
      acts={care.stepsAllowed.filter(isStep).map((step) => ({
        ...{ step, text: t(`care.step.${step}`), effect: t(`care.effect.${step}`) },
        look: AGAINST.includes(step) ? 'danger' : 'primary',
        ...{ fields: fieldsOf(step), start: { on: today } },
      }))}
      onSubmit={submit}
    />
  );
}
