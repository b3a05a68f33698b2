import { type CellDialect, cutRow, doubleSpace } from '../dialect/cut-row.ts';
import type { Repair } from '../dialect/read-rows.ts';
import { joinPieces } from './join-pieces.ts';
import { matchKinds, type TableShape } from './table-shape.ts';

/** Makes the repair of single bad lines: cut at another delimiter, quote or escape where exactly that gives a proper
 * row; else the pieces between delimiters are joined to cells so that quotes lost or left over do least harm. */
export function createRepair(dialect: CellDialect, shape: TableShape, wrapped: boolean): Repair {
  const { width } = shape;
  const foreigners = foreignDialects(dialect);
  let effortLeft = mostEffort;
  return (line, cut) => {
    if (width < 2 || line.length > longestLine) return null;
    effortLeft -= wrapped ? 0 : Math.max(leastEffort, countPieces(line, dialect.delimiter) ** 2);
    if (effortLeft < 0) return null;
    for (const { other, foreign } of foreigners) {
      if (!mayApply(line, dialect, other)) continue;
      const cells = cutWhole(line, other);
      if (cells === null || cells.length !== width) continue;
      if (foreign && cut.cells.length >= width) continue;
      if (!foreign && other.quote !== dialect.quote && cut.cells.length === width) continue;
      if (foreign && !isBelievable(cells, other, line, shape, dialect)) continue;
      return { cells, foreign };
    }
    const unwrapped = unwrap(line, dialect);
    if (unwrapped !== null && unwrapped.length === width) return { cells: unwrapped, foreign: false };
    // Where every quote is in its place, a wrong width comes of a delimiter lost or left over.
    if (cut.flaws === 0 && !cut.open) return null;
    const cells = joinPieces(line, dialect, shape);
    return cells === null ? null : { cells, foreign: false };
  };
}

const longestLine = 1_000_000;
function countPieces(line: string, delimiter: string): number {
  let count = 1;
  if (delimiter === '') return count;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + delimiter.length))
    count++;
  return count;
}

/** Trying every other dialect costs a hundred times what cutting does, and more for lines of many cells. Where 10,000
 * lines are astray it is no longer single lines that are, and the rest is left as it was cut; lines in quotes as a whole
 * are all freed of them. */
const leastEffort = 200;
const mostEffort = 10_000 * leastEffort;

type Foreigner = { readonly other: CellDialect; readonly foreign: boolean };

/** Other escapes and quotes first: they change less than another delimiter does. */
function foreignDialects(dialect: CellDialect): readonly Foreigner[] {
  const escaping: CellDialect['escaping'] = dialect.escaping === 'doubled' ? 'backslash' : 'doubled';
  const quote: CellDialect['quote'] = dialect.quote === "'" ? '"' : "'";
  const { delimiter } = dialect;
  const others = [',', ';', '\t', '|', ', ', ':', ' '].filter((one) => one !== delimiter);
  return [
    { other: { ...dialect, escaping }, foreign: false },
    { other: { ...dialect, quote }, foreign: false },
    { other: { ...dialect, quote, escaping: 'backslash' }, foreign: false },
    // Where a delimiter comes with a blank, some lines leave the blank out.
    ...(delimiter.length > 1 && delimiter.trim() !== delimiter && delimiter.trim() !== ''
      ? [{ other: { ...dialect, delimiter: delimiter.trim() }, foreign: false }]
      : []),
    // A wide number leaves but one blank between two columns.
    ...(delimiter === doubleSpace ? [{ other: { ...dialect, delimiter: ' ' }, foreign: false }] : []),
    ...others.flatMap((one) => [
      { other: { ...dialect, delimiter: one, blankRuns: false }, foreign: true },
      { other: { ...dialect, delimiter: one, blankRuns: false, quote }, foreign: true },
    ]),
  ];
}

function mayApply(line: string, dialect: CellDialect, other: CellDialect): boolean {
  if (other.delimiter !== dialect.delimiter) {
    return line.includes(other.delimiter) && (other.quote === dialect.quote || line.includes(other.quote));
  }
  if (other.quote !== dialect.quote) return line.includes(other.quote);
  return line.includes('\\') || dialect.escaping === 'backslash';
}

/** The cells of one line, or null where its quotes are not right. */
function cutWhole(line: string, dialect: CellDialect): string[] | null {
  const cut = cutRow(line, 0, line.length, dialect);
  return cut.flaws === 0 && !cut.open && cut.end === line.length ? cut.cells : null;
}

/** Chance gives prose the right number of words: the cells must be of their columns' kinds, or of none of them as
 * those of a header are, or stand in quotes. */
function isBelievable(
  cells: readonly string[],
  { delimiter, quote }: CellDialect,
  line: string,
  { kinds, width }: TableShape,
  own: CellDialect,
): boolean {
  const { fits, misfits } = matchKinds(cells, kinds);
  const inProse = delimiter === ' ' || delimiter === ':';
  // `Stand: 1.2.2024 / 10:00:00` falls into four cells, two of them numbers.
  if (fits > 0) return inProse ? misfits === 0 : misfits * 2 <= fits;
  if (!inProse) return misfits > 0 || width > 2;
  // Names of two words between the table's own delimiters are the names of another table.
  return width > 2 && !line.includes(own.delimiter) && (misfits > 0 || line.includes(quote));
}

/** Some programs put a whole line in quotes and double those inside. */
function unwrap(line: string, dialect: CellDialect): string[] | null {
  const { quote } = dialect;
  const bare = line.trim();
  if (quote === '' || bare.length < 2 || !bare.startsWith(quote) || !bare.endsWith(quote)) return null;
  const inner = bare.slice(1, -1);
  if (inner.replaceAll(quote + quote, '').includes(quote)) return null;
  return cutWhole(inner.replaceAll(quote + quote, quote), dialect);
}
