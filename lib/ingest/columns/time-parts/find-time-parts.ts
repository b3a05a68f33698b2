import { isMissing } from '../../cells/signs/missing-values.ts';
import { millisecondsPerDay } from '../../cells/times/civil-time.ts';
import { isClock, readClock } from '../../cells/times/clocks.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { IngestOptions } from '../../schema.ts';
import type { ColumnPlan } from '../kinds/column-plan.ts';
import { decideTimeColumn, type TimeReading } from '../kinds/decide-time-column.ts';
import { findRunningParts } from './find-running-parts.ts';
import { findYearBesideMonth } from './find-year-beside-month.ts';
import { fitsRole, rolesOfName, type TimePartRole } from './time-parts.ts';

/** A timestamp that is spread over several columns, such as a date and a clock, or a year, a month and a day. */
export type TimeParts = {
  /** The columns, the one that the timestamp is named for first. */
  readonly indexes: readonly number[];
  /** The parts of one row as one text that `reading` can read; '' where the first is missing. */
  readonly join: (cells: readonly string[]) => string;
  readonly reading: TimeReading;
};

type Rows = readonly (readonly string[])[];

/** Finds columns that are a timestamp only together.
 * @param rows  a sample of the data rows, in the order of the file
 * @returns null where one column holds the timestamp, or none does */
export function findTimeParts(
  columns: readonly ColumnPlan[],
  rows: Rows,
  options: IngestOptions,
): TimeParts | null {
  if (options.timeParts?.length === 0) return null;
  const sample = rows.slice(0, Math.min(rowsLookedAt, Math.max(60, Math.floor(300_000 / columns.length))));
  const dates = columns.flatMap((column, index) =>
    isDateColumn(column, sample, index, options) ? [index] : [],
  );
  const unnamed = columns.every(({ name }) => !rolesOfName(name).includes('year'));
  const beside = unnamed
    ? (findYearBesideMonth(sample, columns.length) ?? findRunningParts(sample, columns.length))
    : null;
  if (dates.length === 0 && unnamed && beside === null) return null;
  const roles = columns.map((column, index) =>
    mayBePart(column, options) ? (beside?.[index] ?? roleOf(column, index, sample)) : null,
  );
  for (const date of dates) {
    const clocks = clockColumns(columns, roles, date, options);
    if (clocks.length === 0) continue;
    const found = settle(columns, sample, [date, ...clocks], joinClock(sample, date, clocks, roles), options);
    if (found !== null && (options.timeParts !== undefined || tellsApart(sample, date, found))) return found;
  }
  const trusted = columns.some(({ kind, time }) => kind === 'time' && time?.form.trust === 'itself');
  return trusted && options.timeColumn === undefined
    ? null
    : findCalendarParts(columns, roles, sample, options);
}

const rowsLookedAt = 5_000;

/** Where the user has chosen the parts, no other column is one. */
const mayBePart = ({ name, measure }: ColumnPlan, { timeParts, timeColumn }: IngestOptions): boolean =>
  timeParts === undefined ? !measure.isDuration : timeParts.includes(name) || timeColumn === name;

/** The one role that a column's name and nine in ten of its cells fit. A clock speaks for itself, a number does not. */
function roleOf(column: ColumnPlan, index: number, rows: Rows): TimePartRole | null {
  // A name that says nothing, over cells that are no clock: most columns of most tables.
  const fitting = rolesOfName(column.name);
  if (fitting.length === 0 && !rows.slice(0, 20).some((row) => isClock((row[index] ?? '').trim())))
    return null;
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isMissing(cell));
  if (cells.length === 0) return null;
  const most = (fits: (cell: string) => boolean): boolean => cells.filter(fits).length >= 0.9 * cells.length;
  const named = fitting.find((role) => most((cell) => fitsRole(role, cell)));
  if (named !== undefined) return named;
  return isClock(cells[0].trim()) && most((cell) => isClock(cell.trim())) ? 'clock' : null;
}

/** Dates without a time of day that come more than once. */
function isDateColumn(column: ColumnPlan, rows: Rows, index: number, options: IngestOptions): boolean {
  const { time } = column;
  if (column.kind !== 'time' || time === null) return false;
  if (options.timeColumn !== undefined && options.timeColumn !== column.name) return false;
  if (time.form.trust !== 'itself' && time.form.name !== 'compact' && time.form.name !== 'serial-day')
    return false;
  return rows.every((row) => {
    const timestampMs = time.form.read(row[index] ?? '', time.order, noTimeFacts());
    return Number.isNaN(timestampMs) || timestampMs % millisecondsPerDay === 0;
  });
}

