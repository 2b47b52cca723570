import type { CivilDay } from './civil-days';
import { Field } from './Field';
import { useDates } from './use-dates';

interface Props {
  label: string;
  value: CivilDay;
  max?: CivilDay;
  error?: string | null;
  onChange: (day: CivilDay) => void;
}

/** One civil day, said back with its weekday. */
export function DayInput({ label, value, max, error = null, onChange }: Props) {
  const dates = useDates();
  return (
    <Field label={label} hint={value ? dates.long(value) : undefined} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type="date"
          max={max}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
