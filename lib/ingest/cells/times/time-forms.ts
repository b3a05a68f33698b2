import type { Dialect } from '../../schema.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import {
  parseCompactDate,
  parseCountedYear,
  parseDecimalYear,
  parseEpoch,
  parseIndex,
  parseOrdinalDay,
  parsePointedMonth,
  parseSerialDay,
  parseYear,
} from './parse-compact-time.ts';
import { parseNamedMonth } from './parse-named-month.ts';
import {
  parseFiscalQuarter,
  parseFiscalYear,
  parsePeriod,
  parseWeekOfS,
  parseYearWeek,
} from './parse-period.ts';
import { parseSplitYear } from './parse-split-year.ts';
import { readSpan } from './read-span.ts';
import { noTimeFacts, type TimeFacts } from './time-facts.ts';

/** What a form is asked about a column whose cells it reads. */
export type ColumnOfTimes = {
  readonly cells: readonly string[];
  /** The share of the cells that are of the form. */
  readonly share: number;
  /** The column is called after times. */
  readonly isNamed: boolean;
  /** In lower case. */
  readonly name: string;
  /** Strictly forward or strictly backward through the sample: chance does not sort numbers. */
  readonly isRunning: () => boolean;
};

/** One way of writing timestamps, a row of the table below. A column has one; its cells are read by no other. */
export type TimeForm = {
  readonly name: string;
  readonly kind: 'date' | 'period' | 'count';
  /** What a column of them is said to look like. */
  readonly explained: string;
  /** How much besides the cells' shape it takes to believe it: dates speak for themselves, numbers do not. */
  readonly trust: 'itself' | 'hint-or-order' | 'hint';
  /** Day and month may stand in either order. */
  readonly hasOrder?: boolean;
  /** @returns milliseconds since 1970 of the wall clock, NaN where the text is not of this form */
  readonly read: (text: string, order: Dialect['dateOrder'], facts: TimeFacts) => number;
  /** Whether a column of them is believed, where trust does not say it all. */
  readonly believes?: (column: ColumnOfTimes) => boolean;
  /** Shapes by which a date of this form is told without being read: 31/31/2024 was meant as one. */
  readonly shapes?: readonly RegExp[];
  /** The pattern by which a forecast goes on, where it is not learned from the cells. */
  readonly pattern?: (cell: string) => string | null;
  /** Cells, and what they are read as where the day leads. */
  readonly examples: readonly (readonly [cell: string, readAs: string])[];
  /** Cells that are not of this form, whatever others they may be of. */
  readonly counterExamples: readonly string[];
};

/** All forms, the one to be preferred first. A new one is one row: what it explains goes to the preview, its examples to the
 * tests and to docs/ingest.md, its pattern is learned from its cells. */
