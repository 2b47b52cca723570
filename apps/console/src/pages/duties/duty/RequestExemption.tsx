import { useMutation } from '@apollo/client/react';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { FailureNote } from '../../../ui/Failure';
import { ChipChoice } from '../../../ui/Field';
import { REFUSAL_TEXT, Refusal, refusedField } from '../../../ui/Refusal';
import { useCodeWords } from '../../../ui/use-code-words';
import { useDates } from '../../../ui/use-dates';
import { GroundsFields, NO_GROUNDS } from './GroundsFields';

const REQUEST = graphql(`
  mutation RequestExemption($input: RequestExemptionInput!) {
    requestExemption(input: $input) {
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
  reasonCodes: readonly string[];
  /** The last day on which it can be granted. */
  decideBy: string;
  isOpen: boolean;
  onClose: () => void;
}

/** 申请豁免 (原则上, A7): a reason the rule knows, the grounds, and the document they rest on. */
export function RequestExemption({ dutyId, reasonCodes, decideBy, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const [reasonCode, setReasonCode] = useState('');
  const [scope, setScope] = useState<'one' | 'all'>('one');
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const [request, { data, loading, error }] = useMutation(REQUEST, { refetchQueries: ['DutyExcuses'] });
  const refusal =
    data?.requestExemption.__typename === 'Refusal'
      ? readFragment(REFUSAL_TEXT, data.requestExemption)
      : null;
  const refused = (field: string) =>
    refusal && refusedField(refusal) === field ? words('refusal', refusal.code, refusal.message) : null;
  const isComplete = reasonCode !== '' && Object.values(grounds).every((text) => text.trim() !== '');

  async function send() {
    const everyWindow = scope === 'all';
    const answer = await request({ variables: { input: { dutyId, everyWindow, reasonCode, ...grounds } } });
    if (answer.data?.requestExemption.__typename === 'ExcuseSaved') onClose();
  }

  return (
    <Modal
      open={isOpen}
      title={t('excuse.askTitle')}
      okText={t('excuse.submit')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isComplete, loading }}
      onOk={() => send().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className="lead">
        {scope === 'one' ? t('excuse.askEffect', { day: dates.full(decideBy) }) : t('excuse.askEffectAll')}
      </p>
      {refusal && <Refusal refusal={refusal} />}
      {error && <FailureNote error={error} />}
      <ChipChoice
        single
        label={t('excuse.reason')}
        options={reasonCodes.map((value) => ({ value, text: words('exemptionReason', value) }))}
        chosen={reasonCode ? [reasonCode] : []}
        error={refused('reasonCode')}
        onChange={([chosen = '']) => setReasonCode(chosen)}
      />
      <ChipChoice
        single
        label={t('excuse.scope')}
        options={[
          { value: 'one', text: t('excuse.oneWindow') },
          { value: 'all', text: t('excuse.allWindows') },
        ]}
        chosen={[scope]}
        onChange={([chosen = 'one']) => setScope(chosen)}
      />
      <GroundsFields value={grounds} refused={refused} onChange={setGrounds} />
    </Modal>
  );
}
