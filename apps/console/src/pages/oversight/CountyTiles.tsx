import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import type { CountedFragment, CountyTilesFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/Card';
import { AHEAD, dutiesLink, UNMET } from '../../ui/duties-link';
import { Mark } from '../../ui/StatusMark';
import { ALARM_SHARE, percentOf, type Standing, standingOf } from '../../ui/status';
import { COUNTED } from './counted';
import { tilePlaces } from './county-tiles';

const COUNTY_TILES = graphql(`
  fragment CountyTiles on Oversight {
    tenants {
      tenant {
        id
        code
        shortName
      }
      counts {
        ...Counted
      }
    }
  }
`);

interface Props {
  oversight: FragmentType<typeof COUNTY_TILES>;
  year: number;
  chosen: string | null;
}

/** The bureaus as tiles, placed as they lie to each other; a tile opens the year of its bureau. */
export function CountyTiles({ oversight, year, chosen }: Props) {
  const { t } = useTranslation();
  const { tenants } = readFragment(COUNTY_TILES, oversight);
  const places = tilePlaces(tenants.map(({ tenant }) => tenant.code));
  return (
    <Card title={t('oversight.tiles')} note={t('oversight.tilesNote')}>
      <div className={places ? 'tiles placed' : 'tiles'}>
        {tenants.map(({ tenant, counts }) => {
          const place = places?.[tenant.code];
          return (
            <Tile
              key={tenant.id}
              tenant={tenant}
              counts={readFragment(COUNTED, counts)}
              year={year}
              isChosen={tenant.code === chosen}
              style={place && { gridRow: place.row, gridColumn: place.column }}
            />
          );
        })}
      </div>
    </Card>
  );
}

interface TileProps {
  tenant: CountyTilesFragment['tenants'][number]['tenant'];
  counts: CountedFragment;
  year: number;
  isChosen: boolean;
  style: React.CSSProperties | undefined;
}

function Tile({ tenant, counts, year, isChosen, style }: TileProps) {
  const standing = standingOf(counts);
  const { code } = tenant;
  return (
    <div className={`tile ${tileTone(standing)} ${isChosen ? 'chosen' : ''}`} style={style}>
      <Link
        className="tile-name"
        to={`?year=${year}&bureau=${code}`}
        preventScrollReset
        aria-current={isChosen ? 'true' : undefined}
      >
        {tenant.shortName}
      </Link>
      {standing.due > 0 && <span className="percent">{percentOf(standing.done, standing.due)}%</span>}
      <TileNote standing={standing} counts={counts} year={year} code={code} />
    </div>
  );
}

/** Red only for an alarm: a bureau with a single miss among many keeps its calm ground. */
function tileTone({ tone, done, due }: Standing): string {
  if (tone !== 'over') return tone;
  return done / due < ALARM_SHARE ? 'over' : 'dented';
}

interface NoteProps {
  standing: Standing;
  counts: CountedFragment;
  year: number;
  code: string;
}

function TileNote({ standing, counts, year, code }: NoteProps) {
  const { t } = useTranslation();
  if (standing.tone === 'over') {
    return (
      <Link to={dutiesLink({ year, tenant: code, status: UNMET })}>
        <Mark tone="over">{t('oversight.tileUnmet', { n: standing.unmet })}</Mark>
      </Link>
    );
  }
  if (standing.tone === 'soon') {
    return (
      <Link to={dutiesLink({ year, tenant: code, status: AHEAD })}>
        <Mark tone="soon">{t('oversight.tileSoon', { n: counts.dueSoon })}</Mark>
      </Link>
    );
  }
  const isPending = counts.pendingConfig > 0 && standing.due === 0;
  if (isPending) {
    return (
      <Link to={dutiesLink({ year, tenant: code, status: ['PENDING_CONFIG'] })}>
        <Mark tone="pending">{t('terms.status.PENDING_CONFIG')}</Mark>
      </Link>
    );
  }
  return <Mark tone={standing.tone}>{t(standing.due > 0 ? 'oversight.tileMet' : 'oversight.tileOpen')}</Mark>;
}
