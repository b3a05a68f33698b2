import { fileLimits } from '../limits.ts';
import { refusal } from '../refusal.ts';

/** What one reading of a file has left of its limits; each spending past the end throws a refusal. */
export type Budget = {
  /** @param inflated  bytes that came out just now
   * @param ratio  times the packed size that the part has grown to so far, and the bytes that it has grown to */
  spendBytes(inflated: number, part: { readonly packedBytes: number; readonly inflatedBytes: number }): void;
  spendCells(cells: number): void;
  spendTime(): void;
};

/** Makes the limits of one reading.
 * @param clock  milliseconds that only grow */
export function createBudget(
  clock: () => number = () => performance.now(),
  limits: Readonly<Record<keyof typeof fileLimits, number>> = fileLimits,
): Budget {
  const startedMs = clock();
  let bytes = 0;
  let cells = 0;
  const spendTime = (): void => {
    if (clock() - startedMs > limits.milliseconds)
      throw tooMuch('work', `${limits.milliseconds / 1000} seconds`);
  };
  return {
    spendBytes(inflated, part) {
      bytes += inflated;
      if (bytes > limits.inflatedBytes) throw tooMuch('packed data', sayMiB(limits.inflatedBytes));
      if (
        part.inflatedBytes > limits.trustedBytes &&
        part.inflatedBytes > limits.inflationRatio * part.packedBytes
      )
        throw tooMuch('packed data', `${limits.inflationRatio} times its size`);
      spendTime();
    },
    spendCells(count) {
      cells += count;
      if (cells > limits.cells) throw tooMuch('cells', limits.cells.toLocaleString('en-GB'));
    },
    spendTime,
  };
}

/** The refusal of what is more than is read. */
export const tooMuch = (what: string, limit: string): Error =>
  refusal({ code: 'too-much-inside', what, limit });

/** Bytes as MiB. */
export const sayMiB = (bytes: number): string =>
  `${Math.round(bytes / 1024 / 1024).toLocaleString('en-GB')} MiB`;
