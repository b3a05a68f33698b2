import { sayCount } from '../../say-count.ts';
import type { ColumnReport } from '../../schema.ts';

/** How many cells of each column say that their value is missing, and in which words. */
export type MissingCounts = {
  add(column: number, cell: string): void;
  of(column: number): number;
  words(column: number): ColumnReport['missingWords'];
};

/** Makes counts for the columns of a table, all zero. */
export function createMissingCounts(width: number): MissingCounts {
  const counts = new Float64Array(width);
  const words: (Map<string, number> | undefined)[] = new Array(width);
  return {
    add(column, cell) {
      counts[column]++;
      const word = cell.trim();
      const own = words[column] ?? new Map<string, number>();
      words[column] = own;
      own.set(word, (own.get(word) ?? 0) + 1);
    },
    of: (column) => counts[column],
    words: (column) =>
      Array.from(words[column] ?? [], ([word, count]) => ({ word, count })).sort(
        (left, right) => right.count - left.count,
      ),
  };
}

/** `"NA" (12 cells), "-" (3 cells), empty (4 cells)`. */
export const sayMissingWords = (words: ColumnReport['missingWords']): string =>
  words
    .map(({ word, count }) => `${word === '' ? 'empty' : `"${word}"`} (${sayCount(count, 'cell')})`)
    .join(', ');
