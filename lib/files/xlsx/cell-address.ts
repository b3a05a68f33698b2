import { damaged } from '../refusal.ts';

/** Rows that a sheet can have. */
export const sheetRows = 1_048_576;
/** Columns that a sheet can have. */
export const sheetColumns = 16_384;

/** The letters of a column: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Row from 1 and column from 0 of an address such as `AB12`.
 * @throws a refusal where it is none, or beyond what a sheet can have */
export function parseAddress(address: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code === 36) continue;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(address.slice(at).replace('$', ''));
  if (column < 1 || column > sheetColumns || !Number.isInteger(row) || row < 1 || row > sheetRows)
    throw damaged(
      'an Excel workbook',
      `a cell stands at "${address.slice(0, 40)}", which is no place of a sheet`,
    );
  return { row, column: column - 1 };
}
