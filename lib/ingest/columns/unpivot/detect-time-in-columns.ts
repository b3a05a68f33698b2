import { isClock } from '../../cells/times/clocks.ts';
import { monthOfName } from '../../cells/times/month-names.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { IngestOptions } from '../../schema.ts';
import type { ColumnPlan } from '../kinds/column-plan.ts';
import { decideTimeColumn, namesATime } from '../kinds/decide-time-column.ts';
import { rolesOfName } from '../time-parts/time-parts.ts';

/** A table in which time runs across: a column for each month, quarter, hour, date or count. */
export type TimeInColumns = {
  readonly runs: 'months' | 'quarters' | 'times of day' | 'dates' | 'counts' | 'rows' | 'records';
  /** The names of the table stood upright: the columns kept, the time, the value. */
  readonly names: readonly string[];
  /** The columns in which time runs, in the order of time, and those left out. */
  readonly from: string;
  readonly to: string;
  readonly leftOut: readonly string[];
  /** One row as rows of the upright table; empty cells before the first value and after the last give none. Null for a line that
   * holds no values by its nature. */
  readonly stand: (cells: readonly string[]) => string[][] | null;
};

type Rows = readonly (readonly string[])[];
type Run = { readonly start: number; readonly end: number };

/** Finds out whether time runs across the columns of a table rather than down its rows.
 * @param columns  as they were taken for by themselves; names are those of the header
 * @param rows     a sample of the data rows
 * @returns null for any table that is upright already */
