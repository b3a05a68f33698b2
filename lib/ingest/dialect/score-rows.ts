import { type CellKind, isTyped } from '../cells/cell-kind.ts';
import type { CellDialect } from './cut-row.ts';
import type { ReadRow } from './read-rows.ts';

type KindOf = (cell: string) => CellKind;

/** Scores how much rows look like a table: few widths, columns of one kind of cell, no quotes left over, a first row
 * as wide as the others.
 * @see van den Burg, Nazábal & Sutton 2019, "Wrangling messy CSV files by detecting row and type patterns" */
export function scoreRows(rows: readonly ReadRow[], dialect: CellDialect, kindOf: KindOf): number {
  if (rows.length === 0) return 0;
  const groups = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const group = groups.get(row.cells.length);
    if (group === undefined) groups.set(row.cells.length, [row]);
    else group.push(row);
  }
  let consistency = 0;
  let typed = 0;
  let weight = 0;
  for (const [width, group] of groups) {
    // Lines of one cell are preamble as often as table.
    const share = (width === 1 && dialect.delimiter !== '' ? 0.5 : 1) * (group.length / rows.length);
    consistency += share * share;
    const breadth = width === 1 ? 0.3 : 1 - 0.5 / width;
    typed += share * share * breadth * scoreGroup(group, width, dialect, kindOf);
    weight += share * share;
  }
  const flawed = rows.filter((row) => row.flaws > 0).length / rows.length;
  const oddity = usualness(dialect, groups, kindOf);
  // Prose holds commas in some of its lines.
  const most = Math.max(...[...groups].map(([width, group]) => (width > 1 ? group.length : 0)));
  const scattered = dialect.delimiter !== '' && most < 0.6 * rows.length ? 0.8 : 1;
  // Blanks stand in most texts, commas in some.
  const blame = dialect.delimiter === ' ' || dialect.delimiter === ':' ? 0.15 : 0.35;
  const beheaded = losesItsName(rows, dialect, kindOf) ? blame : 1;
  const fitful = comesAndGoes(rows, dialect, kindOf) ? 0.15 : 1;
  return (
    Math.sqrt(consistency) * (typed / weight) * (1 - 0.4 * flawed) * oddity * scattered * beheaded * fitful
  );
}

/** How much the cells of rows of one width look like columns, from 0 to 1. */
function scoreGroup(group: readonly ReadRow[], width: number, dialect: CellDialect, kindOf: KindOf): number {
  const columns = Math.min(width, 60);
  const body = group.length > 2 ? group.slice(1) : group;
  const step = Math.max(1, Math.floor((body.length * columns) / 6_000));
  let total = 0;
  for (let column = 0; column < columns; column++) {
    const kinds = new Map<CellKind, number>();
    let sum = 0;
    let cells = 0;
    for (let row = 0; row < body.length; row += step) {
      const cell = body[row].cells[column];
      const kind = kindOf(cell);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      sum += weigh(cell, kind, body[row].quoted[column], dialect);
      cells++;
    }
    kinds.delete('missing');
    const present = [...kinds.values()].reduce((one, other) => one + other, 0);
    const purity = present === 0 ? 1 : Math.max(...kinds.values()) / present;
    // A column with neither a name nor a value is what a delimiter cut in two leaves behind.
    const hollow = present === 0 && group.every((row) => row.cells[column].trim() === '');
    total += hollow ? 0.1 : (sum / cells) * (0.6 + 0.4 * purity);
  }
  return 0.1 + (0.9 * total) / columns;
}

const weights: Readonly<Record<CellKind, number>> = {
  ...{ number: 1, time: 1, link: 1, shape: 1, flag: 0.9, code: 0.65, word: 0.6, text: 0.5, missing: 0.45 },
};

