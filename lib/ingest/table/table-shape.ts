import { type CellKind, isTyped, kindOfCell } from '../cells/cell-kind.ts';
import type { CellDialect } from '../dialect/cut-row.ts';
import type { ReadRow } from '../dialect/read-rows.ts';

/** What the rows of the first table have in common. */
export type TableShape = {
  readonly width: number;
  /** The kind of most cells of each column; text where no kind leads. */
  readonly kinds: readonly CellKind[];
  /** Share of each column's cells that stand in quotes without need. */
  readonly quotedFreely: readonly number[];
};

/** Finds the width of the first table and the kinds of its columns, from a first cutting. */
export function shapeTable(rows: readonly ReadRow[], dialect: CellDialect): TableShape {
  const width = firstTableWidth(rows);
  const proper = rows.filter((row) => row.cells.length === width && row.flaws === 0);
  const body = firstHalf(proper).slice(1);
  const upper = shapeRows(body, width, dialect);
  if (width < 2 || width > 3 || upper.kinds.some(isTyped) || proper.length < 2 * body.length) return upper;
  // Keys and values above a table of two or three columns may fill the upper half.
  const lower = shapeRows(proper.slice(body.length), width, dialect);
  return body.length <= mostKeys && lower.kinds.every(isTyped) ? lower : upper;
}

const mostKeys = 20;

function shapeRows(body: readonly ReadRow[], width: number, dialect: CellDialect): TableShape {
  const step = Math.max(1, Math.floor((body.length * width) / 20_000));
  const sample = body.filter((_, index) => index % step === 0);
  const kinds: CellKind[] = [];
  const quotedFreely: number[] = [];
  for (let column = 0; column < width; column++) {
    kinds.push(leadingKind(sample.map((row) => row.cells[column])));
    const inQuotes = sample.filter((row) => row.quoted[column] && !needsQuotes(row.cells[column], dialect));
    quotedFreely.push(sample.length === 0 ? 0 : inQuotes.length / sample.length);
  }
  return { width, kinds, quotedFreely };
}

/** The upper half of the rows: another table of the same width may stand below. */
const firstHalf = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.slice(0, Math.max(12, Math.ceil(rows.length / 2)));

const needsQuotes = (cell: string, { delimiter, quote }: CellDialect): boolean =>
  (delimiter !== '' && cell.includes(delimiter)) || cell.includes(quote) || /[\r\n]/.test(cell);

type KindOf = (cell: string) => CellKind;

/** The kind of at least 70% of the cells that are not missing, else text. */
export function leadingKind(cells: readonly string[], kindOf: KindOf = kindOfCell): CellKind {
  const counts = new Map<CellKind, number>();
  let present = 0;
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind === 'missing') continue;
    present++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) if (count >= 0.7 * present) return kind;
  return 'text';
}

/** How many cells are of the kind of their typed column, and how many are not. */
export function matchKinds(
  cells: readonly string[],
  kinds: readonly CellKind[],
  kindOf: KindOf = kindOfCell,
): { readonly fits: number; readonly misfits: number } {
  let fits = 0;
  let misfits = 0;
  const columns = Math.min(cells.length, kinds.length);
  for (let column = 0; column < columns; column++) {
    if (!isTyped(kinds[column])) continue;
    const kind = kindOf(cells[column]);
    if (kind === kinds[column]) fits++;
    else if (kind !== 'missing') misfits++;
  }
  return { fits, misfits };
}

/** Whether a cell is of the kind of its typed column. Numbers are asked first: they are told soonest. */
export function fitsSomewhere(
  cells: readonly string[],
  kinds: readonly CellKind[],
  kindOf: KindOf = kindOfCell,
): boolean {
  const fits = (kind: CellKind, column: number): boolean =>
    column < cells.length && isTyped(kind) && kindOf(cells[column]) === kind;
  const number = kinds.indexOf('number');
  return (number >= 0 && fits('number', number)) || kinds.some(fits);
}

type Run = { readonly width: number; readonly rows: ReadRow[] };

/** The width of the first run of rows that is a table: long enough, and no short block of notes above a longer one. */
function firstTableWidth(rows: readonly ReadRow[]): number {
  const runs = joinRuns(rows);
  const longest = Math.max(0, ...runs.map((run) => (run.width > 1 ? run.rows.length : 0)));
  if (longest === 0) return rows.length === 0 ? 0 : Math.max(...rows.map((row) => row.cells.length));
  const enough = Math.min(3, longest);
  const tables = runs.filter((run) => run.width > 1 && run.rows.length >= enough);
  const table = tables.find((run, index) => !areNotes(run, tables[index + 1])) ?? tables[0];
  return table.width;
}

/** Keys and values, or lines of prose, above a wider table: few rows, and no column of values. */
function areNotes({ width, rows }: Run, next: Run | undefined): boolean {
  if (next === undefined || width >= next.width || width > 3 || rows.length > 12) return false;
  if (rows.length > next.rows.length) return false;
  return !rows[0].cells.some((_, column) =>
    isTyped(leadingKind(rows.slice(1).map((row) => row.cells[column]))),
  );
}

/** Runs of rows of one width; a few rows of another width between two runs of one width do not part them. */
function joinRuns(rows: readonly ReadRow[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.width === row.cells.length) last.rows.push(row);
    else runs.push({ width: row.cells.length, rows: [row] });
  }
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-2);
    const between = joined.at(-1);
    if (before?.width === run.width && between !== undefined && between.rows.length < 3) {
      joined.pop();
      for (const row of run.rows) before.rows.push(row);
    } else joined.push({ width: run.width, rows: [...run.rows] });
  }
  return joined;
}
