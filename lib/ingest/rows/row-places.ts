/** Where in the file each row of a table begins. */
export type RowPlaces = {
  /** @param byte  bytes of the file before the row, NaN where that cannot be told: then of no later row either */
  append(line: number, byte: number): void;
  /** Many at once.
   * @param end  of both lists */
  appendAll(lines: Float64Array, bytes: Float64Array, end: number): void;
  lineOf(row: number): number;
  byteOf(row: number): number;
  length(): number;
};

/** Makes an empty list of places. Lines mostly follow each other, so only the rows where they do not are kept; of the
 * bytes two are kept a row, the distance from the row before. */
export function createRowPlaces(): RowPlaces {
  const lines = createJumps();
  const bytes = createJumps();
  const blocks: Uint16Array[] = [];
  let slab = new Uint16Array(0);
  let block = slab;
  let length = 0;
  let nextLine = 0;
  let lastByte = Number.NaN;
  const append = (line: number, byte: number): void => {
    const place = length & blockMask;
    if (place === 0) {
      const inSlab = length & slabMask;
      if (inSlab === 0) slab = new Uint16Array(slabMask + 1);
      block = slab.subarray(inSlab, inSlab + blockLength);
      blocks.push(block);
    }
    const distance = byte - lastByte;
    // A block begins with a jump, so that no more than a block is summed up.
    if (place > 0 && distance >= 0 && distance <= furthest) block[place] = distance;
    else bytes.add(length, byte);
    lastByte = byte;
    if (line !== nextLine) lines.add(length, line);
    nextLine = line + 1;
    length++;
  };
  /** Those that follow the row before line by line and byte by byte, into the block that is open.
   * @returns how many did */
  const appendNear = (ownLines: Float64Array, ownBytes: Float64Array, from: number, end: number): number => {
    const place = ((length - 1) & blockMask) + 1 - from;
    let before = lastByte;
    let line = nextLine;
    let row = from;
    for (; row < end; row++) {
      const distance = ownBytes[row] - before;
      if (ownLines[row] !== line || !(distance >= 0 && distance <= furthest)) break;
      block[place + row] = distance;
      before += distance;
      line++;
    }
    length += row - from;
    lastByte = before;
    nextLine = line;
    return row - from;
  };
  return {
    append,
    appendAll(ownLines, ownBytes, end) {
      for (let row = 0; row < end; ) {
        // The first of a block by itself: it makes the block, and begins it with a jump.
        append(ownLines[row], ownBytes[row]);
        row++;
        const room = Math.min(end - row, blockLength - (((length - 1) & blockMask) + 1));
        const taken = appendNear(ownLines, ownBytes, row, row + room);
        row += taken;
      }
    },
    lineOf(row) {
      const from = lines.before(row);
      return from.number + row - from.row;
    },
    byteOf(row) {
      const from = bytes.before(row);
      let byte = from.number;
      for (let at = from.row + 1; at <= row; at++) byte += blocks[at >> blockBits][at & blockMask];
      return byte;
    },
    length: () => length,
  };
}

const blockBits = 12;
const blockLength = 1 << blockBits;
const blockMask = blockLength - 1;
/** Blocks are parts of slabs of 1 MiB: many small ones that last, between buffers that come and go, leave holes in memory. */
const slabMask = (1 << 19) - 1;
const furthest = 65_535;

/** Numbers that begin anew at some rows. */
function createJumps() {
  const rows: number[] = [];
  const numbers: number[] = [];
  return {
    add(row: number, number: number): void {
      rows.push(row);
      numbers.push(number);
    },
    /** The last jump at or before a row. */
    before(row: number): { readonly row: number; readonly number: number } {
      let low = 0;
      let high = rows.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (rows[middle] <= row) low = middle;
        else high = middle - 1;
      }
      return { row: rows[low], number: numbers[low] };
    },
  };
}
