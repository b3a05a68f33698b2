import type { SheetCell } from './scan-sheet.ts';

/** A table of a sheet: where it begins, and how many columns it has, from A on. */
export type SheetTable = { readonly fromRow: number; readonly width: number };

/** Rows without an empty one between them. */
type Block = {
  readonly fromRow: number;
  width: number;
  rows: number;
  /** The first row names all columns, and the second one holds numbers or dates. */
  isNamed: boolean;
  hasData: boolean;
};

/** Finds out how wide a sheet's rows are to be written: as wide as their table. A block of rows below an empty one belongs to the table
 * above it, unless it begins with names of its own and the table above has rows already. */
export function createTableSurvey(): {
  /** @param cells  of a row that holds something; rows come in their order */
  add(row: number, cells: readonly SheetCell[]): void;
  tables(): readonly SheetTable[];
} {
  const tables: { fromRow: number; width: number; hasData: boolean }[] = [];
  let block: Block | null = null;
  let lastRow = 0;

  const close = (): void => {
    if (block === null) return;
    const table = tables.at(-1);
    if (table === undefined || (table.hasData && block.isNamed))
      tables.push({ fromRow: block.fromRow, width: block.width, hasData: block.hasData });
    else {
      table.width = Math.max(table.width, block.width);
      table.hasData ||= block.hasData;
    }
    block = null;
  };

  return {
    add(row, cells) {
      if (block !== null && row > lastRow + 1) close();
      lastRow = row;
      const width = (cells.at(-1)?.column ?? -1) + 1;
      const isText = cells.every(({ kind }) => kind === 'text');
      block ??= { fromRow: row, width, rows: 0, isNamed: false, hasData: false };
      if (block.rows === 0)
        block.isNamed = isText && cells.length > 1 && cells[0].column + cells.length === width;
      else if (block.rows === 1) block.isNamed &&= !isText;
      block.isNamed &&= block.rows === 0 || width <= block.width;
      block.width = Math.max(block.width, width);
      block.hasData ||= !isText;
      block.rows++;
    },
    tables() {
      close();
      return tables.map(({ fromRow, width }) => ({ fromRow, width }));
    },
  };
}
