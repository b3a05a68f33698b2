/** Numbers appended one by one and read by index, in blocks: growing never copies what is there. */
export type GrowingNumbers = {
  append(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  length(): number;
  /** All numbers as one array. The column is empty afterwards: its blocks are given back as they are copied. */
  take(): Float64Array;
};

/** Makes a growing column of float64, or of uint32 where the kind says so.
 * @param columnsBeside  how many such columns grow together: blocks of many are small, those of few are
 * large enough for the system to take back at once */
export function createGrowingNumbers(kind: 'float64' | 'uint32', columnsBeside: number): GrowingNumbers {
  const blockBits = columnsBeside > 64 ? 9 : 15;
  const blockLength = 1 << blockBits;
  const mask = blockLength - 1;
  let blocks: (Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>)[] = [];
  let length = 0;
  let block: Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> = new Float64Array(0);
  let used = blockLength;
  return {
    append(value) {
      if (used === blockLength) {
        block = kind === 'float64' ? new Float64Array(blockLength) : new Uint32Array(blockLength);
        blocks.push(block);
        used = 0;
      }
      block[used++] = value;
      length++;
    },
    at: (index) => blocks[index >>> blockBits][index & mask],
    set(index, value) {
      blocks[index >>> blockBits][index & mask] = value;
    },
    length: () => length,
    take() {
      const taken = new Float64Array(length);
      for (const [index, next] of blocks.entries()) {
        const start = index * blockLength;
        taken.set(length - start < blockLength ? next.subarray(0, length - start) : next, start);
        // A detached buffer is freed now, not at the next garbage collection.
        next.buffer.transfer(0);
      }
      blocks = [];
      length = 0;
      used = blockLength;
      return taken;
    },
  };
}
