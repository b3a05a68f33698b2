const encoder = new TextEncoder();

/** One row of cells as a line of CSV. Line ends inside cells become blanks, so that lines can be counted as rows. */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index++) line += (index === 0 ? '' : ',') + csvCell(cells[index]);
  // A line of one empty cell would be a blank one, which it is not.
  return cells.length === 1 && line === '' ? '""\n' : `${line}\n`;
}

/** How the lines above are written, so that nobody has to guess it. */
export const writtenDialect = { encoding: 'utf-8', delimiter: ',', quote: '"', escaping: 'doubled' } as const;

function csvCell(cell: string): string {
  const flat = /[\r\n]/.test(cell) ? cell.replace(/\s*[\r\n]+\s*/g, ' ') : cell;
  return /[",]|^\s|\s$/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}

/** Lines as bytes. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Text that may be a number with a decimal comma or signs between thousands. */
export const mayHaveComma = (text: string): boolean => text.length < 40 && /\d,\d/.test(text);
