import { createHash } from 'node:crypto';
import { setImmediate as yieldToTimers } from 'node:timers/promises';
import { packNumbers } from '#lib/db/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { countMissing } from './count-missing.ts';
import type { NewVersion } from './schema.ts';

/** Hashed in one go, before timers get their turn. */
const numbersPerTurn = 100_000;

/** sha256 in hex over keys, timestamps and values of the series in their order: what a run is trained on. */
export async function contentSha256(panel: readonly TimeSeries[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { key, timestamps, values } of panel) {
    hash.update(JSON.stringify([key, values.length]));
    for (const numbers of [timestamps, values]) {
      for (let start = 0; start < numbers.length; start += numbersPerTurn) {
        hash.update(packNumbers(withOneNaN(numbers.subarray(start, start + numbersPerTurn))));
        await yieldToTimers();
      }
    }
  }
  return hash.digest('hex');
}

/** sha256 in hex over the columns of a layout; equal where the same ones were chosen, in whatever order. */
export function layoutSha256(layout: NewVersion['layout']): string {
  const { timeColumn, timeParts, idColumn, moreIdColumns, targetColumns } = layout;
  // What a layout does not have must not change the hash of those stored before there was such a thing.
  const more = timeParts || moreIdColumns ? [timeParts ?? [], moreIdColumns ?? []] : [];
  const columns = JSON.stringify([timeColumn, idColumn, [...targetColumns].sort(), ...more]);
  return createHash('sha256').update(columns).digest('hex');
}

/** The same numbers, copied only where it matters: NaN has many bit patterns, and which one comes depends on the machine. */
function withOneNaN(numbers: Float64Array): Float64Array {
  if (countMissing(numbers) === 0) return numbers;
  const copy = numbers.slice();
  const bits = new BigUint64Array(copy.buffer);
  for (let i = 0; i < copy.length; i++) if (Number.isNaN(copy[i])) bits[i] = 0x7ff8000000000000n;
  return copy;
}
