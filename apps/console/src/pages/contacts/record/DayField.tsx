import { useTranslation } from 'react-i18next';
import { addDays, type CivilDay } from '../../../ui/civil-days';
import { Field } from '../../../ui/Field';
import { useDates } from '../../../ui/use-dates';

interface Props {
  value: CivilDay;
  today: CivilDay;
  error: string | null;
  onChange: (day: CivilDay) => void;
}

/** The day of the contact, never after today; the two most common days are one tap away. */
export function DayField({ value, today, error, onChange }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const near = [
    { day: today, text: t('contact.today') },
    { day: addDays(today, -1), text: t('contact.yesterday') },
  ];
  return (
    <Field label={t('contact.on')} hint={value ? dates.long(value) : undefined} error={error}>
      {(wiring) => (
        <div className="day-line">
          <input
            {...wiring}
            className="input"
            type="date"
            max={today}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {near.map(({ day, text }) => (
            <button
              key={day}
              type="button"
              className={day === value ? 'chip on' : 'chip'}
              aria-pressed={day === value}
              onClick={() => onChange(day)}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}
