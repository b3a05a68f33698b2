import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import { type IngestProblem, ingestLimits } from '../schema.ts';
import { keepText } from '../text/keep-text.ts';
import { createGrowingNumbers, type GrowingNumbers } from './growing-numbers.ts';
import { createRowPlaces, type RowPlaces } from './row-places.ts';

/** The rows of a table as columns of numbers. */
export type NumberTable = {
  /** [rows] */
  readonly timestamps: Float64Array;
  readonly places: RowPlaces;
  /** [rows] index into `ids`; null where no column tells series apart. */
  readonly idCodes: Uint32Array | null;
  readonly ids: readonly string[];
  /** [target][rows] */
  readonly values: readonly Float64Array[];
};

/** Rows on their way into the columns, written one after the other and kept many at a time. */
export type RowBlock = {
  readonly length: number;
  readonly timestamps: Float64Array;
  /** Of their ids; not looked at where no column tells series apart. */
  readonly codes: Uint32Array;
  readonly lines: Float64Array;
  readonly bytes: Float64Array;
  /** [row][target] */
  readonly values: Float64Array;
};

/** Takes the rows of a table. */
export type RowStore = {
  readonly block: RowBlock;
  /** Where in the block the next row goes. */
  next(): number;
  /** Keeps all rows of the block before an index.
   * @returns where the next row goes */
  keep(end: number): number;
  /** The code of an id, a new one where it was not seen before. */
  codeOf(id: string): number;
  rows(): number;
  problem(): IngestProblem | null;
  /** The timestamps of all rows that were kept so far. */
  timestamps(): GrowingNumbers;
  /** All rows that were kept: the store takes no more. */
  table(): NumberTable;
};

/** Makes an empty store. Its block stays in the cache of the processor, however many columns there are. */
export function createRowStore({ idIndex, spareIdIndex, targetIndexes }: ColumnRoles): RowStore {
  const slots = targetIndexes.length;
  const block = createBlock(slots);
  const values = targetIndexes.map(() => createGrowingNumbers());
  const timestamps = createGrowingNumbers();
  const places = createRowPlaces();
  const hasIds = idIndex >= 0 || spareIdIndex >= 0;
  const codeBlocks: Uint32Array[] = [];
  const codes = new Map<string, number>();
  const ids: string[] = [];
  /** Names that are not the id itself. */
  const cutNames = new Set<string>();
  let filled = 0;
  let whole: NumberTable | null = null;
  let problem: IngestProblem | null = null;

  const empty = (): void => {
    for (let slot = 0; slot < slots; slot++) {
      values[slot].appendEvery(block.values, slot, slots, filled * slots);
    }
    timestamps.appendEvery(block.timestamps, 0, 1, filled);
    places.appendAll(block.lines, block.bytes, filled);
    if (hasIds && filled > 0) codeBlocks.push(block.codes.slice(0, filled));
    filled = 0;
  };

  /** An id as its series is called: cut where it is very long, and counted where another was cut to the same. */
  const nameOf = (id: string): string => {
    const name = keepText(id, ingestLimits.nameCharacters);
    const isTaken = cutNames.has(name) || (name !== id && codes.has(name));
    const own = isTaken ? `${name} ${ids.length + 1}` : name;
    if (own !== id) cutNames.add(own);
    return own;
  };

  return {
    block,
    next: () => filled,
    keep(end) {
      filled = end;
      if (filled === block.length) empty();
      return filled;
    },
    codeOf(id) {
      const known = codes.get(id);
      if (known !== undefined) return known;
      codes.set(keepText(id), ids.length);
      ids.push(nameOf(id));
      const series = ids.length * slots;
      if (idIndex >= 0 && series > ingestLimits.seriesPerUpload) {
        problem = { code: 'too-many-series', series, limit: ingestLimits.seriesPerUpload };
      }
      return ids.length - 1;
    },
    rows: () => places.length() + filled,
    problem: () => problem,
    timestamps() {
      empty();
      return timestamps;
    },
    table() {
      if (whole !== null) return whole;
      empty();
      whole = {
        timestamps: timestamps.take(),
        places,
        idCodes: hasIds ? joinCodes(codeBlocks) : null,
        ids,
        values: values.map((column) => column.take()),
      };
      return whole;
    },
  };
}

/** 128 KiB of numbers, or one row. */
const blockValues = 16_384;

function createBlock(slots: number): RowBlock {
  const length = Math.max(1, Math.floor(blockValues / slots));
  return {
    length,
    timestamps: new Float64Array(length),
    codes: new Uint32Array(length),
    lines: new Float64Array(length),
    bytes: new Float64Array(length),
    values: new Float64Array(length * slots),
  };
}

/** Makes one block of many. */
function joinCodes(blocks: Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    joined.set(block, at);
    at += block.length;
  }
  blocks.length = 0;
  return joined;
}
