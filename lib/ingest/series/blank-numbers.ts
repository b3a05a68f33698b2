/** Takes numbers that stand for missing values, such as -999, out of the columns of a table.
 * @param columns  changed: NaN in place of each
 * @returns how many each column held */
export function blankNumbers(columns: readonly Float64Array[], numbers: readonly number[]): number[] {
  // Mostly there are none, and columns are long.
  if (numbers.length === 0) return columns.map(() => 0);
  const wanted = new Set(numbers);
  return columns.map((column) => {
    let blanked = 0;
    for (let row = 0; row < column.length; row++) {
      if (!wanted.has(column[row])) continue;
      column[row] = Number.NaN;
      blanked++;
    }
    return blanked;
  });
}
