import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { AHEAD, DONE, dutiesLink, OWED, UNMET } from '../../ui/duties-link';
import { percentOf, standingOf } from '../../ui/status';
import { COUNTED } from './counted';

interface Props {
  totals: FragmentType<typeof COUNTED>;
  year: number;
}

/** Four numbers of the whole area, each with its base and a way to its rows. */
export function KeyFigures({ totals, year }: Props) {
  const { t } = useTranslation();
  const counts = readFragment(COUNTED, totals);
  const { done, due, unmet, ahead } = standingOf(counts);
  const pending = counts.pendingConfig;
  return (
    <div className="figures">
      <Link className="card figure" to={dutiesLink({ year, status: OWED })}>
        <span>{t('oversight.owed')}</span>
        <b>{due + ahead}</b>
        <em>{pending > 0 ? t('oversight.pending', { n: pending }) : t('oversight.noPending')}</em>
      </Link>
      <Link className="card figure" to={dutiesLink({ year, status: DONE })}>
        <span>{t('oversight.done')}</span>
        <b>
          {done} <small>/ {due}</small>
        </b>
        <em>{t('oversight.ofDue', { due, percent: percentOf(done, due), late: counts.lateEntry })}</em>
      </Link>
      <Link className="card figure" to={dutiesLink({ year, status: UNMET })}>
        <span>{t('oversight.unmet')}</span>
        <b className={unmet > 0 ? 'tone-over' : undefined}>{unmet}</b>
        <em>{t('oversight.unmetNote', counts)}</em>
      </Link>
      <Link className="card figure" to={dutiesLink({ year, status: AHEAD })}>
        <span>{t('oversight.ahead')}</span>
        <b className={counts.dueSoon > 0 ? 'tone-soon' : undefined}>{counts.dueSoon + counts.open}</b>
        <em>{t('oversight.aheadNote', { soon: counts.dueSoon, open: counts.open })}</em>
      </Link>
    </div>
  );
}
