import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field';
import type { FieldsProps } from './fields-props';
import { Optional } from './Optional';

/** What was found in the unit, and what was solved for it (L-3.6), side by side in one record. */
export function ProblemFields({ draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (['problemsFound', 'problemsSolved'] as const).map((name) => (
    <Field
      key={name}
      label={<Optional>{t(`contact.${name}`)}</Optional>}
      hint={name === 'problemsFound' ? t('contact.privacy') : undefined}
      error={wrong(name, t(`contact.${name}`))}
    >
      {(wiring) => (
        <Input.TextArea
          {...wiring}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  ));
}