function clockColumns(
  columns: readonly ColumnPlan[],
  roles: readonly (TimePartRole | null)[],
  date: number,
  options: IngestOptions,
): readonly number[] {
  const others = [...columns.keys()].filter(
    (index) => index !== date && !(options.targetColumns?.includes(columns[index].name) ?? false),
  );
  const clock = others.find((index) => roles[index] === 'clock');
  if (clock !== undefined) return [clock];
  const hour = others.find((index) => roles[index] === 'hour');
  if (hour === undefined) return [];
  const minute = others.find((index) => roles[index] === 'minute');
  return minute === undefined ? [hour] : [hour, minute];
}

function joinClock(
  rows: Rows,
  date: number,
  clocks: readonly number[],
  roles: readonly (TimePartRole | null)[],
): TimeParts['join'] {
  const [first, minute] = clocks;
  const digits = Math.max(...rows.map((row) => (row[first] ?? '').trim().length));
  const isHour = roles[first] === 'hour';
  return (cells) => {
    const day = (cells[date] ?? '').trim().replace(midnight, '');
    const clock = (cells[first] ?? '').trim();
    if (day === '' || clock === '') return '';
    if (!isHour) return `${day} ${readClock(clock, digits) ?? clock}`;
    return `${day} ${whole(clock)}:${minute === undefined ? '00' : whole(cells[minute] ?? '')}`;
  };
}

const midnight = /[ T]0?0:00(:00(\.0+)?)?$/;
const whole = (cell: string): string => cell.trim().replace(/\.0+$/, '').padStart(2, '0');

/** Date and clock together have more values than the date alone: it is not only the hour at which a day was closed. */
function tellsApart(rows: Rows, date: number, { join }: TimeParts): boolean {
  const days = new Set(rows.map((row) => row[date]));
  return new Set(rows.map(join)).size >= 1.5 * days.size;
}

function settle(
  columns: readonly ColumnPlan[],
  rows: Rows,
  indexes: readonly number[],
  join: TimeParts['join'],
  options: IngestOptions,
): TimeParts | null {
  const name = columns[indexes[0]].name;
  const reading = decideTimeColumn(name, rows.map(join), options.dialect?.dateOrder, true);
  if (reading === null || reading.fits < 0.9 * reading.cells) return null;
  const others = indexes.slice(1).map((index) => `"${columns[index].name}"`);
  return {
    indexes,
    join,
    reading: { ...reading, looksLike: `${reading.looksLike}, with ${others.join(', ')}` },
  };
}

/** A year and what parts it, each in a column of its own. */
function findCalendarParts(
  columns: readonly ColumnPlan[],
  roles: readonly (TimePartRole | null)[],
  rows: Rows,
  options: IngestOptions,
): TimeParts | null {
  const at = (role: TimePartRole): number => roles.indexOf(role);
  const [year, month, day, hour, minute] = [at('year'), at('month'), at('day'), at('hour'), at('minute')];
  if (year < 0 || (options.timeColumn !== undefined && columns[year].name !== options.timeColumn))
    return null;
  const cell = (cells: readonly string[], index: number): string => whole(cells[index] ?? '');
  const attempt = (indexes: readonly number[], join: TimeParts['join']): TimeParts | null =>
    settle(
      columns,
      rows,
      indexes,
      (cells) => ((cells[year] ?? '').trim() === '' ? '' : join(cells)),
      options,
    );
  if (month >= 0) {
    const isNumber = rows.every((row) => !/\p{L}/u.test(row[month] ?? ''));
    const clock = (cells: readonly string[]): string =>
      hour < 0 || day < 0 ? '' : ` ${cell(cells, hour)}:${minute < 0 ? '00' : cell(cells, minute)}`;
    const indexes = [
      year,
      month,
      ...(day < 0 ? [] : [day, ...(hour < 0 ? [] : [hour]), ...(minute < 0 || hour < 0 ? [] : [minute])]),
    ];
    return attempt(indexes, (cells) => {
      const [y, m] = [cell(cells, year), cell(cells, month)];
      if (!isNumber) return `${day < 0 ? '' : `${cell(cells, day)} `}${m} ${y}${clock(cells)}`;
      return `${y}-${m}${day < 0 ? '' : `-${cell(cells, day)}`}${clock(cells)}`;
    });
  }
  const [quarter, week] = [at('quarter'), at('week')];
  if (quarter >= 0) {
    return attempt(
      [year, quarter],
      (cells) => `${cell(cells, year)}Q${(cells[quarter] ?? '').replace(/\D/g, '')}`,
    );
  }
  if (week < 0) return null;
  return attempt([year, week], (cells) => `${cell(cells, year)}-W${cell(cells, week).replace(/\D/g, '')}`);
}
