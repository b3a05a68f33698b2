/** A cell of a table as it stands on a page. */
export type ShownCell = { readonly text: string; readonly numeric: boolean };

/** A cell as a spreadsheet takes it: a number without signs between its thousands and with the decimal sign of the reader's own language, else
 * the text in one line. Text that a spreadsheet would run is marked as text.
 * @param decimal  the sign before decimals where the cell is pasted */
export function pastedCell({ text, numeric }: ShownCell, decimal: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const number = plain.replaceAll(/[,\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (/^-?\d+(\.\d+)?(e[-+]?\d+)?%?$/i.test(number) && (numeric || number === plain))
    return number.replace('.', decimal);
  if (numeric && plain === '–') return '';
  return /^[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

/** Rows as the text that spreadsheets exchange: tabs between cells, a line a row. */
export const tableAsText = (rows: readonly (readonly ShownCell[])[], decimal: string): string =>
  rows.map((row) => row.map((cell) => pastedCell(cell, decimal)).join('\t')).join('\n');

/** The same as a table for programs that take one. */
export const tableAsHtml = (rows: readonly (readonly ShownCell[])[], decimal: string): string =>
  `<table>${rows
    .map(
      (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(pastedCell(cell, decimal))}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The sign before decimals in a language. */
export const decimalSignOf = (language: string): string =>
  new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