export const timeForms: readonly TimeForm[] = [
  {
    // Before the calendar: 2000/01 and 2001/02 could be months, a column in which every second number follows the first cannot.
    ...{ name: 'split-year', kind: 'period', explained: 'years that end in the next', trust: 'itself' },
    read: (text) => parseSplitYear(text),
    // Fewer could be months by chance.
    believes: ({ share, cells }) => share >= 0.9 && new Set(cells).size >= 3,
    examples: [
      ['2000/01', '2000-01-01'],
      ['1999-00', '1999-01-01'],
      ['2010/2011', '2010-01-01'],
    ],
    counterExamples: ['2000/02', '2000/1', '2010/2012'],
  },
  {
    ...{ name: 'calendar', kind: 'date', explained: 'dates', trust: 'itself', hasOrder: true },
    read: parseCalendarDate,
    shapes: [
      /^(?:(?:\p{L}{2,9}\.?,?\s)?(?:\d{4}[-/.]\s?\d{1,2}(?:[-/.]\s?\d{1,2}\.?)?|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?(?:\d{4}|\d{2}))|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/u,
    ],
    examples: [
      ['2024-03-07', '2024-03-07'],
      ['2024-03-07T06:30:15.250Z', '2024-03-07 06:30:15.250'],
      ['2024-03-07 06:30+02:00', '2024-03-07 04:30'],
      ['07/03/2024 6:30 PM', '2024-03-07 18:30'],
      ['7.3.24', '2024-03-07'],
      ['07.03.2024 14.30 Uhr', '2024-03-07 14:30'],
      ['03/2024', '2024-03-01'],
      ['2024-03', '2024-03-01'],
      ['Do, 07.03.2024', '2024-03-07'],
      ['2024年3月7日', '2024-03-07'],
      ['令和5年1月1日', '2023-01-01'],
    ],
    counterExamples: ['31/02/2024', '2024-03-07 25:00', '1-2', '1.5'],
  },
  {
    ...{ name: 'compact', kind: 'date', explained: 'dates without separators', trust: 'hint-or-order' },
    read: (text, _order, facts) => parseCompactDate(text, facts),
    // Eight digits and more of dates: one number in three hundred is one by chance.
    believes: (column) =>
      (byNameOrOrder(column) && !areWeeks(column)) ||
      (column.share === 1 &&
        column.cells.every((cell) => cell.trim().length >= 8) &&
        new Set(column.cells).size >= 5),
    examples: [
      ['20240307', '2024-03-07'],
      ['202403', '2024-03-01'],
      ['2024030712', '2024-03-07 12:00'],
      ['20240307T123000Z', '2024-03-07 12:30'],
      ['20240307 12:30', '2024-03-07 12:30'],
    ],
    counterExamples: ['20241332', '202413', '1234567'],
  },
  {
    ...{ name: 'epi-week', kind: 'period', explained: 'weeks from Sunday on', trust: 'hint-or-order' },
    read: (text) => parseYearWeek(text, 'epi'),
    // Of both calendars' weeks only the 53rd tells which: other years have one.
    believes: (column) =>
      areYearWeeks(column) &&
      (/epi|mmwr|cdc/.test(column.name) ||
        (column.share === 1 && column.cells.some((cell) => Number.isNaN(parseYearWeek(cell, 'iso'))))),
    examples: [['201453', '2014-12-28']],
    counterExamples: ['201553', '201800', '2018'],
  },
  {
    ...{ name: 'year-week', kind: 'period', explained: 'weeks', trust: 'hint-or-order' },
    read: (text) => parseYearWeek(text, 'iso'),
    believes: areYearWeeks,
    examples: [
      ['201807', '2018-02-12'],
      ['2018-07', '2018-02-12'],
      ['07/2018', '2018-02-12'],
    ],
    counterExamples: ['201854', '201453', '201800', '2018'],
  },
  {
    ...{ name: 'named-month', kind: 'date', explained: 'dates with the name of the month', trust: 'itself' },
    read: (text, _order, facts) => parseNamedMonth(text, facts),
    shapes: [
      /^(?:\p{L}{3,9}\.?,?\s)?\d{1,2}\.?[-\s./]?\p{L}{3,9}\.?[-\s./,]{0,2}\d{2,4}$/u,
      /^(?:\p{L}{3,9}\.?,?\s)?\p{L}{3,9}\.?(?:[-\s]\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|[-\s]\d{4})$/iu,
      /^(?:\p{L}{3,9}\.?,?\s)?\d{4}\.?[-\s](?:m\.\s|gada\s)?\p{L}{3,12}(?:\s\d{1,2}(?:\.|\sd\.)?)?$/iu,
    ],
    examples: [
      ['7 March 2024', '2024-03-07'],
      ['Mar 2024', '2024-03-01'],
      ['März 2024', '2024-03-01'],
      ['07-mrt-24', '2024-03-07'],
      ['2024 m. kovo 7 d.', '2024-03-07'],
      ['Thu, 07 Mar 2024 06:30:15 +0100', '2024-03-07 05:30:15'],
      ['Thu Mar 07 06:30:15 UTC 2024', '2024-03-07 06:30:15'],
      ['07MAR2024:06:30:00', '2024-03-07 06:30'],
    ],
    counterExamples: ['7 eggs 2024', '31 June 2024', 'March'],
  },
  {
    ...{
      name: 'span',
      kind: 'period',
      explained: 'spans of time, each taken at its beginning',
      trust: 'itself',
    },
    hasOrder: true,
    read: readSpan,
    examples: [
      ['01.01.2024 00:00 - 01.01.2024 01:00', '2024-01-01'],
      ['2024-01-01 10:00 - 11:00', '2024-01-01 10:00'],
      ['2024-01-01/2024-01-07', '2024-01-01'],
    ],
    counterExamples: ['2024-01-07/2024-01-01', '5 - 7'],
  },
  {
    ...{ name: 'fiscal-year', kind: 'period', explained: 'fiscal years', trust: 'itself' },
    read: (text, _order, facts) => parseFiscalYear(text, facts),
    examples: [
      ['FY2024', '2024-01-01'],
      ['FY 24', '2024-01-01'],
    ],
    counterExamples: ['FY', 'FY2024 Q1'],
  },
  {
    name: 'fiscal-quarter',
    kind: 'period',
    explained: 'quarters of fiscal years, read as those of the calendar',
    trust: 'itself',
    read: (text, _order, facts) => parseFiscalQuarter(text, facts),
    shapes: [/^(?:FY\s?['’]?\d{2,4}[\s:_/-]{0,3}[QH][1-4]|[QH][1-4][\s:_/-]{0,3}FY\s?['’]?\d{2,4})$/i],
    examples: [
      ['FY2014 Q1', '2014-01-01'],
      ['FY16-Q1', '2016-01-01'],
      ['Q3 FY24', '2024-07-01'],
      ['FQ2 2024', '2024-04-01'],
      ['FY2024H2', '2024-07-01'],
    ],
    counterExamples: ['FY2014', 'FY2014 Q5', 'Q1 2014'],
  },
  {
    ...{ name: 'month-point-year', kind: 'date', explained: 'months, month.year', trust: 'hint-or-order' },
    read: (text) => parsePointedMonth(text),
    examples: [['01.2024', '2024-01-01']],
    counterExamples: ['1.2024', '13.2024'],
  },
  {
    ...{
      name: 'counted-year',
      kind: 'period',
      explained: 'months of years counted from 1',
      trust: 'hint-or-order',
    },
    read: (text) => parseCountedYear(text),
    // Pairs of small numbers are anything: months that begin in the first year and only go forward or back are these.
    believes: ({ share, cells, isRunning }) =>
      share >= 0.9 &&
      cells.length >= 6 &&
      isRunning() &&
      cells.some((cell) => /^\s*1-0?[1-9]\s*$/.test(cell)),
    examples: [
      ['1-01', '0001-01-01'],
      ['12-12', '0012-12-01'],
    ],
    counterExamples: ['0-01', '1-13', '1-01-01'],
  },
  {
    ...{ name: 'period', kind: 'period', explained: 'quarters or weeks', trust: 'itself' },
    read: (text, _order, facts) => parsePeriod(text, facts),
    shapes: [/^(?:\d{4}[-\s]?[QHMWS]\d{1,2}(?:-\d)?|[QH]\d[-\s]\d{4})$/i],
    examples: [
      ['2024Q3', '2024-07-01'],
      ['Q3 2024', '2024-07-01'],
      ['3Q24', '2024-07-01'],
      ['2024-H1', '2024-01-01'],
      ['2024M07', '2024-07-01'],
      ['2024-W07', '2024-02-12'],
      ['2024-W07-3', '2024-02-14'],
      ['KW 7/2024', '2024-02-12'],
      ['2024 week 7', '2024-02-12'],
    ],
    counterExamples: ['2024Q5', '2024-W54', 'Q3'],
  },
  {
    ...{ name: 'week-of-s', kind: 'period', explained: 'weeks', trust: 'itself' },
    read: (text) => parseWeekOfS(text),
    examples: [['2024-S07', '2024-02-12']],
    counterExamples: ['2024-S54'],
  },
  {
    ...{ name: 'year', kind: 'period', explained: 'years', trust: 'hint-or-order' },
    read: (text) => parseYear(text),
    examples: [
      ['1949', '1949-01-01'],
      ['1949.0', '1949-01-01'],
    ],
    counterExamples: ['949', '3000'],
  },
  {
    ...{
      name: 'ordinal-day',
      kind: 'date',
      explained: 'years with the number of the day',
      trust: 'hint-or-order',
    },
    read: (text) => parseOrdinalDay(text),
    examples: [
      ['2023-305', '2023-11-01'],
      ['2023305', '2023-11-01'],
    ],
    counterExamples: ['2023-366', '2023-000'],
  },
  epoch('epoch-seconds', 'seconds since 1970', 0.001, '1709793015'),
  epoch('epoch-milliseconds', 'milliseconds since 1970', 1, '1709793015000'),
  epoch('epoch-microseconds', 'microseconds since 1970', 1000, '1709793015000000'),
  epoch('epoch-nanoseconds', 'nanoseconds since 1970', 1e6, '1709793015000000000'),
  {
    ...{ name: 'serial-day', kind: 'count', explained: 'day numbers of a spreadsheet', trust: 'hint' },
    read: (text) => parseSerialDay(text),
    pattern: () => 'serial-day',
    examples: [
      ['45358', '2024-03-07'],
      ['45358.5', '2024-03-07 12:00'],
    ],
    counterExamples: ['4535', '99999'],
  },
  {
    ...{
      name: 'decimal-year',
      kind: 'count',
      explained: 'years with the part of the year gone by',
      trust: 'hint',
    },
    read: (text) => parseDecimalYear(text),
    pattern: decimalYearPattern,
    examples: [
      ['1949.0833', '1949-02-01'],
      ['2019.2000', '2019-03-15'],
    ],
    counterExamples: ['949.5', '1949,5'],
  },
  {
    ...{ name: 'index', kind: 'count', explained: 'a count of the observations', trust: 'hint' },
    read: (text) => parseIndex(text),
    believes: ({ share, name, isRunning }) =>
      share >= 0.9 && (indexName.test(name) || (countName.test(name) && isRunning())),
    pattern: () => 'count',
    examples: [['17', '1970-01-01 00:00:00.017']],
    counterExamples: ['-1', '1.5'],
  },
];

/** Whether a column of a form is believed by its name or its order. */
function byNameOrOrder({ share, isNamed, isRunning }: ColumnOfTimes): boolean {
  return share >= 0.9 && (isNamed || isRunning());
}

/** Whether a form is believed of a column, by the trust that it has. */
export function believesColumn({ trust, believes }: TimeForm, column: ColumnOfTimes): boolean {
  if (believes !== undefined) return believes(column);
  if (trust === 'itself') return column.share >= 0.5;
  return trust === 'hint' ? column.share >= 0.9 && column.isNamed : byNameOrOrder(column);
}

const weekName = /week|woche|semaine|semana|settimana|vecka|yyyyww|(^|[^a-z])(kw|cw|wk)([^a-z]|$)/;

/** Whether months of six digits are called weeks. */
const areWeeks = ({ name, cells }: ColumnOfTimes): boolean =>
  weekName.test(name) && cells.every((cell) => cell.trim().length === 6);

/** Whether years with a number behind them are years with their weeks: some are no months, and a name or their order says so. */
function areYearWeeks({ share, name, cells, isNamed, isRunning }: ColumnOfTimes): boolean {
  if (share < 0.9) return false;
  if (weekName.test(name)) return true;
  return (
    cells.length >= 10 &&
    (isRunning() || (isNamed && share >= 0.98)) &&
    cells.some((cell) => Number.isNaN(parseCompactDate(cell, noTimeFacts())))
  );
}

/** Names under which whole numbers count the observations, and those under which they must also run on. */
const indexName =
  /^(ds|t|ts|time|time[_ ]?(step|index|idx|id)|step|index|idx|obs|observation|period|timestamp|tick|row[_ ]number)$/;
const countName = /^(n|no|nr|day|week|month|hour|minute|second|trial|round|date)(_?(no|nr|number|index))?$/;

function epoch(name: string, explained: string, perMs: number, example: string): TimeForm {
  return {
    ...{ name, kind: 'count', explained, trust: 'hint-or-order' },
    read: (text) => parseEpoch(text, perMs),
    pattern: (cell) => (/^\d+$/.test(cell) ? name : null),
    examples: [[example, '2024-03-07 06:30:15']],
    counterExamples: ['17', example.slice(0, -3), `${example}000`],
  };
}

/** Twelfths of years are written as such, days as their part of the year. */
function decimalYearPattern(cell: string): string | null {
  const found = /^\d{4}\.(\d{1,12})$/.exec(cell);
  if (found === null) return null;
  const twelfths = Number(`0.${found[1]}`) * 12;
  return `decimal-year-${Math.abs(twelfths - Math.round(twelfths)) < 0.03 ? 'months' : 'days'}-${found[1].length}`;
}
