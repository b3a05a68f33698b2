import type { ReadRow } from '../dialect/read-rows.ts';

/** Whether a row is a line drawn under the names, as databases and Markdown do it: `---+-----`, `|:--|---|`. */
export function isRuleLine({ cells }: ReadRow): boolean {
  const drawn = cells.filter((cell) => cell.trim() !== '');
  return drawn.length > 0 && drawn.every((cell) => /^[\s+:|=-]*(?:-{3}|={3})[\s+:|=-]*$/.test(cell));
}
