/** Writes rows as RFC 4180 has it, but with LF: commas, quotes doubled, a cell in quotes only where it must be.
 * No cell is altered: what begins like a formula still does. */
export function writeRfc4180(rows: Iterable<readonly string[]>): string {
  let text = '';
  for (const cells of rows) {
    const line = cells.map(quoteCell).join(',');
    // An empty line would be no row.
    text += line === '' ? '""\n' : `${line}\n`;
  }
  return text;
}

const quoteCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
