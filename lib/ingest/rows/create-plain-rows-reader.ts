import { parsePlainNumber, powersOfTen } from '../cells/numbers/parse-number.ts';
import { mayBeMissing } from '../cells/signs/missing-values.ts';
import type { TimeCells } from '../columns/kinds/create-time-cells.ts';
import type { MissingCounts } from '../columns/kinds/missing-counts.ts';
import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import type { ReadingPlan } from '../plan/plan-reading.ts';
import type { RowStore } from './create-row-store.ts';

/** Reads rows that hold nothing unusual, as nearly all rows of nearly all large files do, straight from their bytes.
 * @param codes     a text in ASCII, with a line end behind it
 * @param from      where its first row begins
 * @param end       the length of the text
 * @param line      of the first row
 * @param lastLine  rows from this line on are left
 * @param byte      bytes of the file before `from`
 * @returns where the first row begins that must be read by all the rules, and how many were read before it. It is only
 *   lent: the next call overwrites it */
export type PlainRowsReader = (
  codes: Uint8Array,
  text: string,
  from: number,
  end: number,
  line: number,
  lastLine: number,
  byte: number,
) => { readonly at: number; readonly rows: number };

const timeCell = 0;
const numberCell = 1;
const idCell = 2;
const otherCell = 3;

/** Makes the reader of runs of plain rows: times in ISO 8601, numbers of digits with a sign and a decimal sign, empty cells, texts
 * without quotes. What a row turns out not to be is found before anything of it is kept.
 * @param width      cells in a row
 * @param delimiter  of one sign
 * @returns null where the layout or the dialect asks for more than that */
