/** Numbers appended one by one and read by index, in blocks: growing never copies what is there. */
export type GrowingNumbers = {
  append(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  length(): number;
};

/** Makes a growing column of float64, or of uint32 where `integers` says so. */
export function createGrowingNumbers(kind: 'float64' | 'uint32'): GrowingNumbers {
  const blocks: (Float64Array | Uint32Array)[] = [];
  let length = 0;
  let block: Float64Array | Uint32Array = new Float64Array(0);
  let free = 0;
  return {
    append(value) {
      if (free === 0) {
        block = kind === 'float64' ? new Float64Array(blockLength) : new Uint32Array(blockLength);
        blocks.push(block);
        free = blockLength;
      }
      block[blockLength - free] = value;
      free--;
      length++;
    },
    at: (index) => blocks[index >>> blockBits][index & (blockLength - 1)],
    set(index, value) {
      blocks[index >>> blockBits][index & (blockLength - 1)] = value;
    },
    length: () => length,
  };
}

const blockBits = 12;
const blockLength = 1 << blockBits;
