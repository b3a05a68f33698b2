import type { Dialect } from '../../schema.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import {
  parseCompactDate,
  parseDecimalYear,
  parseEpoch,
  parseIndex,
  parseOrdinalDay,
  parsePointedMonth,
  parseSerialDay,
  parseYear,
} from './parse-compact-time.ts';
import { parseNamedMonth } from './parse-named-month.ts';
import { parseFiscalYear, parsePeriod, parseWeekOfS } from './parse-period.ts';
import { parseSplitYear } from './parse-split-year.ts';
import { readSpan } from './read-span.ts';
import type { TimeFacts } from './time-facts.ts';

/** One way of writing timestamps. A column has one; its cells are read by no other. */
export type TimeForm = {
  readonly name: string;
  readonly looksLike: string;
  /** How much besides the cells' shape it takes to believe it: dates speak for themselves, numbers do not. */
  readonly trust: 'itself' | 'hint-or-order' | 'hint';
  /** @returns milliseconds since 1970 of the wall clock, NaN where the text is not of this form */
  readonly parse: (text: string, order: Dialect['dateOrder'], facts: TimeFacts) => number;
};

/** All forms, the one to be preferred first. */
export const timeForms: readonly TimeForm[] = [
  {
    // Before the calendar: 2000/01 and 2001/02 could be months, a column in which every second number follows the first cannot.
    name: 'split-year',
    looksLike: 'years that end in the next',
    trust: 'itself',
    parse: (text) => parseSplitYear(text),
  },
  { name: 'calendar', looksLike: 'dates', trust: 'itself', parse: parseCalendarDate },
  {
    name: 'compact',
    looksLike: 'dates without separators',
    trust: 'hint-or-order',
    parse: (text, _order, facts) => parseCompactDate(text, facts),
  },
  {
    name: 'named-month',
    looksLike: 'dates with the name of the month',
    trust: 'itself',
    parse: (text, _order, facts) => parseNamedMonth(text, facts),
  },
  {
    name: 'span',
    looksLike: 'spans of time, each taken at its beginning',
    trust: 'itself',
    parse: readSpan,
  },
  {
    name: 'fiscal-year',
    looksLike: 'fiscal years',
    trust: 'itself',
    parse: (text) => parseFiscalYear(text),
  },
  {
    name: 'month-point-year',
    looksLike: 'months, month.year',
    trust: 'hint-or-order',
    parse: (text) => parsePointedMonth(text),
  },
  { name: 'period', looksLike: 'quarters or weeks', trust: 'itself', parse: (text) => parsePeriod(text) },
  { name: 'week-of-s', looksLike: 'weeks', trust: 'itself', parse: (text) => parseWeekOfS(text) },
  { name: 'year', looksLike: 'years', trust: 'hint-or-order', parse: (text) => parseYear(text) },
  {
    name: 'ordinal-day',
    looksLike: 'years with the number of the day',
    trust: 'hint-or-order',
    parse: (text) => parseOrdinalDay(text),
  },
  epoch('epoch-seconds', 'seconds since 1970', 0.001),
  epoch('epoch-milliseconds', 'milliseconds since 1970', 1),
  epoch('epoch-microseconds', 'microseconds since 1970', 1000),
  epoch('epoch-nanoseconds', 'nanoseconds since 1970', 1e6),
  {
    name: 'serial-day',
    looksLike: 'day numbers of a spreadsheet',
    trust: 'hint',
    parse: (text) => parseSerialDay(text),
  },
  {
    name: 'decimal-year',
    looksLike: 'years with the part of the year gone by',
    trust: 'hint',
    parse: (text) => parseDecimalYear(text),
  },
  {
    name: 'index',
    looksLike: 'a count of the observations',
    trust: 'hint',
    parse: (text) => parseIndex(text),
  },
];

function epoch(name: string, looksLike: string, perMs: number): TimeForm {
  return { name, looksLike, trust: 'hint-or-order', parse: (text) => parseEpoch(text, perMs) };
}
