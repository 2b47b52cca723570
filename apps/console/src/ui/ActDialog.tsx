import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalTextFragment } from '../graphql/generated/graphql';
import { FailureNote } from './Failure';
import { Refusal, refusedField } from './Refusal';
import { useCodeWords } from './use-code-words';

interface Props {
  title: string;
  /** What the act brings about, said before it is done. */
  effect?: string;
  submitText: string;
  isDanger?: boolean;
  isReady: boolean;
  /** Does the act; answers with the refusal, or null when it is done. */
  submit: () => Promise<RefusalTextFragment | null>;
  onClose: () => void;
  /** The fields, given what is wrong with each by its name. */
  children?: (errorOf: (field: string) => string | null) => React.ReactNode;
}

/** One act in a dialog: its consequence, its fields, and why it was not done. Mount it to open it. */
export function ActDialog(props: Props) {
  const { title, effect, submitText, isDanger = false, isReady, submit, onClose, children } = props;
  const { t } = useTranslation();
  const words = useCodeWords();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalTextFragment | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function confirm() {
    setBusy(true);
    setError(null);
    try {
      const refused = await submit();
      setRefusal(refused);
      if (!refused) onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  const errorOf = (field: string) =>
    refusal && refusedField(refusal) === field ? words('refusal', refusal.code, refusal.message) : null;
  return (
    <Modal
      open
      title={title}
      okText={submitText}
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: isDanger, disabled: !isReady, loading: isBusy }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {effect && <p className="consequence">{effect}</p>}
      {refusal && <Refusal refusal={refusal} />}
      {error !== null && <FailureNote error={error} />}
      {children?.(errorOf)}
    </Modal>
  );
}
