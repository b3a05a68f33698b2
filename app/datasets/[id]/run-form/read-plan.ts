import { type Result, refuse, succeed } from '#lib/result.ts';

/** Steps that a plan may reach. */
const mostSteps = 1_000;

/** Reads a pasted plan: a row of names, then a row a step in the order of the steps that are forecast. A first column of dates is
 * for whoever reads it; empty cells have no value. Tabs, semicolons or commas stand between the cells.
 * @param columns  that a plan is wanted of: others are left out
 * @returns values by column; a sentence where it cannot be read */
export function readPlan(
  text: string,
  columns: readonly string[],
): Result<Record<string, (number | null)[]>, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [head, ...rows] = lines;
  if (head === undefined) return succeed({});
  const separator = ['\t', ';', ','].find((sign) => head.includes(sign)) ?? ',';
  const cellsOf = (line: string) =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const names = cellsOf(head);
  const places = columns.flatMap((name) => {
    const place = names.indexOf(name);
    return place < 0 ? [] : [{ name, place }];
  });
  if (places.length === 0)
    return refuse(`The first row must name a column that helps predict, such as ${columns[0] ?? 'promo'}.`);
  if (rows.length > mostSteps)
    return refuse(`A plan has at most ${mostSteps} rows; this one has ${rows.length}.`);
  const plan: Record<string, (number | null)[]> = Object.fromEntries(places.map(({ name }) => [name, []]));
  for (const [index, line] of rows.entries()) {
    const cells = cellsOf(line);
    for (const { name, place } of places) {
      const cell = cells[place] ?? '';
      // In a file of semicolons the comma is a decimal sign.
      const value = cell === '' ? null : Number(separator === ',' ? cell : cell.replace(',', '.'));
      if (value !== null && !Number.isFinite(value))
        return refuse(`Row ${index + 2} of the plan: "${cell}" in ${name} is no number.`);
      plan[name]?.push(value);
    }
  }
  return succeed(plan);
}
