import type { PollutedFile } from './pollute.fixture.ts';

type Table = Pick<PollutedFile, 'header' | 'rows'>;

/** Scores what was read against what should have been, from 0 to 10: one point for reading at all, and precision,
 * recall and F1 of the header's cells, of the rows and of all cells. Empty cells at the end of a row do not count. */
export function scoreTable(wanted: Table, got: Table | null): number {
  if (got === null) return 0;
  const rows = (table: Table) => table.rows.map((cells) => JSON.stringify(trimEnd(cells)));
  const cells = (table: Table) => table.rows.flatMap((one) => trimEnd(one));
  return (
    1 +
    compare([...(wanted.header ?? [])], [...(got.header ?? [])]) +
    compare(rows(wanted), rows(got)) +
    compare(cells(wanted), cells(got))
  );
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

/** Precision, recall and F1 of two bags, added up. */
function compare(wanted: readonly string[], got: readonly string[]): number {
  if (wanted.length === 0 || got.length === 0) return wanted.length === got.length ? 3 : 0;
  const left = new Map<string, number>();
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1);
  let hits = 0;
  for (const one of got) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(one, count - 1);
  }
  const precision = hits / got.length;
  const recall = hits / wanted.length;
  return precision + recall + (hits === 0 ? 0 : (2 * precision * recall) / (precision + recall));
}