export function detectTimeInColumns(
  columns: readonly ColumnPlan[],
  rows: Rows,
  options: IngestOptions,
): TimeInColumns | null {
  if (options.across === false) return null;
  const names = columns.map(({ name }) => name.trim());
  const year = columns.findIndex(
    (column, index) =>
      rolesOfName(column.name).includes('year') &&
      rows.every((row) => /^\s*[12]\d{3}(\.0)?\s*$/.test(row[index] ?? '')),
  );
  if (year >= 0) {
    const months = longestRun(columns, (index) => (index === year ? null : monthOfColumn(names[index])), 12);
    if (months !== null) {
      return stand(
        columns,
        'months',
        months,
        [year],
        (cells, column) =>
          `${bareYear(cells[year])}-${String(monthOfColumn(names[column]) ?? 0).padStart(2, '0')}`,
        `${names[year]} and month`,
      );
    }
    const quarters = longestRun(columns, (index) => quarterOfColumn(names[index]), 4);
    if (quarters !== null) {
      return stand(
        columns,
        'quarters',
        quarters,
        [year],
        (cells, column) => `${bareYear(cells[year])}Q${quarterOfColumn(names[column]) ?? 0}`,
        `${names[year]} and quarter`,
      );
    }
  }
  const date = columns.findIndex(({ kind, time }) => kind === 'time' && time?.form.trust === 'itself');
  if (date >= 0) {
    const clocks = longestRun(columns, (index) => hourOfColumn(names[index]), 4);
    if (clocks === null) return null;
    return stand(
      columns,
      'times of day',
      clocks,
      [date],
      (cells, column) => {
        const minutes = Math.round((hourOfColumn(names[column]) ?? 0) * 60);
        return `${(cells[date] ?? '').trim()} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      },
      `${names[date]} and time`,
    );
  }
  return findDatesAcross(columns, names, rows, options);
}

function findDatesAcross(
  columns: readonly ColumnPlan[],
  names: readonly string[],
  rows: Rows,
  options: IngestOptions,
): TimeInColumns | null {
  const headers = names.map(bareHeader);
  const numeric = headers.filter((header, index) => isNumeric(columns[index]) && /\d/.test(header));
  const reading =
    numeric.length < 3 ? null : decideTimeColumn('time', numeric, options.dialect?.dateOrder, false);
  if (reading !== null && reading.form.name !== 'index') {
    const dates = longestRun(
      columns,
      (index) => {
        const timestampMs = reading.form.read(headers[index], reading.order, noTimeFacts());
        return Number.isNaN(timestampMs) ? null : timestampMs;
      },
      3,
    );
    if (dates !== null) return stand(columns, 'dates', dates, [], (_, column) => headers[column], 'time');
  }
  // V2, V3, V4...: a series a row, counted.
  const ids = new Set(rows.map((row) => row[0]));
  if (columns.length < 4 || columns[0].kind !== 'text' || ids.size !== rows.length) return null;
  if (columns.some((column) => namesATime(column.name) && column.kind === 'time')) return null;
  // What stands before the count are names of the series: an item, its department, its store.
  const begin = columns.findIndex(({ kind }) => kind !== 'text');
  const prefix = /^(\D{0,12})\d+$/.exec(names[begin] ?? '')?.[1];
  const countOf = (index: number): number | null => {
    const found = /^(\D{0,12})(\d{1,6})$/.exec(names[index]);
    return found !== null && found[1] === prefix ? Number(found[2]) : null;
  };
  const counts = longestRun(columns, (index) => (index < begin ? null : countOf(index)), 3);
  if (counts === null || counts.start !== begin || counts.end !== columns.length) return null;
  return stand(columns, 'counts', counts, [], (_, column) => String(column - counts.start + 1), 'step');
}

const bareYear = (cell: string | undefined): string => (cell ?? '').trim().replace(/\.0$/, '');

/** `1960 [YR1960]` of the World Bank, `X1960` of R, `Y1960` of the FAO. */
function bareHeader(name: string): string {
  return (/^(\d{4}) \[YR\d{4}\]$/.exec(name) ?? /^[XY](\d{4})$/.exec(name))?.[1] ?? name;
}

const isNumeric = (column: ColumnPlan): boolean =>
  column.kind === 'number' || column.kind === 'empty' || column.kind === 'time';

function monthOfColumn(name: string): number | null {
  if (/^(0?[1-9]|1[0-2])$/.test(name)) return Number(name);
  const marked = /^[mM](0?[1-9]|1[0-2])$/.exec(name);
  if (marked !== null) return Number(marked[1]);
  return name.length <= 12 ? monthOfName(name) : null;
}

function quarterOfColumn(name: string): number | null {
  const found = /^(?:q(?:tr|uarter)?[ .]?([1-4])|([1-4])\.?[ ]?q(?:uartal|tr)?)$/i.exec(name);
  return found === null ? null : Number(found[1] ?? found[2]);
}

/** Hours since midnight: `06:30`, `H7`, `Hour 7`, `h07`, `HE24`. */
function hourOfColumn(name: string): number | null {
  if (isClock(name)) {
    const [hours, minutes] = name.split(':').map(Number);
    return Number.isNaN(minutes) ? null : hours + minutes / 60;
  }
  const found = /^(?:h|hr|hour|he|hour ?ending|stunde)[ _.-]?(\d{1,2})$/i.exec(name);
  return found !== null && Number(found[1]) <= 24 ? Number(found[1]) : null;
}

/** The longest stretch of columns of numbers whose keys only grow, or only shrink; null where it is shorter than `least`. */
function longestRun(
  columns: readonly ColumnPlan[],
  keyOf: (index: number) => number | null,
  least: number,
): Run | null {
  let best: Run = { start: 0, end: 0 };
  let start = 0;
  let direction = 0;
  let before: number | null = null;
  for (let index = 0; index <= columns.length; index++) {
    const key = index < columns.length && isNumeric(columns[index]) ? keyOf(index) : null;
    const step: number = key === null || before === null ? 0 : Math.sign(key - before);
    if (key !== null && before !== null && step !== 0 && (direction === 0 || step === direction))
      direction = step;
    else {
      start = index;
      direction = 0;
    }
    before = key;
    if (key !== null && index + 1 - start > best.end - best.start) best = { start, end: index + 1 };
  }
  return best.end - best.start >= least ? best : null;
}

function stand(
  columns: readonly ColumnPlan[],
  runs: TimeInColumns['runs'],
  { start, end }: Run,
  usedUp: readonly number[],
  timeOf: (cells: readonly string[], column: number) => string,
  timeName: string,
): TimeInColumns {
  const kept: number[] = [];
  const leftOut: string[] = [];
  for (const [index, { kind, name }] of columns.entries()) {
    if ((index >= start && index < end) || usedUp.includes(index)) continue;
    // A column of numbers beside the run is a total or a place on the map, not a part of it.
    if (kind === 'text') kept.push(index);
    else leftOut.push(name);
  }
  const names = [...kept.map((index) => columns[index].name)];
  for (const wanted of [timeName, 'value']) {
    let free = wanted;
    while (names.includes(free)) free = `${free} read`;
    names.push(free);
  }
  return {
    ...{ runs, names, leftOut, from: columns[start].name, to: columns[end - 1].name },
    stand(cells) {
      const before = kept.map((index) => cells[index] ?? '');
      let first = start;
      // Where series are counted across, each is as long as it is.
      let last = runs === 'counts' ? Math.max(end, cells.length) : end;
      while (first < last && (cells[first] ?? '').trim() === '') first++;
      while (last > first && (cells[last - 1] ?? '').trim() === '') last--;
      const rows: string[][] = [];
      for (let column = first; column < last; column++)
        rows.push([...before, timeOf(cells, column), cells[column] ?? '']);
      return rows;
    },
  };
}
