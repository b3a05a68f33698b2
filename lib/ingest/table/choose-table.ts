import type { ReadRow } from '../dialect/read-rows.ts';
import { locateTable, type TableExtent, type TableWishes } from './locate-table.ts';

/** A table of a text: where it begins, its preamble included, and where and what its header is, or its first row. */
export type TablePlace = { readonly line: number; readonly headerLine: number; readonly title: string };

/** Lays out one of the tables of a text, and says where all of them begin. Lines are those of the whole text. Where the same names come again
 * directly below the rows, as where exports were put together or a report has pages, the table goes on.
 * @param wanted  1 for the first table; beyond the last there is none
 * @param ended   the text is all of the file; else its last rows may be torn */
export function chooseTable(
  text: string,
  wishes: TableWishes,
  ended: boolean,
  wanted: number,
): {
  readonly table: TableExtent | null;
  readonly tables: readonly TablePlace[];
  /** Where the table after the wanted one begins. */
  readonly nextLine: number;
} {
  const tables: TablePlace[] = [];
  let chosen: TableExtent | null = null;
  let rest: string | null = text;
  let line = 1;
  let before: TableExtent | null = null;
  // Each table is laid out from what is left of the text: many small ones in a long text are not all looked for.
  let patience = 4 * text.length + 200_000;
  while (rest !== null && tables.length < mostTables && (patience > 0 || tables.length < wanted)) {
    patience -= rest.length;
    const isWanted = tables.length + 1 === wanted;
    const table = locateTable(rest, isWanted ? shiftWishes(wishes, line - 1) : {}, ended);
    if (before === null || !goesOn(before, table)) {
      if (isWanted) chosen = shiftLines(table, line - 1);
      const title = (table.header ?? table.rows[table.first]?.cells ?? []).join(' ').trim();
      const header = table.names[0] ?? table.rows[table.first];
      const headerLine = line - 1 + (header?.line ?? 1);
      tables.push({ line, headerLine, title: title.slice(0, longestTitle) });
    }
    before = table;
    const next: ReadRow | undefined = table.rows[table.next];
    rest = next === undefined ? null : table.text.slice(next.start);
    line += next === undefined ? 0 : next.line - 1;
  }
  // Where not all tables were looked for, what is left is another one.
  const nextLine = tables[wanted]?.line ?? (rest === null ? Number.POSITIVE_INFINITY : line);
  return { table: chosen, tables, nextLine };
}

/** Whether a table is more of the one before: its names are the same, and nothing but the rows stands between. */
function goesOn(before: TableExtent, table: TableExtent): boolean {
  const { header } = before;
  const border = before.rows[before.next];
  if (header === null || table.header === null || table.first > 0 || border.afterBlank) return false;
  return (
    table.header.length === header.length && table.header.every((name, column) => name === header[column])
  );
}

const mostTables = 20;
const longestTitle = 80;

const shiftWishes = (wishes: TableWishes, by: number): TableWishes =>
  wishes.headerLine === undefined || wishes.headerLine === 0
    ? wishes
    : { ...wishes, headerLine: Math.max(1, wishes.headerLine - by) };

function shiftLines(table: TableExtent, by: number): TableExtent {
  if (by === 0) return table;
  const shift = (row: ReadRow): ReadRow => ({ ...row, line: row.line + by });
  return {
    ...table,
    all: table.all.map(shift),
    rows: table.rows.map(shift),
    names: table.names.map(shift),
  };
}
