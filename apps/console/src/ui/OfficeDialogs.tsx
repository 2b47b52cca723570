import type { DocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../graphql/generated';
import { ActDialog } from './ActDialog';
import { DayInput } from './DayInput';
import { Field } from './Field';
import { REFUSAL_TEXT } from './Refusal';

const TAKE = graphql(`
  mutation TakeOffice($input: TakeOfficeInput!) {
    takeOffice(input: $input) {
      ... on OfficeTaken {
        incumbency {
          personName
        }
      }
      ...RefusalText
    }
  }
`);

const LEAVE = graphql(`
  mutation LeaveOffice($input: LeaveOfficeInput!) {
    leaveOffice(input: $input) {
      ... on OfficeLeft {
        incumbency {
          personName
        }
      }
      ...RefusalText
    }
  }
`);

interface HeldPost {
  position: { id: string; kind: PositionKind };
  incumbentName?: string | null;
}

interface Props {
  post: HeldPost;
  /** What shows the post and is to be asked again. */
  shownBy: DocumentNode;
  day: string;
  onClose: () => void;
}

/** Somebody takes a vacant post. */
export function TakeDialog({ post, shownBy, day, onClose }: Props) {
  const { t } = useTranslation();
  const [take] = useMutation(TAKE, { refetchQueries: [shownBy] });
  const [personName, setName] = useState('');
  const [from, setFrom] = useState(day);

  async function submit() {
    const input = { positionId: post.position.id, personName, from };
    const done = (await take({ variables: { input } })).data?.takeOffice;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={`${t('liaison.takeTitle')} · ${t(`terms.position.${post.position.kind}`)}`}
      effect={t('liaison.takeEffect')}
      submitText={t('liaison.take')}
      isReady={personName.trim() !== '' && from !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Field label={t('liaison.person')} error={errorOf('personName')}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                maxLength={60}
                value={personName}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <DayInput label={t('liaison.takeDay')} value={from} error={errorOf('from')} onChange={setFrom} />
        </>
      )}
    </ActDialog>
  );
}

/** Whoever holds a post leaves it. */
export function LeaveDialog({ post, shownBy, day, onClose }: Props) {
  const { t } = useTranslation();
  const [leave] = useMutation(LEAVE, { refetchQueries: [shownBy] });
  const [on, setOn] = useState(day);

  async function submit() {
    const done = (await leave({ variables: { input: { positionId: post.position.id, on } } })).data
      ?.leaveOffice;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={`${t('liaison.leaveTitle')} · ${post.incumbentName ?? ''}`}
      effect={t('liaison.leaveEffect')}
      submitText={t('liaison.leave')}
      isDanger
      isReady={on !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <DayInput label={t('liaison.leaveDay')} value={on} error={errorOf('on')} onChange={setOn} />
      )}
    </ActDialog>
  );
}
