import { useMutation } from '@apollo/client/react';
import { POSITION_KINDS, type PositionKind } from '@mingcha/domain/engine/facts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { ActDialog } from '../../ui/ActDialog';
import { DayInput } from '../../ui/DayInput';
import { ChipChoice } from '../../ui/Field';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { POSTS, type Post } from './posts-query';

const FOUND = graphql(`
  mutation FoundPost($input: FoundPostInput!) {
    foundPost(input: $input) {
      ... on PostKept {
        post {
          from
        }
      }
      ...RefusalText
    }
  }
`);

const END = graphql(`
  mutation EndPost($input: EndPostInput!) {
    endPost(input: $input) {
      ... on PostKept {
        post {
          to
        }
      }
      ...RefusalText
    }
  }
`);

/** A post is founded. */
export function FoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [found] = useMutation(FOUND, { refetchQueries: [POSTS] });
  const [kind, setKind] = useState<PositionKind | null>(null);
  const [from, setFrom] = useState(today);

  async function submit() {
    if (kind === null) return null;
    const done = (await found({ variables: { input: { kind, from } } })).data?.foundPost;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={t('posts.found')}
      effect={t('posts.foundEffect')}
      submitText={t('posts.found')}
      isReady={kind !== null && from !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <ChipChoice
            single
            label={t('posts.kind')}
            options={POSITION_KINDS.map((value) => ({ value, text: t(`terms.position.${value}`) }))}
            chosen={kind === null ? [] : [kind]}
            error={errorOf('kind')}
            onChange={([chosen]) => setKind(chosen ?? null)}
          />
          <DayInput label={t('posts.from')} value={from} error={errorOf('from')} onChange={setFrom} />
        </>
      )}
    </ActDialog>
  );
}

/** A post is given its last day. */
export function EndPostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [end] = useMutation(END, { refetchQueries: [POSTS] });
  const [on, setOn] = useState(today);

  async function submit() {
    const input = { positionId: post.position.id, on };
    const done = (await end({ variables: { input } })).data?.endPost;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={`${t('posts.end')} · ${t(`terms.position.${post.position.kind}`)}`}
      effect={t('posts.endEffect')}
      submitText={t('posts.end')}
      isDanger
      isReady={on !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => <DayInput label={t('posts.lastDay')} value={on} error={errorOf('on')} onChange={setOn} />}
    </ActDialog>
  );
}
