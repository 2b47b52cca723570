import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalTextFragment } from '../graphql/generated/graphql';
import { FailureNote } from './Failure';
import { ChipChoice, Field } from './Field';
import { HashInput } from './HashInput';
import { Refusal, refusedField } from './Refusal';
import { dropDraft, keepDraft, readDraft } from './record-draft';
import { useCodeWords } from './use-code-words';
import './record-form.css';

/**
 * One field of a form: a line, a text, a civil day, a whole number, one of several choices, any number of them
 * (their values joined by commas), a yes (`yes` or ''), or the SHA-256 of a file that stays where it is.
 */
export interface FieldSpec {
  name: string;
  kind: 'line' | 'text' | 'day' | 'count' | 'choice' | 'choices' | 'yes' | 'hash';
  label: string;
  hint?: string | undefined;
  options?: readonly { value: string; text: string }[];
  isOptional?: boolean | ((values: Record<string, string>) => boolean);
  /** The last day that may be chosen. */
  latest?: string;
  /** Whether it is asked at all, given what was answered so far. */
  isAsked?: (values: Record<string, string>) => boolean;
}

interface Props {
  fields: readonly FieldSpec[];
  start: Record<string, string>;
  /** Keeps what is not sent yet under this name until the tab is closed (减负: nothing is written twice). */
  draft?: string;
  submitText: string;
  isDanger?: boolean;
  /** Sends the values; what is refused comes back and is shown at its field. */
  onSubmit: (values: Record<string, string>) => Promise<RefusalTextFragment | null>;
  onCancel?: () => void;
}

/** A form of plain fields: says what is missing before the way to the server, and what the server refused after. */
export function RecordForm(props: Props) {
  const { fields, start, draft, submitText, isDanger = false, onSubmit, onCancel } = props;
  const { t } = useTranslation();
  const words = useCodeWords();
  const [values, setValues] = useState(() => ({ ...start, ...readDraft(draft) }));
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalTextFragment | null>(null);
  const [error, setError] = useState<unknown>(null);
  const asked = fields.filter(({ isAsked }) => isAsked?.(values) ?? true);
  const mayBeBlank = ({ isOptional = false }: FieldSpec) =>
    typeof isOptional === 'function' ? isOptional(values) : isOptional;
  const isMissing = (field: FieldSpec) => !mayBeBlank(field) && !values[field.name]?.trim();

  async function submit() {
    setTried(true);
    setRefusal(null);
    setError(null);
    if (asked.some(isMissing)) return;
    setBusy(true);
    try {
      const refused = await onSubmit(values);
      setRefusal(refused);
      if (!refused) dropDraft(draft);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  function change(name: string, value: string) {
    const next = { ...values, [name]: value };
    setValues(next);
    keepDraft(draft, next);
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
      {asked.map((field) => (
        <OneField
          key={field.name}
          field={field}
          isOptional={mayBeBlank(field)}
          value={values[field.name] ?? ''}
          error={wrong(field)}
          onChange={(value) => change(field.name, value)}
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
  isOptional: boolean;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

function OneField({ field, isOptional, value, error, onChange }: OneFieldProps) {
  const { t } = useTranslation();
  const { kind, hint, options = [], latest } = field;
  const label = isOptional ? (
    <>
      {field.label} <span className="optional">{t('record.optional')}</span>
    </>
  ) : (
    field.label
  );
  if (kind === 'choice' || kind === 'choices') {
    return (
      <ChipChoice
        single={kind === 'choice'}
        label={label}
        options={options}
        chosen={value ? value.split(',') : []}
        hint={hint}
        error={error}
        onChange={(chosen) => onChange(chosen.join(','))}
      />
    );
  }
  if (kind === 'yes') {
    return (
      <ChipChoice
        label={label}
        options={[{ value: 'yes', text: hint ?? '' }]}
        chosen={value ? ['yes'] : []}
        error={error}
        onChange={([chosen = '']) => onChange(chosen)}
      />
    );
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) =>
        kind === 'hash' ? (
          <HashInput wiring={wiring} value={value} onChange={onChange} />
        ) : kind === 'text' ? (
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
            type={kind === 'day' ? 'date' : kind === 'count' ? 'number' : 'text'}
            min={kind === 'count' ? 0 : undefined}
            inputMode={kind === 'count' ? 'numeric' : undefined}
            max={kind === 'day' ? latest : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
