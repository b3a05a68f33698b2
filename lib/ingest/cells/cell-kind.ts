import { isTime } from './is-time.ts';
import { parseNumber } from './numbers/parse-number.ts';
import { isMissing } from './signs/missing-values.ts';
import { bareTime } from './times/bare-time.ts';

/** What a cell looks like by itself. The first five speak for themselves, the others are kinds of text. */
export type CellKind = 'number' | 'time' | 'link' | 'shape' | 'flag' | 'missing' | 'code' | 'word' | 'text';

/** Tells the kind of a cell from its shape. Long cells are text. */
export function kindOfCell(cell: string): CellKind {
  const bare = cell.length > 300 ? cell : bareTime(cell.trim());
  if (isMissing(bare)) return 'missing';
  if (bare.length > 300) return 'text';
  if (/\d/.test(bare)) {
    // No currency or unit of a number is a longer word.
    if (bare.length <= 64 && !/\p{L}{4}|https?:/u.test(bare) && isNumber(bare)) return 'number';
    if (bare.length <= 60 && isTime(bare)) return 'time';
  }
  if (/^(?:[a-z][a-z+.-]{1,9}:\/\/|www\.)\S+$/i.test(bare) || /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(bare))
    return 'link';
  if (shapePattern.test(bare)) return 'shape';
  if (/^(?:true|false|yes|no|[tfyn])$/i.test(bare)) return 'flag';
  if (/^[\p{L}\d_./#+-]*\d[\p{L}\d_./#+-]*$/u.test(bare)) return 'code';
  return /^[\p{L}_][\p{L}\d_.-]*$/u.test(bare) ? 'word' : 'text';
}

/** `kindOfCell` for one sample that is looked at many times over: equal cells are weighed once. */
export function rememberKinds(): (cell: string) => CellKind {
  const known = new Map<string, CellKind>();
  return (cell) => {
    let kind = known.get(cell);
    if (kind === undefined) {
      kind = kindOfCell(cell);
      if (known.size >= mostKnown) known.clear();
      known.set(cell, kind);
    }
    return kind;
  };
}

/** A place as geographers write it: `POINT (13.4 52.5)`. */
const shapePattern = /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)(?: ?Z?M?) ?\([\d\s().,+e-]*\)$/i;

const mostKnown = 50_000;

/** Whether cells of this kind set a column apart from the names above it. */
export const isTyped = (kind: CellKind): boolean =>
  kind === 'number' || kind === 'time' || kind === 'link' || kind === 'shape' || kind === 'flag';

const isNumber = (bare: string): boolean =>
  !Number.isNaN(parseNumber(bare, '.')) || (bare.includes(',') && !Number.isNaN(parseNumber(bare, ',')));
