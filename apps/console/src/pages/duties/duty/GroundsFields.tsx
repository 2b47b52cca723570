import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field';

/** Why, and on which document, as it is being written. */
export interface Grounds {
  grounds: string;
  documentNumber: string;
  documentTitle: string;
}

export const NO_GROUNDS: Grounds = { grounds: '', documentNumber: '', documentTitle: '' };

interface Props {
  value: Grounds;
  /** The field a refusal named, and what it said. */
  refused: (field: keyof Grounds) => string | null;
  numberHint?: string;
  onChange: (value: Grounds) => void;
}

export function GroundsFields({ value, refused, numberHint, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('excuse.grounds')} hint={t('contact.privacy')} error={refused('grounds')}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 2 }}
            value={value.grounds}
            onChange={(event) => onChange({ ...value, grounds: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('excuse.documentTitle')} error={refused('documentTitle')}>
        {(wiring) => (
          <Input
            {...wiring}
            value={value.documentTitle}
            onChange={(event) => onChange({ ...value, documentTitle: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('excuse.documentNumber')} hint={numberHint} error={refused('documentNumber')}>
        {(wiring) => (
          <Input
            {...wiring}
            value={value.documentNumber}
            onChange={(event) => onChange({ ...value, documentNumber: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
