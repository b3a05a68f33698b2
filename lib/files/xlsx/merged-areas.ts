import { damaged } from '../refusal.ts';
import { parseAddress, sheetColumns } from './cell-address.ts';
import type { SheetCell } from './scan-sheet.ts';

/** Cells that are shown as one. Rows from 1, columns from 0, the last ones included. */
export type MergedArea = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Reads an area such as `B2:D3`.
 * @throws a refusal where it is none */
export function parseArea(area: string): MergedArea {
  const [from, to = from] = area.split(':');
  const [first, last] = [parseAddress(from), parseAddress(to)];
  return { top: first.row, bottom: last.row, left: first.column, right: last.column };
}

/** Puts the label of merged cells into each of them, row by row: a name above several columns, a year beside several rows. A
 * title stays where it is, as nothing else stands in its row; and a number is a value of its first cell alone.
 * @param areas  of the sheet, in any order
 * @returns the row's cells with the labels; to be called for each row in turn */
export function createMergeFiller(areas: readonly MergedArea[]): {
  fill(row: number, cells: readonly SheetCell[]): readonly SheetCell[];
} {
  const waiting = [...areas].sort((one, other) => other.top - one.top);
  let active: { readonly area: MergedArea; readonly label: SheetCell }[] = [];
  return {
    fill(row, cells) {
      active = active.filter(({ area }) => area.bottom >= row);
      for (let area = waiting.at(-1); area !== undefined && area.top <= row; area = waiting.at(-1)) {
        waiting.pop();
        const { top, left } = area;
        const label = top === row ? cells.find(({ column }) => column === left) : undefined;
        if (label !== undefined && isLabel(label) && !isTitle(area, row, cells)) active.push({ area, label });
      }
      if (active.length > sheetColumns) throw damaged('a sheet of the workbook', 'its merged cells overlap');
      if (active.length === 0) return cells;
      const filled = new Map(cells.map((cell) => [cell.column, cell]));
      for (const { area, label } of active) {
        for (let column = area.left; column <= area.right; column++)
          if (!filled.has(column)) filled.set(column, { ...label, column });
      }
      return [...filled.values()].sort((one, other) => one.column - other.column);
    },
  };
}

/** Words, dates and years name what is beside or below them. */
const isLabel = ({ kind, text }: SheetCell): boolean =>
  kind === 'text' || kind === 'date' || (kind === 'number' && /^(19|20)\d\d$/.test(text));

/** Of a title, which stands alone in its row, nothing is repeated, neither beside it nor below. */
const isTitle = (area: MergedArea, row: number, cells: readonly SheetCell[]): boolean =>
  area.top === row && area.right > area.left && cells.length === 1;
