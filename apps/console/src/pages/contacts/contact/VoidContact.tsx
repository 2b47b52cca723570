import { useMutation } from '@apollo/client/react';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../../graphql/generated';
import { ActDialog } from '../../../ui/ActDialog';
import { Field } from '../../../ui/Field';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

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
  const [voidContact] = useMutation(VOID);

  async function submit() {
    const answer = await voidContact({ variables: { input: { id: contactId, reason: reason.trim() } } });
    const done = answer.data?.voidContact;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  if (!isOpen) return null;
  return (
    <ActDialog
      title={t('contact.voidTitle')}
      effect={t('contact.voidEffect')}
      submitText={t('contact.voidConfirm')}
      isDanger
      isReady={reason.trim() !== ''}
      submit={submit}
      onClose={onClose}
    >
      {() => (
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
      )}
    </ActDialog>
  );
}
