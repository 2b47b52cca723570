import { useMutation } from '@apollo/client/react';
import { monthBefore, monthContaining } from '@mingcha/domain/bulletin/bulletin-month';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { FailureNote } from '../../ui/Failure';
import { REFUSAL_TEXT, Refusal } from '../../ui/Refusal';
import { useMonthName } from './use-month-name';

const MAKE = graphql(`
  mutation MakeBulletin($input: MakeBulletinInput!) {
    makeBulletin(input: $input) {
      __typename
      ... on BulletinRequested {
        job {
          id
          ...JobLine
        }
      }
      ... on Refusal {
        ...RefusalText
      }
    }
  }
`);

/** A year of months, the running one first. */
function monthsUntil(today: string): string[] {
  const months = [monthContaining(today)];
  while (months.length < 13) months.push(monthBefore(months.at(-1) ?? ''));
  return months;
}

export function MakeBulletin() {
  const { t } = useTranslation();
  const id = useId();
  const { today } = useViewer();
  const nameOf = useMonthName();
  const months = monthsUntil(today);
  const [month, setMonth] = useState(months[1] ?? '');
  const [make, { data, loading, error }] = useMutation(MAKE, { refetchQueries: ['Bulletins'] });
  const result = data?.makeBulletin;
  return (
    <>
      <form
        className="make"
        onSubmit={(event) => {
          event.preventDefault();
          void make({ variables: { input: { month } } }).catch(() => undefined);
        }}
      >
        <label htmlFor={id}>{t('bulletins.month')}</label>
        <select id={id} className="select" value={month} onChange={(event) => setMonth(event.target.value)}>
          {months.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
        <button type="submit" className="btn primary" disabled={loading}>
          {t('bulletins.make')}
        </button>
      </form>
      <p className="quiet">{t('bulletins.hint')}</p>
      {error && <FailureNote error={error} />}
      {result?.__typename === 'Refusal' && <Refusal refusal={readFragment(REFUSAL_TEXT, result)} />}
    </>
  );
}
