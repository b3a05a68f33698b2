/** Numbers appended one by one and read by index. */
export type GrowingNumbers = {
  append(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  length(): number;
  /** All numbers as one array of their length; the column is empty afterwards. */
  take(): Float64Array;
};

/** Makes a growing column of float64. It grows by a quarter each time, and the smaller array is given back at once:
 * `transfer` detaches it, where a dropped one would wait for the garbage collection. */
export function createGrowingNumbers(): GrowingNumbers {
  let numbers = new Float64Array(firstLength);
  let length = 0;
  return {
    append(value) {
      if (length === numbers.length) {
        numbers = new Float64Array(
          numbers.buffer.transfer(Math.ceil(length * 1.25) * numbers.BYTES_PER_ELEMENT),
        );
      }
      numbers[length++] = value;
    },
    at: (index) => numbers[index],
    set(index, value) {
      numbers[index] = value;
    },
    length: () => length,
    take() {
      const taken = new Float64Array(numbers.buffer.transfer(length * numbers.BYTES_PER_ELEMENT));
      numbers = new Float64Array(firstLength);
      length = 0;
      return taken;
    },
  };
}

const firstLength = 64;
