import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalTextFragment } from '../graphql/generated/graphql';
import { FailureNote } from './Failure';
import { ChipChoice, Field } from './Field';
import { Refusal, refusedField } from './Refusal';
import { useCodeWords } from './use-code-words';
import './record-form.css';

/** One field of a form: a line, a text, a civil day, or one of several choices. */
export interface FieldSpec {
  name: string;
  kind: 'line' | 'text' | 'day' | 'choice';
  label: string;
  hint?: string;
  options?: readonly { value: string; text: string }[];
  isOptional?: boolean;
  /** The last day that may be chosen. */
  latest?: string;
}

interface Props {
  fields: readonly FieldSpec[];
  start: Record<string, string>;
  submitText: string;
  isDanger?: boolean;
  /** Sends the values; what is refused comes back and is shown at its field. */
  onSubmit: (values: Record<string, string>) => Promise<RefusalTextFragment | null>;
  onCancel?: () => void;
}

/** A form of plain fields: says what is missing before the way to the server, and what the server refused after. */
export function RecordForm({ fields, start, submitText, isDanger = false, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const [values, setValues] = useState(start);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalTextFragment | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isMissing = ({ name, isOptional }: FieldSpec) => !isOptional && !values[name]?.trim();

  async function submit() {
    setTried(true);
    setRefusal(null);
    setError(null);
    if (fields.some(isMissing)) return;
    setBusy(true);
    try {
      setRefusal(await onSubmit(values));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  function wrong(field: FieldSpec): string | null {
    if (refusal && refusedField(refusal) === field.name) {
      return words('refusal', refusal.code, refusal.message);
    }
    return isTried && isMissing(field) ? t('record.fill', { field: field.label }) : null;
  }

  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refusal && <Refusal refusal={refusal} />}
      {error !== null && <FailureNote error={error} />}
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={wrong(field)}
          onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
        />
      ))}
      <div className="actions">
        <button type="submit" className={isDanger ? 'btn danger' : 'btn primary'} disabled={isBusy}>
          {submitText}
        </button>
        {onCancel && (
          <button type="button" className="btn" onClick={onCancel}>
            {t('action.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

interface OneFieldProps {
  field: FieldSpec;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

function OneField({ field, value, error, onChange }: OneFieldProps) {
  const { t } = useTranslation();
  const { kind, hint, options = [], latest } = field;
  const label = field.isOptional ? (
    <>
      {field.label} <span className="optional">{t('record.optional')}</span>
    </>
  ) : (
    field.label
  );
  if (kind === 'choice') {
    return (
      <ChipChoice
        single
        label={label}
        options={options}
        chosen={value ? [value] : []}
        error={error}
        onChange={([chosen = '']) => onChange(chosen)}
      />
    );
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) =>
        kind === 'text' ? (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={2000}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...wiring}
            className={kind === 'day' ? 'input day' : 'input'}
            type={kind === 'day' ? 'date' : 'text'}
            max={kind === 'day' ? latest : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
