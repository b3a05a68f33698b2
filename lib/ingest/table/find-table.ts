import type { CellDialect } from '../dialect/cut-row.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { namedCells } from './count-header-rows.ts';
import { createCommentTest, locateTable } from './locate-table.ts';

/** Lines of the file that are no part of the table, each with its 1-based number. */
export type LeftOut = { readonly line: number; readonly text: string };

/** A table of a file, whole. */
export type FoundTable = {
  /** null where the file has none. */
  readonly header: readonly string[] | null;
  /** Rows of the file that were joined to the header. */
  readonly headerRows: number;
  /** Short rows are padded to the width, long ones kept whole. */
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  readonly preamble: readonly LeftOut[];
  readonly footer: readonly LeftOut[];
  /** Lines marked as comments between the rows. */
  readonly comments: readonly LeftOut[];
  /** Lines whose cells were not simply cut at the dialect's delimiter. */
  readonly repairedLines: readonly number[];
};

/** Finds the first table of a text.
 * @param firstLine  the number of the text's first line in its file
 * @returns the table, how it was cut, and where the rest begins if another table follows */
export function findTable(
  whole: string,
  firstLine: number,
): {
  readonly table: FoundTable;
  readonly dialect: CellDialect;
  readonly next: { readonly text: string; readonly line: number } | null;
} {
  const { text, dialect, shape, rows, all, first, names, header, end, next } = locateTable(whole, {}, true);
  const between = rows.slice(first + names.length, end);
  const isComment = createCommentTest(rows, first, shape.width);
  const data = between.filter((row) => !isComment(row));
  const leftOut = (row: ReadRow): LeftOut => ({
    line: row.line + firstLine - 1,
    text: text.slice(row.start, row.end).trimEnd(),
  });
  const width = trimmedWidth(header, data, shape.width);
  return {
    dialect,
    next:
      next < rows.length
        ? { text: text.slice(rows[next].start), line: rows[next].line + firstLine - 1 }
        : null,
    table: {
      header: header === null ? null : padRow(alignNames(header, data, width), width, shape.width),
      headerRows: names.filter((row) => namedCells(row) > 0).length,
      rows: data.map((row) => padRow(row.cells, width, shape.width)),
      width,
      preamble: all.filter((row) => first >= rows.length || row.start < rows[first].start).map(leftOut),
      footer: rows.slice(end, next).map(leftOut),
      comments: between.filter(isComment).map(leftOut),
      repairedLines: data
        .filter((row) => row.foreign || row.flaws > 0)
        .map((row) => row.line + firstLine - 1),
    },
  };
}

/** One column less where the last is empty from top to bottom, as a delimiter at every line's end makes it. */
export function trimmedWidth(
  header: readonly string[] | null,
  data: readonly ReadRow[],
  width: number,
): number {
  if (width < 2 || data.length === 0) return width;
  const named = (header?.[width - 1] ?? '').trim() !== '';
  if (named || (header === null && data.length < 3)) return width;
  return data.every((row) => (row.cells[width - 1] ?? '').trim() === '') ? width - 1 : width;
}

/** Where rows are numbered, as R does it, the name of that first column is missing. */
function alignNames(header: readonly string[], data: readonly ReadRow[], width: number): readonly string[] {
  if (header.length !== width - 1 || data.length < 2) return header;
  const start = Number(data[0].cells[0]);
  const numbered =
    (start === 0 || start === 1) && data.every((row, index) => Number(row.cells[0]) === start + index);
  return numbered ? ['', ...header] : header;
}

/** Pads a short row; of a delimiter too many at every line's end nothing is kept. */
function padRow(cells: readonly string[], width: number, cutWidth: number): readonly string[] {
  if (cells.length < width) return [...cells, ...new Array<string>(width - cells.length).fill('')];
  return width < cutWidth && cells.length === cutWidth && cells[width].trim() === ''
    ? cells.slice(0, width)
    : cells;
}
