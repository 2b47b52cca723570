import { bulletinPath } from '@mingcha/contract/bulletins';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDates } from '../../ui/use-dates';
import { useMonthName } from './use-month-name';

const BULLETIN_ROW = graphql(`
  fragment BulletinRow on Bulletin {
    id
    month
    asOf
    madeAt
    madeBy
    sha256
  }
`);

interface Props {
  bulletins: readonly ({ id: string } & FragmentType<typeof BULLETIN_ROW>)[];
}

export function BulletinTable({ bulletins }: Props) {
  const { t } = useTranslation();
  return (
    <table className="bulletin-table">
      <thead>
        <tr>
          <th>{t('bulletins.columns.month')}</th>
          <th>{t('bulletins.columns.asOf')}</th>
          <th>{t('bulletins.columns.made')}</th>
          <th>{t('bulletins.columns.file')}</th>
        </tr>
      </thead>
      <tbody>
        {bulletins.map((bulletin) => (
          <BulletinRow key={bulletin.id} bulletin={bulletin} />
        ))}
      </tbody>
    </table>
  );
}

function BulletinRow({ bulletin }: { bulletin: FragmentType<typeof BULLETIN_ROW> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const nameOf = useMonthName();
  const { id, month, asOf, madeAt, madeBy, sha256 } = readFragment(BULLETIN_ROW, bulletin);
  const made = dates.instant(madeAt);
  return (
    <tr>
      <td>{nameOf(month)}</td>
      <td>{dates.full(asOf)}</td>
      <td>
        {made}
        <small>{madeBy ? t('bulletins.by', { name: madeBy }) : t('bulletins.byTimetable')}</small>
      </td>
      <td>
        <a
          className="btn"
          href={bulletinPath(id)}
          download
          aria-label={t('bulletins.downloadOf', { month: nameOf(month), made })}
        >
          {t('bulletins.download')}
        </a>
        <small title={sha256}>{t('bulletins.hash', { hash: sha256.slice(0, 12) })}</small>
      </td>
    </tr>
  );
}
