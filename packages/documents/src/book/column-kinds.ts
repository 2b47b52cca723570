import type { WrittenForm } from '@mingcha/domain/book/book';
import { type CivilDate, isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { type Cell, showCell } from '../workbook/cell';
import { type Column, column, type Reading } from './column';
import { tidyName, tidyText, tidyToken } from './tidy-text';

const NAME_LIMIT = 200;
const TEXT_LIMIT = 4000;
const SEPARATORS = /[、,,;;\n]/;

/** The labels of each code; the first is the one we write, the others are read as well. */
export type Labels<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

/** Free text. */
export function text(heading: string, meaning: string): Column<string> {
  return column({
    kind: 'text',
    heading,
    meaning,
    read: (cell) => within(TEXT_LIMIT, tidyText(showCell(cell))),
    write: (value) => value,
  });
}

/** The name of a person, an institution or a panel, by which other sheets refer to it. */
export function name(heading: string, meaning: string): Column<string> {
  return column({
    kind: 'name',
    heading,
    meaning,
    read: (cell) => within(NAME_LIMIT, tidyName(showCell(cell))),
    write: (value) => value,
  });
}

/** Names separated by 、. Two full names with only a blank between them are refused, not guessed apart. */
export function names(heading: string, meaning: string): Column<string[]> {
  return column({
    kind: 'names',
    heading,
    meaning,
    read: (cell) => {
      const listed = tidyText(showCell(cell));
      if (listed.length > TEXT_LIMIT) return { fault: 'TEXT_TOO_LONG' };
      const items = listed.split(SEPARATORS);
      if (items.some((item) => /\p{Script=Han}{2}\s+\p{Script=Han}{2}/u.test(item)))
        return { fault: 'UNCLEAR_LIST' };
      return { value: items.map(tidyName).filter((item) => item !== '') };
    },
    write: (value) => value.join('、'),
  });
}

/** 行政区划代码: six digits (GB/T 2260), as text or as a number. */
export function divisionCode(heading: string, meaning: string): Column<string> {
  return column({
    kind: 'code',
    heading,
    meaning,
    read: (cell) => {
      const code = tidyToken(showCell(cell));
      return /^[1-9]\d{5}$/.test(code) ? { value: code } : { fault: 'UNREADABLE_CODE' };
    },
    write: (value) => value,
  });
}

/** A civil date: a date cell, 2025-03-01, 2025/3/1 or 2025年3月1日. */
export function date(heading: string, meaning: string): Column<CivilDate> {
  return column({ kind: 'date', heading, meaning, read: readDate, write: (value) => value });
}

/** A whole number of `least` or more. */
export function count(heading: string, meaning: string, range: readonly [number, number]): Column<number> {
  return column({
    kind: 'count',
    heading,
    meaning,
    range,
    read: (cell) => {
      const written = tidyToken(showCell(cell));
      const value = Number(written);
      return /^\d{1,9}$/.test(written) && value >= range[0] && value <= range[1]
        ? { value }
        : { fault: 'UNREADABLE_NUMBER' };
    },
    write: (value) => value,
  });
}

/** One of a fixed list of labels. */
export function choice<Code extends string>(
  heading: string,
  meaning: string,
  labels: Labels<Code>,
): Column<Code> {
  const codes = codesByLabel(labels);
  return column({
    kind: 'choice',
    heading,
    meaning,
    labels: firstLabels(labels),
    read: (cell) => known(codes.get(tidyToken(showCell(cell)))),
    write: (value) => labels[value][0],
  });
}

/** Any number of a fixed list of labels, separated by 、; said twice is said once. */
export function choices<Code extends string>(
  heading: string,
  meaning: string,
  labels: Labels<Code>,
): Column<Code[]> {
  const codes = codesByLabel(labels);
  return column({
    kind: 'choices',
    heading,
    meaning,
    labels: firstLabels(labels),
    read: (cell) => {
      const written = showCell(cell)
        .split(SEPARATORS)
        .map(tidyToken)
        .filter((label) => label !== '');
      const chosen = written.flatMap((label) => codes.get(label) ?? []);
      return known(written.length > 0 && chosen.length === written.length ? [...new Set(chosen)] : undefined);
    },
    write: (value) => value.map((code) => labels[code][0]).join('、'),
  });
}

/** 是/否. */
export function yesNo(heading: string, meaning: string): Column<boolean> {
  return column({
    kind: 'choice',
    heading,
    meaning,
    labels: ['是', '否'],
    read: (cell) => {
      if (cell.kind === 'boolean') return { value: cell.truth };
      const label = tidyToken(showCell(cell));
      return known(label === '是' ? true : label === '否' ? false : undefined);
    },
    write: (value) => (value ? '是' : '否'),
  });
}

/** 形式 of a panel: two forms are named by the notice, any other keeps its own words (S-1.1). */
export function panelForm(
  heading: string,
  meaning: string,
  labels: Labels<'COMMITTEE' | 'INVITED_SUPERVISORS'>,
): Column<WrittenForm> {
  const codes = codesByLabel(labels);
  return column({
    kind: 'name',
    heading,
    meaning,
    labels: firstLabels(labels),
    read: (cell) => {
      const reading = within(NAME_LIMIT, tidyName(showCell(cell)));
      if ('fault' in reading) return reading;
      return { value: { form: codes.get(reading.value) ?? 'OTHER', text: reading.value } };
    },
    write: (value) => value.text,
  });
}

function within(limit: number, value: string): Reading<string> {
  return value.length <= limit ? { value } : { fault: 'TEXT_TOO_LONG' };
}

function known<T>(value: T | undefined): Reading<T> {
  return value === undefined ? { fault: 'UNKNOWN_LABEL' } : { value };
}

function codesByLabel<Code extends string>(labels: Labels<Code>): Map<string, Code> {
  const codes = Object.keys(labels) as Code[];
  return new Map(codes.flatMap((code) => labels[code].map((label) => [label, code] as const)));
}

function firstLabels<Code extends string>(labels: Labels<Code>): string[] {
  return (Object.keys(labels) as Code[]).map((code) => labels[code][0]);
}

const WRITTEN_DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
/** Exports write midnight behind a day; any other time of day is no civil date. */
const MIDNIGHT = /[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/;

/** A year outside these is a slip of the pen. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

function readDate(cell: Cell): Reading<CivilDate> {
  if (cell.kind === 'date') return { value: cell.on };
  if (cell.kind !== 'text') return { fault: 'UNREADABLE_DATE' };
  const match = WRITTEN_DATE.exec(tidyToken(tidyText(cell.text).replace(MIDNIGHT, '')));
  if (!match) return { fault: 'UNREADABLE_DATE' };
  const [year = '', month = '', day = ''] = match.slice(1).filter(Boolean);
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(on) && on >= EARLIEST && on <= LATEST ? { value: on } : { fault: 'UNREADABLE_DATE' };
}
