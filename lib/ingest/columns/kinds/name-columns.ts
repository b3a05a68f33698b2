import { ingestLimits } from '../../schema.ts';
import { keepText } from '../../text/keep-text.ts';

/** A name for each column, no two alike: empty ones are called by their number, repeated ones are counted, very long ones
 * cut.
 * @param header  the header's cells, null where there is none; one cell too few or too many is set right
 * @param rows    data rows, to tell at which end a name is missing */
export function nameColumns(
  header: readonly string[] | null,
  width: number,
  rows: readonly (readonly string[])[],
): string[] {
  const cells = header === null ? [] : alignHeader(header, width, rows);
  const taken = new Set<string>();
  // Where counting goes on for a repeated name: ten thousand equal names take no ten thousand tries each.
  const nextCount = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const bare = (cells[index] ?? '')
      .replace(/^\uFEFF/, '')
      .replace(/\s+/g, ' ')
      .replace(/^[#%] (?=\p{L})/u, '')
      .trim();
    const base = bare === '' ? `column ${index + 1}` : keepText(bare, ingestLimits.nameCharacters);
    let name = base;
    let count = nextCount.get(base) ?? 2;
    while (taken.has(name)) name = `${base}_${count++}`;
    nextCount.set(base, count);
    taken.add(name);
    return name;
  });
}

/** A header one short lacks the name of the row index, as R writes it, or the rows end in one delimiter too many. */
function alignHeader(
  header: readonly string[],
  width: number,
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (header.length !== width - 1) return header;
  const lastIsEmpty = rows.slice(0, 1000).every((row) => (row[width - 1] ?? '').trim() === '');
  return lastIsEmpty ? header : ['', ...header];
}
