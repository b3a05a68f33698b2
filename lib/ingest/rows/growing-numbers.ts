/** Numbers appended to and read by index. */
export type GrowingNumbers = {
  /** Appends every `apart`-th of some numbers.
   * @param end  of the numbers */
  appendEvery(numbers: Float64Array, from: number, apart: number, end: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  length(): number;
  /** All numbers as one array of their length; the column is empty afterwards. */
  take(): Float64Array;
};

const blockBits = 18;
const blockLength = 1 << blockBits;
const blockMask = blockLength - 1;

/** Makes a growing column of float64 in blocks of 2 MiB: nothing of a long one is ever copied to make room, and what is given
 * back goes back to the system at once. */
export function createGrowingNumbers(): GrowingNumbers {
  // The first block grows: ten thousand columns of a few rows each must stay small.
  let last = new Float64Array(64);
  let blocks: Float64Array<ArrayBuffer>[] = [last];
  let used = 0;
  const resize = (length: number): void => {
    const resized = new Float64Array(length);
    resized.set(last.subarray(0, Math.min(used, length)));
    // Given back at once: a dropped block would wait for the garbage collection. (To transfer it to a longer one would
    // write zeros all over the room that is not used yet.)
    last.buffer.transfer(0);
    last = resized;
    blocks[blocks.length - 1] = last;
  };
  const grow = (): void => {
    if (used < blockLength) resize(Math.min(blockLength, 4 * used));
    else {
      last = new Float64Array(blockLength);
      blocks.push(last);
      used = 0;
    }
  };
  const lengthNow = (): number => (blocks.length - 1) * blockLength + used;
  return {
    appendEvery(numbers, from, apart, end) {
      let at = from;
      while (at < end) {
        if (used === last.length) grow();
        const room = Math.min(last.length - used, Math.ceil((end - at) / apart));
        if (apart === 1) last.set(numbers.subarray(at, at + room), used);
        else for (let count = 0; count < room; count++) last[used + count] = numbers[at + count * apart];
        at += room * apart;
        used += room;
      }
    },
    at: (index) => blocks[index >> blockBits][index & blockMask],
    set(index, value) {
      blocks[index >> blockBits][index & blockMask] = value;
    },
    length: lengthNow,
    take() {
      const taken = takeAll();
      last = new Float64Array(64);
      blocks = [last];
      used = 0;
      return taken;
    },
  };

  function takeAll(): Float64Array {
    if (blocks.length === 1) {
      // A little too much room is no worse than copying everything for it.
      if (used < 0.75 * last.length) resize(used);
      return last.subarray(0, used);
    }
    const taken = new Float64Array(lengthNow());
    for (const [index, block] of blocks.entries()) {
      taken.set(index === blocks.length - 1 ? block.subarray(0, used) : block, index * blockLength);
      block.buffer.transfer(0);
    }
    return taken;
  }
}
