import { useId } from 'react';

interface Wiring {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Props {
  label: React.ReactNode;
  hint?: string | undefined;
  error?: string | null | undefined;
  /** The control, given what ties it to its label, hint and error. */
  children: (wiring: Wiring) => React.ReactNode;
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const says = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': !!error, 'aria-describedby': says ? `${id}-says` : undefined })}
      {says && (
        <p id={`${id}-says`} className={error ? 'field-error' : 'field-hint'}>
          {says}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: React.ReactNode;
  options: readonly { value: Value; text: string }[];
  chosen: readonly Value[];
  /** One of them, or any number. */
  single?: boolean;
  hint?: string | undefined;
  error?: string | null | undefined;
  onChange: (chosen: Value[]) => void;
}

/** Tappable chips over real radio buttons or checkboxes, so keyboards and screen readers know them. */
export function ChipChoice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, chosen, single = false, hint, error, onChange } = props;
  const says = error ?? hint;
  const name = useId();
  const toggle = (value: Value) => {
    if (single) onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <fieldset className="field" aria-describedby={says ? `${name}-says` : undefined}>
      <legend>{label}</legend>
      <div className="chips">
        {options.map(({ value, text }) => (
          <label key={value} className={chosen.includes(value) ? 'chip on' : 'chip'}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {text}
          </label>
        ))}
      </div>
      {says && (
        <p id={`${name}-says`} className={error ? 'field-error' : 'field-hint'}>
          {says}
        </p>
      )}
    </fieldset>
  );
}
