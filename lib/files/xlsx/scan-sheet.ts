import { damaged } from '../refusal.ts';
import { attributeOf } from '../xml/attribute-of.ts';
import { scanXml } from '../xml/read-xml.ts';
import { columnLetters, parseAddress, sheetColumns, sheetRows } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import type { NumberFormat } from './number-format.ts';
import { writeNumber } from './write-cell.ts';

/** What the cells of all sheets refer to. */
export type SharedParts = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
};

/** A cell that holds something. */
export type SheetCell = {
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'other';
};

/** What is told of a sheet while it is read, in its order. */
export type SheetHandlers = {
  /** @param row  from 1; rows that hold nothing may be left out */
  row(row: number, cells: readonly SheetCell[], hidden: boolean): void;
  /** An area of cells shown as one, told after all rows. */
  merged(area: string): void;
  /** A cell with a formula whose value nobody has stored. */
  uncomputed(address: string): void;
  /** Columns that are not shown, from 0, the last included. */
  hiddenColumns(first: number, last: number): void;
};

const sheet = 'a sheet of the workbook';

/** Reads a sheet piece by piece; the handlers have been told of one more piece after each.
 * @throws a refusal where it is no sheet */
export async function* scanSheet(
  chunks: AsyncIterable<Uint8Array>,
  shared: SharedParts,
  handlers: SheetHandlers,
): AsyncGenerator<void> {
  let row = 0;
  let cells: SheetCell[] = [];
  let hidden = false;
  let column = -1;
  let type = 'n';
  let format: NumberFormat = { kind: 'plain' };
  let value: string | null = null;
  let inline = '';
  let hasFormula = false;
  let reading: 'value' | 'inline' | null = null;
  let phonetic = false;
  yield* scanXml(chunks, sheet, {
    open(name, attributes) {
      if (name === 'c') beginCell(attributes);
      else if (name === 'v') {
        reading = 'value';
        value = '';
      } else if (name === 't') reading = phonetic || column < 0 ? null : 'inline';
      else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'row') beginRow(attributes);
      else if (name === 'mergeCell') handlers.merged(attributeOf(attributes, 'ref') ?? '');
      else if (name === 'col' && /^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? ''))
        handlers.hiddenColumns(
          Number(attributeOf(attributes, 'min')) - 1,
          Number(attributeOf(attributes, 'max')) - 1,
        );
    },
    text(text) {
      if (reading === 'value') value += text;
      else if (reading === 'inline') inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') reading = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') endCell();
      else if (name === 'row') handlers.row(row, cells, hidden);
    },
  });

  function beginRow(attributes: string): void {
    const told = attributeOf(attributes, 'r');
    const next = told === null ? row + 1 : Number(told);
    if (!Number.isInteger(next) || next <= row || next > sheetRows)
      throw damaged(sheet, `row ${String(told).slice(0, 20)} comes after row ${row}`);
    row = next;
    cells = [];
    column = -1;
    hidden = /^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
  }

  function beginCell(attributes: string): void {
    const told = attributeOf(attributes, 'r');
    const next = told === null ? column + 1 : parseAddress(told).column;
    if (next <= column || next >= sheetColumns)
      throw damaged(sheet, `the cells of row ${row} are not in their order`);
    column = next;
    type = attributeOf(attributes, 't') ?? 'n';
    format = shared.formats[Number(attributeOf(attributes, 's') ?? 0)] ?? { kind: 'plain' };
    value = null;
    inline = '';
    hasFormula = false;
  }

  function endCell(): void {
    const cell = readCell();
    if (cell !== null && cell.text !== '') cells.push({ column, ...cell });
    else if (hasFormula && (value ?? '') === '' && type !== 'inlineStr')
      handlers.uncomputed(`${columnLetters(column)}${row}`);
  }

  function readCell(): Omit<SheetCell, 'column'> | null {
    if (type === 'inlineStr') return { text: cellText(inline), kind: 'text' };
    if (value === null || value === '') return null;
    switch (type) {
      case 's': {
        const text = shared.strings[Number(value)];
        if (text === undefined) throw damaged(sheet, `a text that row ${row} speaks of is missing`);
        return { text, kind: 'text' };
      }
      case 'str':
        return { text: cellText(value), kind: 'text' };
      case 'b':
        return { text: value.trim() === '1' ? 'TRUE' : 'FALSE', kind: 'other' };
      case 'e':
        return { text: value, kind: 'other' };
      case 'd':
        return { text: value, kind: 'date' };
      default:
        return readNumber(value);
    }
  }

  function readNumber(written: string): Omit<SheetCell, 'column'> {
    const number = Number(written);
    if (Number.isNaN(number)) return { text: written, kind: 'other' };
    const isTime = format.kind === 'date' || format.kind === 'datetime';
    return { text: writeNumber(number, format, shared.from1904), kind: isTime ? 'date' : 'number' };
  }
}
