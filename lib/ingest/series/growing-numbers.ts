/** Numbers appended one by one and read by index. */
export type GrowingNumbers = {
  append(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  length(): number;
  /** All numbers as one array of their length; the column is empty afterwards. */
  take(): Float64Array;
};

const blockBits = 15;
const blockLength = 1 << blockBits;
const blockMask = blockLength - 1;

/** Makes a growing column of float64 in blocks of 256 KiB: nothing is ever copied to make room. */
export function createGrowingNumbers(): GrowingNumbers {
  // The first block grows: ten thousand columns of a few rows each must stay small.
  let last = new Float64Array(64);
  let blocks: Float64Array<ArrayBuffer>[] = [last];
  let used = 0;
  const grow = (): void => {
    if (used < blockLength) {
      const wider = new Float64Array(Math.min(blockLength, 4 * used));
      wider.set(last);
      last = wider;
      blocks[blocks.length - 1] = last;
    } else {
      last = new Float64Array(blockLength);
      blocks.push(last);
      used = 0;
    }
  };
  const lengthNow = (): number => (blocks.length - 1) * blockLength + used;
  return {
    append(value) {
      if (used === last.length) grow();
      last[used++] = value;
    },
    at: (index) => blocks[index >> blockBits][index & blockMask],
    set(index, value) {
      blocks[index >> blockBits][index & blockMask] = value;
    },
    length: lengthNow,
    take() {
      const taken = new Float64Array(lengthNow());
      for (const [index, block] of blocks.entries()) {
        taken.set(index === blocks.length - 1 ? block.subarray(0, used) : block, index * blockLength);
        // Given back at once: a dropped block would wait for the garbage collection.
        block.buffer.transfer(0);
      }
      last = new Float64Array(64);
      blocks = [last];
      used = 0;
      return taken;
    },
  };
}
