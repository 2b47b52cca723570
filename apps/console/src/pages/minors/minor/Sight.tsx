import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { MinorFileFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/Card';
import { FactList } from '../../../ui/FactList';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { StepActs } from '../../../ui/StepActs';
import { useDates } from '../../../ui/use-dates';

const ASK = graphql(`
  mutation AskMinorSight($input: MinorReasonInput!) {
    askMinorSight(input: $input) {
      ... on MinorKept {
        minor {
          ...MinorFile
        }
      }
      ...RefusalText
    }
  }
`);

const DECIDE = graphql(`
  mutation DecideMinorSight($input: DecideSightInput!) {
    decideMinorSight(input: $input) {
      ... on MinorKept {
        minor {
          ...MinorFile
        }
      }
      ...RefusalText
    }
  }
`);

const REVEAL = graphql(`
  mutation RevealReceiver($input: MinorReasonInput!) {
    revealReceiver(input: $input) {
      ... on ReceiverShown {
        name
        identityNumber
      }
      ...RefusalText
    }
  }
`);

type Grant = MinorFileFragment['grants'][number];

/** Who may see the file, who asked, and who decided (条例 36). */
export function Sight({ file }: { file: MinorFileFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [ask] = useMutation(ASK);
  const [decide] = useMutation(DECIDE);
  const waiting = file.grants.filter(({ canDecide }) => canDecide);

  async function submit(
    step: 'ASK' | 'GRANT' | 'DECLINE',
    { reason = '', grantId = '' }: Record<string, string>,
  ) {
    const answer =
      step === 'ASK'
        ? (await ask({ variables: { input: { id: file.id, reason } } })).data?.askMinorSight
        : (await decide({ variables: { input: { id: grantId, isGranted: step === 'GRANT' } } })).data
            ?.decideMinorSight;
    return answer?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, answer) : null;
  }

  const which = {
    ...({ name: 'grantId', kind: 'choice', label: t('minors.sight.which') } as const),
    options: waiting.map(({ id, accountName, reason }) => ({
      value: id,
      text: t('minors.sight.by', { name: accountName, reason }),
    })),
  };
  const start = { grantId: waiting.length === 1 ? (waiting[0]?.id ?? '') : '' };
  const standing = ({ isGranted, expiresOn }: Grant) =>
    isGranted == null
      ? t('minors.sight.waits')
      : isGranted && expiresOn
        ? t('minors.sight.granted', { day: dates.full(expiresOn) })
        : t('minors.sight.declined');

  return (
    <>
      <StepActs
        title={t('minors.sight.approval')}
        note={file.isFileOpen ? t('minors.sight.open') : undefined}
        acts={[
          ...(file.canAskSight
            ? [
                {
                  ...{ step: 'ASK' as const, text: t('minors.sight.ask'), look: 'primary' as const },
                  ...{ effect: t('minors.sight.grantNote') },
                  fields: [
                    {
                      ...({ name: 'reason', kind: 'text', label: t('minors.sight.reason') } as const),
                      hint: t('minors.noNames'),
                    },
                  ],
                },
              ]
            : []),
          ...(waiting.length > 0
            ? ([
                { step: 'GRANT', text: t('minors.sight.grant'), look: 'primary', fields: [which], start },
                { step: 'DECLINE', text: t('minors.sight.decline'), look: 'danger', fields: [which], start },
              ] as const)
            : []),
        ]}
        onSubmit={submit}
      />
      {file.grants.length > 0 && (
        <Card title={t('minors.sight.log')}>
          <FactList
            facts={file.grants.map((grant) => [
              `${grant.accountName} ${dates.instant(grant.askedAt)}`,
              `${grant.reason} · ${standing(grant)}`,
            ])}
          />
        </Card>
      )}
    </>
  );
}

/** Shows who came, in clear, once somebody says why. */
export function Reveal({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const [reveal] = useMutation(REVEAL, { fetchPolicy: 'no-cache' });
  const [shown, setShown] = useState<string | null>(null);

  async function submit(_step: 'REVEAL', { reason = '' }: Record<string, string>) {
    const answer = (await reveal({ variables: { input: { id: caseId, reason } } })).data?.revealReceiver;
    if (answer?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, answer);
    if (answer?.__typename === 'ReceiverShown') {
      setShown(t('minors.receiver.shown', { name: answer.name, number: answer.identityNumber }));
    }
    return null;
  }

  if (shown !== null) {
    return (
      <Card title={t('minors.receiver.title')} note={t('minors.sight.open')}>
        <p className="pad">{shown}</p>
      </Card>
    );
  }
  return (
    <StepActs
      title={t('minors.receiver.title')}
      note={t('minors.receiver.revealNote')}
      acts={[
        {
          ...{ step: 'REVEAL', text: t('minors.receiver.reveal'), look: '' },
          fields: [{ name: 'reason', kind: 'text', label: t('minors.receiver.revealReason') }],
        },
      ]}
      onSubmit={submit}
    />
  );
}
