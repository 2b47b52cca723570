import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useViewer } from '../graphql/viewer';
import { partsOf } from './civil-days';

const YEARS_BACK = 4;

/** The year in the address (`?year=`), the current one when it says nothing sensible. */
export function useYear(): number {
  const [params] = useSearchParams();
  const { today } = useViewer();
  const stated = Number(params.get('year'));
  return stated >= 2000 && stated < 2100 ? stated : partsOf(today).year;
}

export function YearSelect() {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const year = useYear();
  const latest = Math.max(partsOf(useViewer().today).year, year);
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => latest - back);
  return (
    <select
      className="select"
      aria-label={t('date.chooseYear')}
      value={year}
      onChange={(event) =>
        setParams((params) => {
          params.set('year', event.target.value);
          return params;
        })
      }
    >
      {[...new Set([...years, year])].map((option) => (
        <option key={option} value={option}>
          {t('date.year', { year: option })}
        </option>
      ))}
    </select>
  );
}
