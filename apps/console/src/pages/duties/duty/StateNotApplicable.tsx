import { useMutation } from '@apollo/client/react';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import type { OrganisationType } from '../../../graphql/generated/graphql';
import { FailureNote } from '../../../ui/Failure';
import { ChipChoice } from '../../../ui/Field';
import { REFUSAL_TEXT, Refusal, refusedField } from '../../../ui/Refusal';
import { useCodeWords } from '../../../ui/use-code-words';
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
  const words = useCodeWords();
  const [chosen, setChosen] = useState<OrganisationType | undefined>(missing[0]);
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const [state, { data, loading, error }] = useMutation(STATE, { refetchQueries: ['DutyExcuses'] });
  const refusal =
    data?.stateNotApplicable.__typename === 'Refusal'
      ? readFragment(REFUSAL_TEXT, data.stateNotApplicable)
      : null;
  const refused = (field: string) =>
    refusal && refusedField(refusal) === field ? words('refusal', refusal.code, refusal.message) : null;
  const isComplete = chosen && grounds.grounds.trim() !== '' && grounds.documentTitle.trim() !== '';

  async function send() {
    if (!chosen) return;
    const answer = await state({ variables: { input: { dutyId, missing: chosen, ...grounds } } });
    if (answer.data?.stateNotApplicable.__typename === 'ExcuseSaved') onClose();
  }

  return (
    <Modal
      open={isOpen}
      title={t('excuse.stateTitle')}
      okText={t('excuse.stateSubmit')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isComplete, loading }}
      onOk={() => send().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className="lead">{t('excuse.stateEffect')}</p>
      {refusal && <Refusal refusal={refusal} />}
      {error && <FailureNote error={error} />}
      <ChipChoice
        single
        label={t('excuse.missing')}
        options={missing.map((value) => ({ value, text: t(`terms.organisation.${value}`) }))}
        chosen={chosen ? [chosen] : []}
        error={refused('missing')}
        onChange={([type]) => setChosen(type)}
      />
      <GroundsFields
        value={grounds}
        refused={refused}
        numberHint={t('excuse.documentNumberHint')}
        onChange={setGrounds}
      />
    </Modal>
  );
}
