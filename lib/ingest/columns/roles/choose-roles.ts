import { type Result, refuse, succeed } from '#lib/result.ts';
import { isMissing } from '../../cells/signs/missing-values.ts';
import type { ColumnReport, IngestOptions, IngestProblem } from '../../schema.ts';
import type { ColumnPlan } from '../kinds/column-plan.ts';
import { namesATime } from '../kinds/decide-time-column.ts';
import type { TimeParts } from '../time-parts/find-time-parts.ts';
import { chooseId } from './choose-id.ts';
import type { ColumnRoles } from './column-roles.ts';

/** Chooses the time column, the id column if timestamps repeat and one explains it, and the numeric columns.
 * @param rows     data rows of the head
 * @param reports  what to show of the columns where the choice fails
 * @param timeParts  the columns of a timestamp in parts, if it is one */
export function chooseRoles(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly string[])[],
  options: IngestOptions,
  reports: () => readonly ColumnReport[],
  timeParts: TimeParts | null,
): Result<ColumnRoles, IngestProblem> {
  const names = columns.map((column) => column.name);
  for (const wanted of chosenColumns(options)) {
    if (wanted !== undefined && wanted !== null && !names.includes(wanted)) {
      return refuse({ code: 'unknown-column', wanted, columns: names });
    }
  }
  const timeIndex = timeParts?.indexes[0] ?? chooseTime(columns, rows, options);
  if (timeIndex < 0) return refuse({ code: 'no-time-column', columns: reports() });
  const ids = chooseId(columns, rows, { timeIndex, timeParts }, options);
  if (options.targetColumns !== undefined) {
    const targetIndexes = options.targetColumns
      .map((name) => names.indexOf(name))
      .filter((index) => columns[index].kind === 'number');
    if (targetIndexes.length === 0) return refuse({ code: 'no-numeric-column', columns: reports() });
    return succeed({ timeIndex, timeParts, targetIndexes, ...ids });
  }
  const numbers = columns.flatMap((column, index) =>
    column.kind === 'number' &&
    index !== timeIndex &&
    index !== ids.idIndex &&
    !ids.moreIdIndexes.includes(index) &&
    !isRowNumber(column, rows, index)
      ? [index]
      : [],
  );
  if (numbers.length === 0) return refuse({ code: 'no-numeric-column', columns: reports() });
  const still = numbers.filter((index) => standsStill(rows, index));
  const counting = numbers.filter((index) => countsOn(columns[index], rows, index));
  const numbering = numbers.filter((index) => numbersIds(rows, ids, index));
  const left = new Set([...still, ...counting, ...numbering]);
  const targetIndexes = numbers.filter((index) => !left.has(index));
  if (targetIndexes.length === 0) return succeed({ timeIndex, timeParts, targetIndexes: numbers, ...ids });
  const notes = [...ids.notes];
  const leaveOut = (kind: string, indexes: readonly number[], what: readonly [one: string, many: string]) => {
    if (indexes.length === 0) return;
    notes.push({
      kind,
      sentence: sayLeftOut(
        indexes.map((index) => names[index]),
        what,
      ),
    });
  };
  leaveOut('standing-still', still, ['says the same', 'say the same']);
  leaveOut('counting-on', counting, ['goes on by the same amount', 'go on by the same amount']);
  leaveOut('numbers-series', numbering, ['only numbers the series', 'only number the series']);
  return succeed({ timeIndex, timeParts, targetIndexes, ...ids, notes });
}

const chosenColumns = (options: IngestOptions): readonly (string | null | undefined)[] => [
  options.timeColumn,
  ...(options.timeParts ?? []),
  options.idColumn,
  ...(options.moreIdColumns ?? []),
  ...(options.targetColumns ?? []),
];

/** The first column of times under a telling name, of those that do not say the same in every row, as the day of an
 * export does. */
