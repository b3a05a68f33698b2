import type { SameColumns } from './find-same-columns.ts';

/** The dataset that a file is most likely a new version of: one with the same columns whose file had the same name but for
 * its numbers, as in "sales 2024-03.csv". Columns alone are too common to tell. Null where there is none, or several. */
export function likelyDataset(
  fileName: string,
  same: readonly Pick<SameColumns, 'id' | 'name' | 'fileName'>[],
): string | null {
  const plain = plainName(fileName);
  const found = same.filter((dataset) =>
    [dataset.fileName, dataset.name].some((name) => plain !== '' && plainName(name) === plain),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** Without what differs from one export to the next: numbers, signs between them, case, the ending. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.(csv|tsv|txt)$/, '')
    .replace(/[\d\s_\-.()]+/g, ' ')
    .trim();
