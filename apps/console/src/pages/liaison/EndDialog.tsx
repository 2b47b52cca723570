import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { ActDialog } from '../../ui/ActDialog';
import { DayInput } from '../../ui/DayInput';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { COVERAGE, type Unit } from './coverage-query';

const END = graphql(`
  mutation EndAssignment($input: EndAssignmentInput!) {
    endAssignment(input: $input) {
      ... on AssignmentEnded {
        assignment {
          id
          to
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  unit: Unit;
  day: string;
  onClose: () => void;
}

/** An assignment is given its last day. */
export function EndDialog({ unit, day, onClose }: Props) {
  const { t } = useTranslation();
  const [end] = useMutation(END, { refetchQueries: [COVERAGE] });
  const [on, setOn] = useState(day);

  async function submit() {
    const done = (await end({ variables: { input: { id: unit.id, on } } })).data?.endAssignment;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={`${t('liaison.endTitle')} · ${unit.organisation.name}`}
      effect={t('liaison.endEffect')}
      submitText={t('liaison.end')}
      isDanger
      isReady={on !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <DayInput label={t('liaison.lastDay')} value={on} error={errorOf('on')} onChange={setOn} />
      )}
    </ActDialog>
  );
}
