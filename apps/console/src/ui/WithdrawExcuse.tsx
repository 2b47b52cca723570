import { useMutation } from '@apollo/client/react';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../graphql/generated';
import { ActDialog } from './ActDialog';
import { Field } from './Field';
import { REFUSAL_TEXT } from './Refusal';

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
  const [withdraw] = useMutation(WITHDRAW, { refetchQueries: ['Excuses', 'DutyExcuses'] });

  async function submit() {
    const answer = await withdraw({ variables: { input: { id, reason: reason.trim() } } });
    const done = answer.data?.withdrawExcuse;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <>
      <button type="button" className="btn danger" onClick={() => setOpen(true)}>
        {t('excuse.withdraw')}
      </button>
      {isOpen && (
        <ActDialog
          title={t('excuse.withdrawTitle')}
          effect={t('excuse.withdrawEffect')}
          submitText={t('excuse.withdrawConfirm')}
          isDanger
          isReady={reason.trim() !== ''}
          submit={submit}
          onClose={() => setOpen(false)}
        >
          {() => (
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
          )}
        </ActDialog>
      )}
    </>
  );
}