export function createPlainRowsReader(
  { columns, cutting }: ReadingPlan,
  { timeIndex, timeParts, idIndex, spareIdIndex, moreIdIndexes, targetIndexes }: ColumnRoles,
  store: RowStore,
  times: TimeCells,
  missing: MissingCounts,
): PlainRowsReader | null {
  const { delimiter, quote, escaping, blankRuns } = cutting.dialect;
  const delimiterCode = delimiter.charCodeAt(0);
  if (timeParts !== null || moreIdIndexes.length > 0 || !times.readsCodes) return null;
  if (delimiter.length !== 1 || delimiterCode > 127 || blankRuns || cutting.cutWidth !== columns.length)
    return null;
  const width = columns.length;
  const id = idIndex >= 0 ? idIndex : spareIdIndex;
  const kinds = Uint8Array.from(columns, ({ kind }, index) =>
    index === timeIndex
      ? timeCell
      : index === id
        ? idCell
        : targetIndexes.includes(index) || kind === 'number'
          ? numberCell
          : otherCell,
  );
  const slots = Int32Array.from(columns, (_, index) => targetIndexes.indexOf(index));
  const decimals = Uint8Array.from(columns, ({ decimal }) => decimal.charCodeAt(0));
  // An id that is a target or a number as well has two tasks.
  if (id >= 0 && (slots[id] >= 0 || columns[id].kind === 'number')) return null;
  const isPlain = plainCodes(delimiterCode, quote, escaping === 'backslash');
  const { block } = store;
  const targets = targetIndexes.length;
  const empties = new Int32Array(width);
  const result = { at: 0, rows: 0 };
  let timeLength = 19;
  const lastId = new Uint8Array(longestPlainCell);
  let lastIdLength = 0;
  let lastCode = -1;

  return (codes, text, from, end, line, lastLine, byte) => {
    let at = from;
    let rowStart = from;
    let rowLine = line;
    const { timestamps, codes: idCodes, lines, bytes, values, length: blockRows } = block;
    let row = store.next();
    let place = row * targets;
    rows: while (at < end && rowLine < lastLine) {
      if (codes[at] === 32 || codes[at] === 9) break;
      let code = 0;
      let emptyCount = 0;
      for (let column = 0; column < width; column++) {
        const kind = kinds[column];
        const start = at;
        if (kind === numberCell) {
          const first = codes[at];
          if (first === 45 || first === 43) at++;
          const digitsFrom = at;
          let mantissa = 0;
          let digit = codes[at] - 48;
          for (; digit >>> 0 < 10; digit = codes[++at] - 48) mantissa = (Math.imul(mantissa, 10) + digit) | 0;
          let digits = at - digitsFrom;
          let power = 0;
          if (digit + 48 === decimals[column] && digit + 48 !== delimiterCode) {
            const point = at++;
            digit = codes[at] - 48;
            for (; digit >>> 0 < 10; digit = codes[++at] - 48)
              mantissa = (Math.imul(mantissa, 10) + digit) | 0;
            power = at - 1 - point;
            digits += power;
          }
          const slot = slots[column];
          // Nine digits fit into 32 bits. See parsePlainNumber for why their division is exact.
          if (digits > 0 && digits <= 9) {
            if (slot >= 0) {
              const value = power === 0 ? mantissa : mantissa / powersOfTen[power];
              values[place + slot] = first === 45 ? -value : value;
            }
          } else if (digits > 0 && digits <= 15) {
            if (slot >= 0) values[place + slot] = parsePlainNumber(codes, start, at, decimals[column]);
          } else if (at === start) {
            empties[emptyCount++] = column;
            if (slot >= 0) values[place + slot] = Number.NaN;
          } else break rows;
        } else if (kind === timeCell) {
          at += timeLength;
          if (at > end || isPlain[codes[at]] === 1) {
            at = start;
            while (isPlain[codes[at]] === 1) at++;
            timeLength = at - start;
          }
          times.readCodes(codes, start, at, timestamps, row);
          if (Number.isNaN(timestamps[row])) break rows;
        } else if (kind === idCell) {
          let same = 0;
          // In long files an id is mostly that of the row above.
          while (same < lastIdLength && codes[at + same] === lastId[same]) same++;
          if (same === lastIdLength && same > 0 && isPlain[codes[at + same]] === 0) at += same;
          else {
            while (isPlain[codes[at]] === 1) at++;
            if (at === start || at - start > longestPlainCell) break rows;
            lastCode = store.codeOf(text.slice(start, at));
            lastIdLength = at - start;
            for (let place = 0; place < lastIdLength; place++) lastId[place] = codes[start + place];
          }
          code = lastCode;
        } else {
          while (isPlain[codes[at]] === 1) at++;
          if (at === start) empties[emptyCount++] = column;
          else if (at - start > longestPlainCell || mayBeMissing(codes, start, at)) break rows;
        }
        if (column < width - 1 ? codes[at] !== delimiterCode : codes[at] !== 10 && codes[at] !== 13)
          break rows;
        at++;
      }
      // A line end that may be cut in two, or the one put behind the text.
      if (at > end || (codes[at - 1] === 13 && at >= end)) break;
      if (codes[at - 1] === 13 && codes[at] === 10) at++;
      idCodes[row] = code;
      lines[row] = rowLine;
      bytes[row] = byte + rowStart - from;
      row++;
      if (row === blockRows) row = store.keep(row);
      place = row * targets;
      for (let count = 0; count < emptyCount; count++) missing.add(empties[count], '');
      rowLine++;
      rowStart = at;
    }
    store.keep(row);
    result.at = rowStart;
    result.rows = rowLine - line;
    return result;
  };
}

/** Longer cells are left to the reader that knows the limits. */
const longestPlainCell = 10_000;

/** 1 for every character that says nothing about where a cell ends. */
function plainCodes(delimiterCode: number, quote: string, knowsBackslash: boolean): Uint8Array {
  const plain = new Uint8Array(256).fill(1, 32, 127);
  plain[9] = 1;
  plain[delimiterCode] = 0;
  if (quote !== '') plain[quote.charCodeAt(0)] = 0;
  if (knowsBackslash) plain[92] = 0;
  return plain;
}