function chooseTime(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly string[])[],
  options: IngestOptions,
): number {
  if (options.timeColumn !== undefined) {
    const index = columns.findIndex((column) => column.name === options.timeColumn);
    return columns[index].time === null ? -1 : index;
  }
  const candidates = columns.flatMap((column, index) =>
    column.kind === 'time' && options.idColumn !== column.name ? [{ column, index }] : [],
  );
  const sample = rows.slice(0, rowsCompared);
  const moving = candidates.filter(({ index }) => sample.some((row) => row[index] !== sample[0][index]));
  const eligible = moving.length > 0 ? moving : candidates;
  const named = eligible.find(({ column }) => namesATime(column.name));
  return (named ?? eligible[0])?.index ?? -1;
}

const rowsCompared = 1_000;

/** Whether a column says the same in every row, as the number of a station or a version does. Zeros may be a series that
 * has not begun. */
function standsStill(rows: readonly (readonly string[])[], index: number): boolean {
  const first = (rows.find((row) => !isMissing(row[index] ?? '')) ?? [])[index] ?? '';
  if (rows.length < fewestRows || !/[1-9]/.test(first)) return false;
  return rows.every((row) => row[index] === first || isMissing(row[index] ?? ''));
}

/** Whether a column only numbers the series, as a database numbers the tables of its answer: 0 in all rows of the first id, 1 in those of
 * the second. */
function numbersIds(
  rows: readonly (readonly string[])[],
  { idIndex, moreIdIndexes }: Pick<ColumnRoles, 'idIndex' | 'moreIdIndexes'>,
  index: number,
): boolean {
  if (idIndex < 0 || rows.length < fewestRows) return false;
  const known = new Map<string, number>();
  const first = wholeOf(rows[0][index]);
  if (first !== 0 && first !== 1) return false;
  for (const row of rows) {
    const id = [idIndex, ...moreIdIndexes].map((at) => row[at] ?? '').join('/');
    const wanted = known.get(id) ?? first + known.size;
    if (wholeOf(row[index]) !== wanted) return false;
    known.set(id, wanted);
  }
  return known.size > 1;
}

/** Whether a column only counts the records, or is a second column of time: whole numbers under such a name, or counts since
 * 1970, that go on by the same amount from row to row. */
function countsOn({ name }: ColumnPlan, rows: readonly (readonly string[])[], index: number): boolean {
  const start = wholeOf(rows[0][index]);
  if (rows.length < fewestRows || !(counterName.test(name) || isSince1970(start))) return false;
  const apart = wholeOf(rows[1][index]) - start;
  return apart !== 0 && rows.every((row, at) => wholeOf(row[index]) === start + at * apart);
}

const counterName =
  /^#$|(^|[^\p{L}])(no|nr|record|rec|recno|rn|row|index|idx|id|obs|seq|sequence|counter|line)([^\p{L}]|$)/iu;

/** From 2001 to 2100, in seconds to nanoseconds. */
const isSince1970 = (count: number): boolean =>
  [1, 1e3, 1e6, 1e9].some((perSecond) => count >= 1e9 * perSecond && count <= 4.2e9 * perSecond);

const wholeOf = (cell: string | undefined): number =>
  cell !== undefined && /^\s*-?\d{1,15}\s*$/.test(cell) ? Number(cell) : Number.NaN;

const fewestRows = 20;

function sayLeftOut(names: readonly string[], what: readonly [one: string, many: string]): string {
  const shown = names.slice(0, 5).map((name) => `"${name}"`);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const one = names.length === 1;
  return `${shown.join(', ')}${more} ${what[one ? 0 : 1]} in every row looked at and ${one ? 'was' : 'were'} left out; choose ${one ? 'it' : 'them'} if ${one ? 'it is' : 'they are'} to be forecast.`;
}

/** The index that pandas and R write as a first column without a name. */
function isRowNumber(column: ColumnPlan, rows: readonly (readonly string[])[], index: number): boolean {
  if (index !== 0 || rows.length < 3 || !/^(column 1|unnamed: 0|x1?|\.\.\.1|index)$/i.test(column.name))
    return false;
  const start = Number(rows[0][0]);
  return (
    (start === 0 || start === 1) &&
    rows.slice(0, 1000).every((cells, row) => Number(cells[0]) === start + row)
  );
}
