import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../graphql/generated';
import { FailureNote } from './Failure';
import { Field } from './Field';
import { REFUSAL_TEXT, Refusal } from './Refusal';

const WITHDRAW = graphql(`
  mutation WithdrawExcuse($input: WithdrawExcuseInput!) {
    withdrawExcuse(input: $input) {
      ... on ExcuseSaved {
        request {
          id
          ...Excuse
        }
        duties {
          id
          ...DutyRow
          settlement
          settlementReason
          canRequestExemption
          statableMissing
        }
      }
      ...RefusalText
    }
  }
`);

/** Taking a request back states its consequence and asks for a reason. */
export function WithdrawExcuse({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [withdraw, { data, loading, error }] = useMutation(WITHDRAW, {
    refetchQueries: ['Excuses', 'DutyExcuses'],
  });
  const refusal =
    data?.withdrawExcuse.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.withdrawExcuse) : null;

  async function confirm() {
    const answer = await withdraw({ variables: { input: { id, reason: reason.trim() } } });
    if (answer.data?.withdrawExcuse.__typename === 'ExcuseSaved') setOpen(false);
  }

  return (
    <>
      <button type="button" className="btn danger" onClick={() => setOpen(true)}>
        {t('excuse.withdraw')}
      </button>
      <Modal
        open={isOpen}
        title={t('excuse.withdrawTitle')}
        okText={t('excuse.withdrawConfirm')}
        cancelText={t('action.cancel')}
        okButtonProps={{ danger: true, disabled: reason.trim() === '', loading }}
        onOk={() => confirm().catch(() => undefined)}
        onCancel={() => setOpen(false)}
      >
        <p className="lead">{t('excuse.withdrawEffect')}</p>
        {refusal && <Refusal refusal={refusal} />}
        {error && <FailureNote error={error} />}
        <Field label={t('excuse.withdrawReason')}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 2 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </Modal>
    </>
  );
}
