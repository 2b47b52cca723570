import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { ActDialog } from '../../ui/ActDialog';
import { DayInput } from '../../ui/DayInput';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { COVERAGE, type Post } from './coverage-query';
import { TargetField } from './TargetField';
import { useWarnings } from './use-warnings';

const ASSIGN = graphql(`
  mutation AssignPost($input: AssignPostInput!) {
    assignPost(input: $input) {
      ... on AssignmentStored {
        warnings
        assignment {
          id
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  post: Post;
  day: string;
  onClose: () => void;
}

/** A post is given an institution from a day. */
export function AssignDialog({ post, day, onClose }: Props) {
  const { t } = useTranslation();
  const [assign] = useMutation(ASSIGN, { refetchQueries: [COVERAGE] });
  const [from, setFrom] = useState(day);
  const [organisationId, setOrganisation] = useState('');
  const warn = useWarnings();
  const kind = t(`terms.position.${post.position.kind}`);

  async function submit() {
    const input = { positionId: post.position.id, organisationId, from };
    const done = (await assign({ variables: { input } })).data?.assignPost;
    if (done?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, done);
    warn(done?.warnings ?? []);
    return null;
  }

  return (
    <ActDialog
      title={`${t('liaison.assignTitle')} · ${kind}`}
      effect={t('liaison.assignEffect', { post: kind })}
      submitText={t('liaison.assign')}
      isReady={organisationId !== '' && from !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <DayInput label={t('liaison.from')} value={from} error={errorOf('from')} onChange={setFrom} />
          <TargetField
            positionId={post.position.id}
            on={from}
            value={organisationId}
            noneText={t('liaison.choose')}
            error={errorOf('organisationId')}
            onChange={setOrganisation}
          />
        </>
      )}
    </ActDialog>
  );
}
