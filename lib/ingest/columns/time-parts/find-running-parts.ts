import { fitsRole, type TimePartRole } from './time-parts.ts';

const inOrder = ['month', 'day', 'hour'] as const;

/** Finds a year, a month and perhaps a day and an hour side by side as plain numbers where no name of a column says so, as
 * observatories write their files: `1958   3   315.71`. Together, and only together, they run on from row to row.
 * @param rows  a sample of the data rows
 * @returns the roles of the columns by their indexes, null where there are no such columns */
export function findRunningParts(
  rows: readonly (readonly string[])[],
  width: number,
): Readonly<Record<number, TimePartRole>> | null {
  if (rows.length < fewestRows) return null;
  for (let year = 0; year < Math.min(width - 1, lastYear); year++) {
    if (!areAll(rows, year, isYear)) continue;
    let keys = rows.map((row) => Number(row[year]));
    // Years that run on by themselves need no months.
    if (isRunning(keys)) return null;
    const roles: Record<number, TimePartRole> = { [year]: 'year' };
    for (const [offset, role] of inOrder.entries()) {
      const index = year + 1 + offset;
      if (index >= width || !areAll(rows, index, (cell) => fitsRole(role, cell))) break;
      roles[index] = role;
      keys = keys.map((key, row) => key * 100 + Number(rows[row][index]));
      if (isRunning(keys)) return roles;
    }
  }
  return null;
}

const fewestRows = 12;
/** Years stand at the left, perhaps behind the number of a station. */
const lastYear = 3;

const isYear = (cell: string): boolean => /^\s*(1[5-9]|20)\d{2}\s*$/.test(cell);

const areAll = (
  rows: readonly (readonly string[])[],
  index: number,
  fits: (cell: string) => boolean,
): boolean => rows.every((row) => /^\s*\d/.test(row[index] ?? '') && fits(row[index]));

/** Each number is above the one before, or each below it: chance does not sort numbers. */
function isRunning(keys: readonly number[]): boolean {
  const direction = Math.sign(keys[1] - keys[0]);
  return (
    direction !== 0 && keys.every((key, index) => index === 0 || (key - keys[index - 1]) * direction > 0)
  );
}
