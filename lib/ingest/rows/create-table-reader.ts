import { withoutUnit } from '../cells/numbers/number-unit.ts';
import {
  largestUsableNumber,
  limitAt,
  parseNumber,
  parsePlainNumber,
} from '../cells/numbers/parse-number.ts';
import { withoutFlag } from '../cells/numbers/without-flag.ts';
import { latinDigits } from '../cells/signs/latin-digits.ts';
import { isMissing, mayBeMissing } from '../cells/signs/missing-values.ts';
import { createTimeCells, type TimeReport } from '../columns/kinds/create-time-cells.ts';
import { createMissingCounts } from '../columns/kinds/missing-counts.ts';
import { describeColumn, examplesOf } from '../columns/kinds/report-columns.ts';
import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import type { LedgerKind } from '../ledger-kinds.ts';
import type { ReadingPlan } from '../plan/plan-reading.ts';
import { sayCount } from '../say-count.ts';
import type { ColumnReport, IngestProblem } from '../schema.ts';
import { cellOf, cellsOf, type PlainRow } from '../table/create-line-scanner.ts';
import { keepText } from '../text/keep-text.ts';
import type { Ledger } from './create-ledger.ts';
import { createPlainRowsReader, type PlainRowsReader } from './create-plain-rows-reader.ts';
import { createRowStore, type NumberTable } from './create-row-store.ts';

/** Takes the rows of the table, one after the other or many at once. */
export type TableReader = {
  /** @returns whether the row is in the table */
  takeRow(cells: readonly string[], line: number, byte: number): boolean;
  /** The same for a row whose cells were not made strings. */
  takePlain(row: PlainRow, line: number, byte: number): void;
  /** Reads many plain rows at once; null where the table is none of plain times and numbers. */
  readonly readPlainRows: PlainRowsReader | null;
  problem(): IngestProblem | null;
  /** The rows of the table, once the last was taken. */
  table(): NumberTable;
  time(): TimeReport;
  reports(): ColumnReport[];
};

/** Makes a reader that turns rows of text into columns of numbers and writes every refusal into the ledger.
 * @param rowText  the text of the row that is being taken, as it stands in the file */
