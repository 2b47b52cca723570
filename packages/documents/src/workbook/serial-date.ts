import { type CivilDate, fromDayNumber } from '@mingcha/domain/calendar/civil-date';

/** 1970-01-01 as a serial of the 1900 system, and how far the 1904 system lags behind it. */
const UNIX_EPOCH_SERIAL = 25_569;
const LAG_1904 = 1462;
/** Before 1900-03-01 the 1900 system counts a 29 February that never was; no record is that old. */
const FIRST_SAFE_SERIAL = 61;
const LAST_SERIAL = 109_574; // 2199-12-31

/** The civil day of a date serial (ECMA-376 part 1, 18.17.4), or `undefined` outside 1900–2199. */
export function civilDateOfSerial(serial: number, date1904: boolean): CivilDate | undefined {
  const days = Math.floor(serial) + (date1904 ? LAG_1904 : 0);
  if (!(days >= FIRST_SAFE_SERIAL && days <= LAST_SERIAL)) return undefined;
  return fromDayNumber(days - UNIX_EPOCH_SERIAL);
}

/** Number formats that show a day, built in (18.8.30, zh-CN included) or written out. */
export function showsDate(formatId: number, formatCode: string | undefined): boolean {
  if (formatCode === undefined) return BUILT_IN_DATES.has(formatId);
  const bare = formatCode.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(bare);
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
