import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { OrganisationType } from '../../../graphql/generated/graphql';
import { ActDialog } from '../../../ui/ActDialog';
import { ChipChoice } from '../../../ui/Field';
import { REFUSAL_TEXT } from '../../../ui/Refusal';
import { GroundsFields, NO_GROUNDS } from './GroundsFields';

const STATE = graphql(`
  mutation StateNotApplicable($input: StateNotApplicableInput!) {
    stateNotApplicable(input: $input) {
      ... on ExcuseSaved {
        request {
          id
          ...Excuse
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  dutyId: string;
  missing: readonly OrganisationType[];
  isOpen: boolean;
  onClose: () => void;
}

/** 说明不适用 (A6): which institution there is none of, the grounds, and the document they rest on. */
export function StateNotApplicable({ dutyId, missing, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<OrganisationType | undefined>(missing[0]);
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const [state] = useMutation(STATE, { refetchQueries: ['DutyExcuses'] });
  const isComplete =
    chosen !== undefined && grounds.grounds.trim() !== '' && grounds.documentTitle.trim() !== '';

  async function submit() {
    if (!chosen) return null;
    const answer = await state({ variables: { input: { dutyId, missing: chosen, ...grounds } } });
    const done = answer.data?.stateNotApplicable;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  if (!isOpen) return null;
  return (
    <ActDialog
      title={t('excuse.stateTitle')}
      effect={t('excuse.stateEffect')}
      submitText={t('excuse.stateSubmit')}
      isReady={isComplete}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <ChipChoice
            single
            label={t('excuse.missing')}
            options={missing.map((value) => ({ value, text: t(`terms.organisation.${value}`) }))}
            chosen={chosen ? [chosen] : []}
            error={errorOf('missing')}
            onChange={([type]) => setChosen(type)}
          />
          <GroundsFields
            value={grounds}
            refused={errorOf}
            numberHint={t('excuse.documentNumberHint')}
            onChange={setGrounds}
          />
        </>
      )}
    </ActDialog>
  );
}
