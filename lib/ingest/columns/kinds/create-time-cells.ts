import { exchangeDayAndMonth, parseCalendarDate } from '../../cells/times/parse-calendar-date.ts';
import { parseIsoCodes } from '../../cells/times/parse-iso-time.ts';
import { noTimeFacts, type TimeFacts } from '../../cells/times/time-facts.ts';
import type { Dialect } from '../../schema.ts';
import { keepText } from '../../text/keep-text.ts';
import type { TimeReading } from './decide-time-column.ts';
import { localDays } from './read-local-days.ts';

/** Reads the cells of one time column. */
export type TimeCells = {
  /** Milliseconds since 1970, NaN where the cell is no timestamp of the column's form. */
  read(cell: string): number;
  /** The same straight from character codes, for the commonest form only.
   * @param out  gets the milliseconds at `place`, NaN where the cell is of another form: that says nothing */
  readCodes(codes: Uint8Array, from: number, to: number, out: Float64Array, place: number): void;
  /** Whether the column is of that form. */
  readonly readsCodes: boolean;
  report(): TimeReport;
  describe(): string;
};

/** What the cells of a time column showed. */
export type TimeReport = {
  readonly order: Dialect['dateOrder'];
  readonly settled: boolean;
  readonly facts: TimeFacts;
  /** The cell of the latest timestamp, where cells have an offset from UTC; null where none was seen. */
  readonly latest: string | null;
};

/** The timestamps that were read so far, which may be set right. */
type StoredTimes = {
  readonly length: () => number;
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
};

/** Makes the reader of the time column. Where the head of the file left open whether the day or the month leads, the
 * first later date with only one reading decides, and the timestamps already stored are set right.
 * @param storedSoFar  the timestamps read so far */
export function createTimeCells(reading: TimeReading | null, storedSoFar: () => StoredTimes): TimeCells {
  const facts = noTimeFacts();
  let order = reading?.order ?? 'year-first';
  let settled = reading?.settled ?? true;
  const isLocalDays = reading?.form.name === localDays;
  let latest: string | null = null;
  let latestMs = Number.NEGATIVE_INFINITY;
  const isoFirst = reading?.form.read === parseCalendarDate;
  const takesIso = reading !== null && !isoFirst && reading.form.trust === 'itself';

  /** Every date so far had two readings: the other one is taken for all of them. */
  const swapDayMonth = (cell: string): number => {
    if (reading === null || order === 'year-first' || facts.yearLeads > 0) return Number.NaN;
    const contrary = order === 'day-first' ? facts.monthFirst : facts.dayFirst;
    const own = order === 'day-first' ? facts.dayFirst : facts.monthFirst;
    if (contrary === 0 || own > 0) return Number.NaN;
    const other = order === 'day-first' ? 'month-first' : 'day-first';
    const timestampMs = reading.form.read(cell, other, noTimeFacts());
    if (Number.isNaN(timestampMs)) return Number.NaN;
    const stored = storedSoFar();
    for (let row = 0; row < stored.length(); row++) stored.set(row, exchangeDayAndMonth(stored.at(row)));
    order = other;
    settled = true;
    return timestampMs;
  };

  return {
    read(cell) {
      if (reading === null) return Number.NaN;
      const own = reading.form.read(cell, order, facts);
      const timestampMs = Number.isNaN(own) && takesIso ? readIsoDay(cell) : own;
      if ((facts.zoned > 0 || isLocalDays) && timestampMs > latestMs) {
        latestMs = timestampMs;
        latest = cell;
      }
      if (settled) return timestampMs;
      if (Number.isNaN(timestampMs)) return swapDayMonth(cell);
      settled = facts.dayFirst + facts.monthFirst > 0;
      return timestampMs;
    },
    readCodes(codes, from, to, out, place) {
      if (isoFirst) parseIsoCodes(codes, from, to, facts, out, place);
      else out[place] = Number.NaN;
    },
    readsCodes: isoFirst,
    report: () => ({ order, settled, facts, latest: latest === null ? null : keepText(latest) }),
    describe: () => (reading === null ? 'none' : describeOrder(reading, order)),
  };
}

/** A whole date written as ISO 8601 has one reading, whatever the other dates look like: a spreadsheet that understood some of them only
 * writes these so. */
const readIsoDay = (cell: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(cell.trim())
    ? parseCalendarDate(cell.trim(), 'year-first', noTimeFacts())
    : Number.NaN;

function describeOrder(reading: TimeReading, order: Dialect['dateOrder']): string {
  if (reading.form.name !== 'calendar' || order === 'year-first') return reading.looksLike;
  return order === 'day-first' ? 'day/month/year' : 'month/day/year';
}
