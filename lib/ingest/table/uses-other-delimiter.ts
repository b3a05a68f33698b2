import { isTyped, type rememberKinds } from '../cells/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { leadingKind } from './table-shape.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** Names and two rows: fewer may be notes that happen to hold such a sign. */
const fewestRows = 3;

/** Whether rows are a table of their own whose cells are parted at another sign: none of them has several cells as the
 * rows before are cut, all have as many at one other delimiter, and below the first a column is of numbers or dates. */
export function usesOtherDelimiter(
  block: readonly ReadRow[],
  kindOf: ReturnType<typeof rememberKinds>,
): boolean {
  if (block.length < fewestRows || block.some((row) => row.cells.length > 1 && !row.foreign)) return false;
  return delimiters.some((delimiter) => {
    const [names, ...below] = block.map(({ cells, foreign }) =>
      foreign ? cells : cells[0].split(delimiter),
    );
    if (names.length < 2 || below.some((cells) => cells.length !== names.length)) return false;
    return names.some((_, column) =>
      isTyped(
        leadingKind(
          below.map((cells) => cells[column]),
          kindOf,
        ),
      ),
    );
  });
}
