type Rows = readonly (readonly string[])[];

/** Finds columns at the left that say a thing in the first row of a block and leave it out below, as pivot tables and merged
 * cells are written: `North,Jan,1` above `,Feb,2`. The column beside them says the same in every block, and nothing twice
 * within one.
 * @param rows  data rows of the head
 * @returns indexes of the columns, from the left */
export function findFillDown(rows: Rows, width: number): readonly number[] {
  if (rows.length < fewestRows) return [];
  const cell = (row: number, column: number): string => (rows[row][column] ?? '').trim();
  const isSparse = (column: number): boolean => {
    const written = rows.filter((row) => (row[column] ?? '').trim() !== '');
    const values = new Set(written.map((row) => row[column].trim()));
    return (
      cell(0, column) !== '' && values.size > 1 && written.length * 2 <= rows.length && !areMeasured(values)
    );
  };
  let key = 0;
  while (key < width && isSparse(key)) key++;
  if (key === 0 || key >= width - 1) return [];
  const repeated = new Set(rows.map((_, row) => cell(row, key)));
  const wanted = new Set<string>();
  let twice = 0;
  for (let row = 0; row < rows.length; row++) {
    if (cell(row, key - 1) !== '') wanted.clear();
    if (wanted.has(cell(row, key))) twice++;
    wanted.add(cell(row, key));
    // What stands further left changes only where this does.
    for (let outer = 0; outer < key - 1; outer++)
      if (cell(row, outer) !== '' && cell(row, outer + 1) === '') return [];
  }
  if (twice > 0.05 * rows.length || repeated.size * 2 > rows.length) return [];
  return Array.from({ length: key }, (_, column) => column);
}

const fewestRows = 6;

/** Numbers with decimals are values, which may be missing. */
const areMeasured = (values: ReadonlySet<string>): boolean =>
  [...values].some((value) => /^-?\d+[.,]\d+$/.test(value));

/** Writes into the empty cells of some columns what stood above them, row after row.
 * @param columns  indexes; none leaves every row as it is */
export function createFillDown(columns: readonly number[]): (cells: readonly string[]) => readonly string[] {
  if (columns.length === 0) return (cells) => cells;
  const above = columns.map(() => '');
  return (cells) => {
    if (cells.every((cell) => cell.trim() === '')) return cells;
    const filled = [...cells];
    for (const [place, column] of columns.entries()) {
      if ((cells[column] ?? '').trim() === '') filled[column] = above[place];
      else above[place] = cells[column];
    }
    return filled;
  };
}
