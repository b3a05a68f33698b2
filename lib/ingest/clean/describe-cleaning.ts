import { sayDelimiters } from '../dialect/say-delimiters.ts';
import { sayCount } from '../say-count.ts';
import type { LeftOut } from '../table/find-table.ts';
import type { CleanTable } from './clean-csv.ts';

/** Says in sentences how a table was read and what of its file is not in it. */
export function describeCleaning(table: CleanTable): string[] {
  const { dialect, encoding, header, headerRows, preamble, footer, comments, repairedLines, nextTableLine } =
    table;
  if (header === null && table.rows.length === 0) return ['There is no text in it: the table is empty.'];
  const sentences = [
    `Read as ${encoding.toUpperCase()}, ${nameDelimiter(dialect.delimiter)}${dialect.escaping === 'backslash' ? ', quotes escaped with a backslash' : ''}: ${sayCount(table.rows.length, 'row')} of ${sayCount(table.width, 'column')}.`,
  ];
  if (header === null) sentences.push('There is no header, and none was made up.');
  if (headerRows > 1) sentences.push(`${headerRows} rows of names were joined to one header.`);
  if (preamble.length > 0) sentences.push(`Left out above the table: ${quoteLines(preamble)}.`);
  if (footer.length > 0) sentences.push(`Left out below the table: ${quoteLines(footer)}.`);
  if (comments.length > 0) sentences.push(`Left out as comments: ${quoteLines(comments)}.`);
  if (repairedLines.length > 0) {
    const more = repairedLines.length > 10 ? ` and ${repairedLines.length - 10} more` : '';
    sentences.push(
      `Quotes or delimiters unlike the others were made sense of on line ${repairedLines.slice(0, 10).join(', ')}${more}.`,
    );
  }
  if (nextTableLine !== null) {
    sentences.push(`Another table begins on line ${nextTableLine}; --table takes its number.`);
  }
  return sentences;
}

function quoteLines(lines: readonly LeftOut[]): string {
  const shown = lines.slice(0, 3).map(({ line, text }) => `line ${line} "${shorten(text)}"`);
  const left = lines.length - 3;
  return shown.join(', ') + (left > 0 ? ` and ${left} more ${left === 1 ? 'line' : 'lines'}` : '');
}

const shorten = (text: string): string =>
  [...text.slice(0, 120)]
    .slice(0, 60)
    .join('')
    .replaceAll(/[\r\n]+/g, ' ') + (text.length > 60 ? '…' : '');

function nameDelimiter(delimiter: string): string {
  if (delimiter === '') return 'one cell a line';
  // A sign that can be seen is shown itself.
  return `cells parted by ${delimiter.trim() === '' ? sayDelimiters(delimiter) : `"${delimiter}"`}`;
}