/** Whether the first line is one cell, and all the others, which it would name as one column, are cut into several: `value` above `0,5` or `name` above `Ann Lee`. Another delimiter, a title or a lost one is no such thing. */
function losesItsName(rows: readonly ReadRow[], { delimiter }: CellDialect, kindOf: KindOf): boolean {
  const [first, second, ...others] = rows;
  if (delimiter === '' || others.length === 0 || first.cells.length > 1 || second.cells.length < 2)
    return false;
  if (second.afterBlank || !/^[\p{L}_#][\p{L}\d_ .()-]{0,40}$/u.test(first.cells[0].trim())) return false;
  const width = second.cells.length;
  // A line of names written at another delimiter, or without its only one.
  if (first.cells[0].trim().split(/[;,\t| ]+/).length >= width && width > 2) return false;
  if (others.filter((row) => row.cells.length > 1).length < 0.8 * others.length) return false;
  const alike = others.find((row) => row.cells.length === width) ?? second;
  return second.cells.every((cell, column) => isTyped(kindOf(cell)) === isTyped(kindOf(alike.cells[column])));
}

/** Whether below a first line of one cell many lines have one cell, not above or below the others but all among them, as
 * tags between bars do in a column of their own. Groups of rows under titles hold numbers or dates. */
function comesAndGoes(rows: readonly ReadRow[], { delimiter }: CellDialect, kindOf: KindOf): boolean {
  if (delimiter === '' || rows.length < 8 || rows[0].cells.length > 1 || rows[1].afterBlank) return false;
  let turns = 0;
  for (let row = 1; row < rows.length; row++)
    if ((rows[row].cells.length === 1) !== (rows[row - 1].cells.length === 1)) turns++;
  if (turns <= 0.25 * rows.length) return false;
  const parted = rows.filter((row) => row.cells.length > 1);
  return parted.filter((row) => row.cells.some((cell) => isTyped(kindOf(cell)))).length < 0.1 * parted.length;
}

/** Cells that still hold what parts or quotes cells in other files were likely cut at the wrong places. */
function weigh(cell: string, kind: CellKind, quoted: boolean, { delimiter, quote }: CellDialect): number {
  let weight = weights[kind];
  const [sign] = delimiter;
  if (delimiter.length > 1 && !quoted && (cell.startsWith(sign) || cell.endsWith(sign))) return 0.1 * weight;
  // Several delimiters side by side are empty cells, where others stand by themselves.
  if (delimiter.length > 2 && !quoted && cell.includes(sign) && delimiter === sign.repeat(delimiter.length))
    return 0.1 * weight;
  if (isTyped(kind)) return !quoted && cell.startsWith(' ') && delimiter !== ' ' ? 0.85 * weight : weight;
  if (quoted) return Math.max(weight, 0.7);
  if (/^\s|\s$/.test(cell) && cell.trim() !== '') weight *= 0.6;
  if (/^['"]|['"]$/.test(cell) && quote !== '') weight *= 0.4;
  if (/[;\t|]|,(?! )/.test(cell)) weight *= 0.4;
  // Tabs part cells and nothing else; a bracket without its partner was cut off from it.
  if (cell.includes('\t')) weight *= 0.4;
  if (!areBracketsEven(cell)) weight *= 0.4;
  return weight;
}

function areBracketsEven(cell: string): boolean {
  let depth = 0;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code === 40 || code === 91 || code === 123) depth++;
    else if (code === 41 || code === 93 || code === 125) depth--;
  }
  return depth === 0;
}

const usuals = new Set([',', ';', '\t', '|', '']);

/** Spaces and colons stand inside dates, times and prose, odd signs anywhere: they must do better than the others. */
function usualness(
  { delimiter }: CellDialect,
  groups: ReadonlyMap<number, readonly ReadRow[]>,
  kindOf: KindOf,
): number {
  const rows = [...groups.values()].flat();
  const body = rows.slice(1, 200);
  const links = body.filter((row) => row.cells.length > 1 && isWholeLink(row, delimiter, kindOf)).length;
  if (body.length > 0 && links > 0.6 * body.length) return 0.1;
  if (usuals.has(delimiter)) return 1;
  const whole = body.filter((row) => isTyped(kindOf(row.cells.join(delimiter)))).length;
  if (body.length > 0 && whole > 0.6 * body.length) return 0.1;
  if (delimiter === ' ' || delimiter === ':') {
    const typed = body.filter((row) => row.cells.some((cell) => isTyped(kindOf(cell)))).length;
    if (typed > 0.6 * body.length) return 0.9;
    const [width, group] = [...groups].reduce((most, one) => (one[1].length > most[1].length ? one : most));
    return width > 2 && group.length > 0.9 * rows.length ? 0.8 : 0.3;
  }
  return delimiter.length > 1 ? 0.98 : 0.85;
}

/** A web address or a shape on the map that holds the delimiter, and is no row of several. */
function isWholeLink({ cells }: ReadRow, delimiter: string, kindOf: KindOf): boolean {
  if (delimiter === '' || cells.slice(1).some((cell) => kindOf(cell) === 'link')) return false;
  const whole = kindOf(cells.join(delimiter));
  return whole === 'link' || whole === 'shape';
}
