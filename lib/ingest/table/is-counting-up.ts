import { isTyped, kindOfCell } from '../cells/cell-kind.ts';

/** Whether years or counts that rise or fall by little from cell to cell stand in a row, as they name columns:
 * `Country,2019,2020,2021`. Few years do where nothing else in the row is a value: `Name,Code,1960,1961`. */
export function isCountingUp(cells: readonly string[]): boolean {
  // Where a clock stands beside them, the numbers are values of a row.
  if (cells.some((cell) => kindOfCell(cell) === 'time')) return false;
  const counts = cells.filter((cell) => /^\s*\d{1,4}\s*$/.test(cell));
  const numbers = counts.map(Number);
  if (numbers.length > 1 && numbers.every(isYear)) {
    const step = numbers[1] - numbers[0];
    const even = numbers.every((value, index) => index === 0 || value === numbers[index - 1] + step);
    const others = cells.length - counts.length;
    const values = cells.filter((cell) => isTyped(kindOfCell(cell))).length - counts.length;
    if (even && Math.abs(step) === 1 && others > 0 && values === 0) return true;
  }
  const rest =
    Number.isInteger(numbers[1] - numbers[0]) && numbers[1] - numbers[0] > 3 ? numbers.slice(1) : numbers;
  if (rest.length < 3 || rest.length * 2 < cells.length) return false;
  if (rest[0] < (kindOfCell(cells[0]) === 'number' ? 1000 : 0) || (rest[0] > 1 && rest[0] < 1000))
    return false;
  return rest.every(
    (value, index) => index === 0 || (value > rest[index - 1] && value <= rest[index - 1] + 3),
  );
}

const isYear = (value: number): boolean => value >= 1500 && value < 2200;

/** Whether cells are a header whose times are bare years: texts, then years that count up by one. */
export function isHeaderOfYears(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => /^[12]\d{3}$/.test(cell.trim()));
  if (first < 1 || cells[0].trim() === '') return false;
  let count = 0;
  for (
    let index = first;
    index < cells.length && Number(cells[index]) === Number(cells[first]) + count;
    index++
  )
    count++;
  return count >= 3 && count >= 0.6 * (cells.length - first);
}