export function createTableReader(
  plan: ReadingPlan,
  layout: ColumnRoles,
  ledger: Ledger,
  rowText: () => string,
): TableReader {
  const { columns } = plan;
  const width = columns.length;
  const { timeIndex, timeParts, moreIdIndexes, targetIndexes } = layout;
  const store = createRowStore(layout);
  const { block, codeOf } = store;
  const idIndex = layout.idIndex >= 0 ? layout.idIndex : layout.spareIdIndex;
  const slotOf = new Map(targetIndexes.map((column, slot) => [column, slot]));
  const slots = columns.map((_, index) => slotOf.get(index) ?? -1);
  const missing = createMissingCounts(width);
  const misfits = new Float64Array(width);
  const times = createTimeCells(columns[timeIndex].time, store.timestamps);
  const decimalCodes = columns.map((column) => (column.decimal === '.' ? 46 : 44));
  const indexes = [...columns.keys()];
  const measured = indexes.filter((index) => slots[index] >= 0 || columns[index].kind === 'number');
  const others = indexes.filter((index) => index !== timeIndex && !measured.includes(index));
  /** Time and id stand in one cell each. */
  const isSimple = timeParts === null && moreIdIndexes.length === 0;
  const time = new Float64Array(1);
  let lastId = '';
  let lastCode = -1;

  /** Keeps the row whose values stand in the block. */
  const keepRow = (timestampMs: number, code: number, line: number, byte: number): void => {
    const row = store.next();
    block.timestamps[row] = timestampMs;
    block.codes[row] = code;
    block.lines[row] = line;
    block.bytes[row] = byte;
    store.keep(row + 1);
  };

  const readNumber = (cell: string, column: number, line: number, byte: number, keep: boolean): number => {
    const value = parseNumber(cell, columns[column].decimal);
    if (value <= largestUsableNumber && value >= -largestUsableNumber) {
      if (keep && limitAt(cell.trimStart()) !== null) noteLimit(cell, value, column, line, byte);
      return value;
    }
    if (Number.isNaN(value) && isMissing(cell)) {
      missing.add(column, cell);
      return Number.NaN;
    }
    const bare = withoutUnit(latinDigits(cell), columns[column].measure);
    const bareValue = bare === cell ? Number.NaN : parseNumber(bare, columns[column].decimal);
    if (Math.abs(bareValue) <= largestUsableNumber) return bareValue;
    if (bare !== cell && isMissing(bare)) {
      missing.add(column, bare);
      return Number.NaN;
    }
    const flagless = withoutFlag(bare);
    if (flagless !== null) return readFlagged(cell, flagless, column, line, byte, keep);
    misfits[column]++;
    if (keep) {
      const what = Number.isNaN(value) ? 'is not a number' : 'is not a usable number';
      const reason = `"${keepText(cell, 40)}" ${what}; the value is left missing.`;
      const { name } = columns[column];
      ledger.add({ kind: 'not-a-number', line, byte, column: name, reason, text: () => cell });
    }
    return Number.NaN;
  };

  const noteLimit = (cell: string, value: number, column: number, line: number, byte: number): void => {
    const { name } = columns[column];
    const reason = `"${keepText(cell, 40)}" only says a limit, and was read as ${value}.`;
    ledger.add({ kind: 'limit-number', line, byte, column: name, reason, text: () => cell });
  };

  const readFlagged = (
    cell: string,
    flagless: string,
    column: number,
    line: number,
    byte: number,
    keep: boolean,
  ): number => {
    const value = readNumber(flagless, column, line, byte, keep);
    if (keep && !Number.isNaN(value)) {
      const reason = `"${keepText(cell, 40)}" was read as ${value}; what stands behind it is a flag.`;
      const { name } = columns[column];
      ledger.add({ kind: 'flagged-number', line, byte, column: name, reason, text: () => cell });
    }
    return value;
  };

  const takeRow = (cells: readonly string[], line: number, byte: number): boolean => {
    if (store.problem() !== null || isBlank(cells)) return false;
    const refuse = (kind: LedgerKind, index: number | null, reason: string): boolean => {
      const column = index === null ? null : columns[index].name;
      ledger.add({ kind, line, byte, column, reason, text: rowText });
      return false;
    };
    const words = cells.length > width ? wordsBehind(cells, width) : null;
    if (cells.length < width || (words === null && cells.length > width)) {
      const found = sayCount(cells.length, 'cell');
      return refuse('wrong-width', null, `${found} where ${width} were expected; the row is left out.`);
    }
    const timeCell = timeParts === null ? cells[timeIndex] : timeParts.join(cells);
    const timestampMs = times.read(timeCell);
    if (Number.isNaN(timestampMs)) {
      if (isMissing(timeCell)) {
        missing.add(timeIndex, timeCell);
        return refuse('no-time', timeIndex, 'There is no timestamp.');
      }
      misfits[timeIndex]++;
      const reason = `"${keepText(timeCell, 40)}" is not a date like the others (${times.describe()}).`;
      return refuse('not-a-time', timeIndex, reason);
    }
    let code = 0;
    if (idIndex >= 0) {
      const id = moreIdIndexes.length === 0 ? cells[idIndex] : joinIds(cells, idIndex, moreIdIndexes);
      if (id === '' && layout.idIndex >= 0) {
        missing.add(idIndex, id);
        return refuse('no-id', idIndex, 'There is no id to say which series this is.');
      }
      code = codeOf(id);
    }
    const place = store.next() * targetIndexes.length;
    for (let column = 0; column < width; column++) {
      const slot = slots[column];
      if (slot >= 0) block.values[place + slot] = readNumber(cells[column], column, line, byte, true);
      else if (columns[column].kind === 'number') readNumber(cells[column], column, line, byte, false);
      else if (column !== timeIndex && isMissing(cells[column])) missing.add(column, cells[column]);
    }
    keepRow(timestampMs, code, line, byte);
    if (words !== null && words !== '') {
      const reason = `"${keepText(words, 40)}" stands behind the last column and was left out.`;
      ledger.add({ kind: 'trailing-text', line, byte, column: null, reason, text: rowText });
    }
    return true;
  };

  /** The series' code of a row; -1 where the id is empty and must not be. */
  const codeOfPlain = (row: PlainRow): number => {
    const { codes } = row;
    const from = row.starts[idIndex];
    const length = row.ends[idIndex] - from;
    // In long files an id is mostly that of the row above.
    if (length === lastId.length && length > 0) {
      let at = 0;
      while (at < length && codes[from + at] === lastId.charCodeAt(at)) at++;
      if (at === length) return lastCode;
    }
    const id = cellOf(row, idIndex);
    if (id === '' && layout.idIndex >= 0) return -1;
    lastCode = codeOf(id);
    lastId = keepText(id);
    return lastCode;
  };

  const takePlain = (row: PlainRow, line: number, byte: number): void => {
    const { codes, starts, ends } = row;
    const proper = isSimple && store.problem() === null && hasWidth(row, width);
    if (proper) times.readCodes(codes, starts[timeIndex], ends[timeIndex], time, 0);
    const timestampMs = proper ? time[0] : Number.NaN;
    const code = idIndex < 0 || Number.isNaN(timestampMs) ? 0 : codeOfPlain(row);
    if (Number.isNaN(timestampMs) || code < 0) {
      takeRow(cellsOf(row), line, byte);
      return;
    }
    const place = store.next() * targetIndexes.length;
    for (let at = 0; at < measured.length; at++) {
      const column = measured[at];
      const value = parsePlainNumber(codes, starts[column], ends[column], decimalCodes[column]);
      const slot = slots[column];
      if (slot < 0) {
        if (Number.isNaN(value)) readNumber(cellOf(row, column), column, line, byte, false);
      } else
        block.values[place + slot] = Number.isNaN(value)
          ? readNumber(cellOf(row, column), column, line, byte, true)
          : value;
    }
    for (let at = 0; at < others.length; at++) {
      const column = others[at];
      if (!mayBeMissing(codes, starts[column], ends[column])) continue;
      const cell = cellOf(row, column);
      if (isMissing(cell)) missing.add(column, cell);
    }
    keepRow(timestampMs, code, line, byte);
  };

  return {
    takeRow,
    takePlain,
    readPlainRows: createPlainRowsReader(plan, layout, store, times, missing),
    problem: store.problem,
    table: store.table,
    time: times.report,
    reports: () =>
      columns.map((column, index) => {
        const seen = index === timeIndex ? store.rows() + misfits[index] : store.rows() - missing.of(index);
        const counts = {
          cells: seen,
          missing: missing.of(index),
          misfits: misfits[index],
          missingWords: missing.words(index),
        };
        return describeColumn(column, counts, examplesOf(plan.firstRows, index));
      }),
  };
}

/** Exactly as many cells, or empty ones beyond them. */
function hasWidth({ count, starts, ends }: PlainRow, width: number): boolean {
  if (count < width) return false;
  for (let column = width; column < count; column++) if (starts[column] !== ends[column]) return false;
  return true;
}
/** The cells of all id columns as one id; those that are empty, as the province of a country without any, are left out. */
const joinIds = (cells: readonly string[], first: number, more: readonly number[]): string =>
  [first, ...more]
    .map((index) => cells[index])
    .filter((cell) => cell !== '')
    .join('/');

function isBlank(cells: readonly string[]): boolean {
  if (cells[0] !== '' && cells[0].trim() !== '') return false;
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** What stands behind the last column where it is no value that the row could have lost its place to: "Provisional".
 * @returns '' where nothing stands there, null where a digit does */
function wordsBehind(cells: readonly string[], width: number): string | null {
  const behind = cells.slice(width).join(' ').trim();
  return /\d/.test(behind) ? null : behind;
}
