import { bareNumber } from '../../cells/numbers/bare-number.ts';
import { formOfSign } from '../../cells/numbers/number-forms.ts';
import type { Measure } from '../../cells/numbers/number-unit.ts';
import { parseNumber } from '../../cells/numbers/parse-number.ts';
import { isMissing } from '../../cells/signs/missing-values.ts';
import type { Dialect } from '../../schema.ts';

/** What the cells of one column say about being numbers. */
export type NumberEvidence = {
  /** Cells that are not missing. */
  readonly cells: number;
  /** Cells that are numbers with a decimal point, with a decimal comma. */
  readonly point: number;
  readonly comma: number;
  /** Cells that only one of the two conventions can read, or that it reads with plain sense. */
  readonly onlyPoint: number;
  readonly onlyComma: number;
  /** Cells like `1,234` or `1.234`, which the two conventions read a thousandfold apart. */
  readonly ambiguous: number;
  /** Codes such as 007. */
  readonly leadingZeros: number;
  readonly percent: number;
  readonly money: number;
  /** Numbers in thousands, millions or billions by a letter behind them: 4.88M. */
  readonly scaled: number;
  readonly unsafeIntegers: number;
};

type Writable<Counts> = { -readonly [Name in keyof Counts]: Counts[Name] };

/** Counts, over the sample of a column, which number conventions fit.
 * @param measure  what the numbers are measures of */
export function weighNumbers(cells: readonly string[], measure: Measure): NumberEvidence {
  const evidence: Writable<NumberEvidence> = {
    ...{ cells: 0, point: 0, comma: 0, onlyPoint: 0, onlyComma: 0, ambiguous: 0 },
    ...{ leadingZeros: 0, percent: 0, money: 0, scaled: 0, unsafeIntegers: 0 },
  };
  for (const cell of cells) {
    const plain = plainNumber.exec(cell);
    if (plain !== null) weighPlain(evidence, cell, plain[1], plain[2], plain[3]);
    else weighOther(evidence, cell, measure);
  }
  return evidence;
}

/** Digits, and perhaps one sign with digits after it: most cells of most tables. */
const plainNumber = /^[-+]?(\d{1,18})(?:([.,])(\d{1,18}))?$/;

function weighPlain(
  evidence: Writable<NumberEvidence>,
  cell: string,
  whole: string,
  sign: string | undefined,
  rest: string | undefined,
): void {
  evidence.cells++;
  if (sign === undefined || rest === undefined) {
    evidence.point++;
    evidence.comma++;
    if (whole.length > 1 && whole.startsWith('0')) evidence.leadingZeros++;
    if (whole.length > 15 && !Number.isSafeInteger(Number(cell))) evidence.unsafeIntegers++;
    return;
  }
  // 1.234 may be a group of thousands; 0.125, 1234.567 and 1.25 cannot.
  const ambiguous = rest.length === 3 && whole.length <= 3 && whole !== '0';
  if (sign === '.' || ambiguous) evidence.point++;
  if (sign === ',' || ambiguous) evidence.comma++;
  if (ambiguous) evidence.ambiguous++;
  else if (sign === '.') evidence.onlyPoint++;
  else evidence.onlyComma++;
}

function weighOther(evidence: Writable<NumberEvidence>, written: string, measure: Measure): void {
  const cell = bareNumber(written, measure);
  if (isMissing(cell)) return;
  evidence.cells++;
  const asPoint = parseNumber(cell, '.');
  // A cell without either sign that is no number under one convention is none under the other.
  const asComma = Number.isNaN(asPoint) && !/[.,]/.test(cell) ? Number.NaN : parseNumber(cell, ',');
  const fitsPoint = !Number.isNaN(asPoint);
  const fitsComma = !Number.isNaN(asComma);
  if (fitsPoint) evidence.point++;
  if (fitsComma) evidence.comma++;
  if (fitsPoint && !fitsComma) evidence.onlyPoint++;
  if (fitsComma && !fitsPoint) evidence.onlyComma++;
  if (fitsPoint && fitsComma && asPoint !== asComma) {
    if (/^\D*0,/.test(cell)) evidence.onlyComma++;
    else if (/^\D*0\./.test(cell)) evidence.onlyPoint++;
    else evidence.ambiguous++;
  }
  if (/^\s*0\d+\s*$/.test(cell)) evidence.leadingZeros++;
  if (!fitsPoint && !fitsComma) return;
  const form = formOfSign(cell);
  if (form === 'percent' || form === 'scaled' || form === 'money') evidence[form]++;
}

/** The decimal sign of a column: by its own evidence, else the one of the file. */
export function decideDecimal(evidence: NumberEvidence, ofFile: Dialect['decimal']): Dialect['decimal'] {
  if (evidence.onlyComma > evidence.onlyPoint) return ',';
  if (evidence.onlyPoint > evidence.onlyComma) return '.';
  return evidence.ambiguous > 0 ? ofFile : evidence.comma > evidence.point ? ',' : '.';
}

/** The decimal sign most columns of a file speak for.
 * Where nothing speaks, a semicolon between the cells means that commas were needed for something else. */
export function decideDecimalOfFile(
  columns: readonly NumberEvidence[],
  delimiter: string,
): { decimal: Dialect['decimal']; guessed: boolean } {
  const numeric = columns.filter((column) => Math.max(column.point, column.comma) > column.cells * 0.6);
  const point = numeric.filter((column) => column.onlyPoint > column.onlyComma).length;
  const comma = numeric.filter((column) => column.onlyComma > column.onlyPoint).length;
  const guessed = point === comma && numeric.some((column) => column.ambiguous > 0);
  if (point !== comma) return { decimal: comma > point ? ',' : '.', guessed };
  return { decimal: guessed && delimiter === ';' ? ',' : '.', guessed };
}
