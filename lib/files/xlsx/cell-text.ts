import { tooMuch } from '../bytes/budget.ts';

/** Characters that spreadsheet programs allow in one cell. */
const longestCell = 32_767;

/** The text of a cell; characters that XML cannot hold are written as `_x000D_` in a workbook.
 * @throws a refusal past what a cell can hold: a long text that many cells share would fill the memory */
export function cellText(text: string): string {
  if (text.length > longestCell) throw tooMuch('characters in one cell', longestCell.toLocaleString('en-GB'));
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
