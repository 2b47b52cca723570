import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { ActDialog } from '../../ui/ActDialog';
import { DayInput } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { type Bureau, COVERAGE, type Post, type Unit } from './coverage-query';
import { TargetField } from './TargetField';
import { useWarnings } from './use-warnings';

const HAND_OVER = graphql(`
  mutation HandOver($input: HandOverInput!) {
    handOver(input: $input) {
      ... on HandedOver {
        warnings
        ended {
          id
          to
        }
        assignment {
          id
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  bureau: Bureau;
  post: Post;
  unit: Unit;
  day: string;
  onClose: () => void;
}

/** Another unit for the post, another post for the unit, or both, from one day to the next. */
export function HandOverDialog({ bureau, post, unit, day, onClose }: Props) {
  const { t } = useTranslation();
  const [handOver] = useMutation(HAND_OVER, { refetchQueries: [COVERAGE] });
  const [on, setOn] = useState(day);
  const [positionId, setPosition] = useState('');
  const [organisationId, setOrganisation] = useState('');
  const warn = useWarnings();

  async function submit() {
    const input = {
      id: unit.id,
      on,
      positionId: positionId || null,
      organisationId: organisationId || null,
    };
    const done = (await handOver({ variables: { input } })).data?.handOver;
    if (done?.__typename === 'Refusal') return readFragment(REFUSAL_TEXT, done);
    warn(done?.warnings ?? []);
    return null;
  }

  return (
    <ActDialog
      title={`${t('liaison.handOverTitle')} · ${unit.organisation.name}`}
      effect={t('liaison.handOverEffect')}
      submitText={t('liaison.handOver')}
      isReady={on !== '' && (positionId !== '' || organisationId !== '')}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <DayInput
            label={t('liaison.handOverDay')}
            value={on}
            error={errorOf('on') ?? errorOf('from')}
            onChange={setOn}
          />
          <Field label={t('liaison.toPost')} error={errorOf('positionId')}>
            {(wiring) => (
              <select
                {...wiring}
                className="select wide"
                value={positionId}
                onChange={(event) => setPosition(event.target.value)}
              >
                <option value="">{t('liaison.keepPost')}</option>
                {bureau.posts
                  .filter(({ position }) => position.id !== post.position.id)
                  .map(({ position, incumbentName }) => (
                    <option key={position.id} value={position.id}>
                      {`${t(`terms.position.${position.kind}`)} · ${incumbentName ?? t('liaison.vacant')}`}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <TargetField
            positionId={positionId || post.position.id}
            on={on}
            value={organisationId}
            noneText={t('liaison.keepUnit')}
            error={errorOf('organisationId')}
            onChange={setOrganisation}
          />
        </>
      )}
    </ActDialog>
  );
}
