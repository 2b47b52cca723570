import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../graphql/generated';
import type { YearCellFragment } from '../graphql/generated/graphql';
import { ClauseTag } from './ClauseTag';
import { Mark, StatusShape, useStatusWord } from './StatusMark';
import { toneOf } from './status';
import { useDates } from './use-dates';
import { type GridCell, type GridRow, gridRows } from './year-grid';
import './year-grid.css';

const YEAR_CELL = graphql(`
  fragment YearCell on Duty {
    id
    rule {
      code
      title
    }
    subjectKind
    subjectId
    subjectName
    windowKey
    opensOn
    dueOn
    status
    lateEntry
  }
`);

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const LEGEND = ['met', 'late', 'over', 'soon', 'open'] as const;

interface Props {
  duties: readonly FragmentType<typeof YEAR_CELL>[];
  year: number;
}

/** A year at a glance: months × duties, one cell per window, each a way to its basis. */
export function YearGrid({ duties, year }: Props) {
  const { t } = useTranslation();
  const rows = gridRows(readFragment(YEAR_CELL, duties), year);
  if (rows.length === 0) return <p className="quiet pad">{t('grid.empty')}</p>;
  return (
    <>
      <div className="year-grid">
        <span />
        {MONTHS.map((month) => (
          <span key={month} className="month" aria-hidden="true">
            {month}
          </span>
        ))}
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </div>
      <div className="legend">
        {LEGEND.map((tone) => (
          <Mark key={tone} tone={tone}>
            {t(`grid.legend.${tone}`)}
          </Mark>
        ))}
        <Mark tone="upcoming">{t('grid.legend.rest')}</Mark>
      </div>
    </>
  );
}

function Row({ row }: { row: GridRow<YearCellFragment> }) {
  return (
    <>
      {row.lanes.map((lane, index) => (
        <Fragment key={lane[0]?.duty.id}>
          <span className="label" title={row.rule.title}>
            {index === 0 && (
              <>
                <ClauseTag code={row.rule.code} />
                {row.label}
              </>
            )}
          </span>
          {withGaps(lane).map((piece) =>
            'duty' in piece ? (
              <Cell key={piece.duty.id} cell={piece} />
            ) : (
              <i key={piece.from} style={{ gridColumn: `span ${piece.span}` }} />
            ),
          )}
        </Fragment>
      ))}
    </>
  );
}

/** Fills a lane to its twelve months, so that the grid flows without counting. */
function withGaps<D>(lane: GridCell<D>[]): (GridCell<D> | { from: number; span: number })[] {
  const pieces: (GridCell<D> | { from: number; span: number })[] = [];
  let next = 1;
  for (const cell of lane) {
    if (cell.from > next) pieces.push({ from: next, span: cell.from - next });
    pieces.push(cell);
    next = cell.from + cell.span;
  }
  if (next <= 12) pieces.push({ from: next, span: 13 - next });
  return pieces;
}

function Cell({ cell }: { cell: GridCell<YearCellFragment> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const word = useStatusWord();
  const { duty, span } = cell;
  const tone = toneOf(duty);
  const words = t('grid.cell', {
    row: `${duty.rule.code} ${duty.subjectName}`,
    window: dates.window(duty),
    status: word({ status: duty.status, lateEntry: duty.lateEntry }),
  });
  return (
    <Link
      to={`/duties/${duty.id}`}
      className={`cell ${tone}`}
      style={{ gridColumn: `span ${span}` }}
      aria-label={words}
      title={words}
    >
      <StatusShape tone={tone} />
    </Link>
  );
}
