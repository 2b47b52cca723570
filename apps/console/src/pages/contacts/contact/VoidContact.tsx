import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { FailureNote } from '../../../ui/Failure';
import { Field } from '../../../ui/Field';
import { REFUSAL_TEXT, Refusal } from '../../../ui/Refusal';

const VOID = graphql(`
  mutation VoidContact($input: VoidContactInput!) {
    voidContact(input: $input) {
      ... on ContactVoided {
        contact {
          id
          voidedAt
          voidedByName
          voidReason
          canVoid
          servedDuties {
            id
          }
        }
        affectedDuties {
          id
          ...DutyRow
        }
      }
      ...RefusalText
    }
  }
`);

interface Props {
  contactId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Voiding states its consequence and asks for a reason; it cannot be taken back. */
export function VoidContact({ contactId, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [voidContact, { data, loading, error }] = useMutation(VOID);
  const refusal =
    data?.voidContact.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, data.voidContact) : null;

  async function confirm() {
    const answer = await voidContact({ variables: { input: { id: contactId, reason: reason.trim() } } });
    if (answer.data?.voidContact.__typename === 'ContactVoided') onClose();
  }

  return (
    <Modal
      open={isOpen}
      title={t('contact.voidTitle')}
      okText={t('contact.voidConfirm')}
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading }}
      onOk={() => confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{t('contact.voidEffect')}</p>
      {refusal && <Refusal refusal={refusal} />}
      {error && <FailureNote error={error} />}
      <Field label={t('contact.voidReason')}>
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
  );
}
