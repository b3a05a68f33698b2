import type { Budget } from '../bytes/budget.ts';
import { bytesOf, csvLine } from '../rows/csv-line.ts';
import { createMergeFiller } from './merged-areas.ts';
import { type SharedParts, type SheetCell, scanSheet } from './scan-sheet.ts';
import type { SheetFacts } from './sheet-notes.ts';
import { withPoint } from './survey-kinds.ts';

/** Writes a sheet as CSV, its row N on line N, from column A on and as wide as its table. */
export async function* writeSheet(
  chunks: AsyncIterable<Uint8Array>,
  shared: SharedParts,
  { tables, kinds, lastRow, merged }: SheetFacts,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const width = tables.reduce((widest, table) => Math.max(widest, table.width), 0);
  const filler = createMergeFiller(
    merged.map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, lastRow),
      right: Math.min(area.right, width - 1),
    })),
  );
  const waiting = [...tables].reverse();
  let empty: readonly string[] = [];
  let lines: string[] = [];
  let written = 0;
  const scan = scanSheet(chunks, shared, {
    row(row, cells) {
      if (row > lastRow) return;
      while (written < row - 1) addRow([]);
      addRow(cells);
    },
    merged: () => undefined,
    uncomputed: () => undefined,
    hiddenColumns: () => undefined,
  });
  for await (const _ of scan) {
    if (lines.length === 0) continue;
    yield bytesOf(lines.join(''));
    lines = [];
  }

  function addRow(own: readonly SheetCell[]): void {
    written++;
    const cells = filler.fill(written, own);
    if (cells.length === 0) {
      lines.push('\n');
      return;
    }
    for (
      let table = waiting.at(-1);
      table !== undefined && table.fromRow <= written;
      table = waiting.at(-1)
    ) {
      waiting.pop();
      empty = Array.from({ length: table.width }, () => '');
    }
    budget.spendCells(empty.length);
    const texts = [...empty];
    for (const { column, kind, text } of cells)
      texts[column] = kind === 'text' && kinds.numbers.has(column) ? withPoint(text) : text;
    lines.push(csvLine(texts));
  }
}
