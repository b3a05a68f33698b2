import { packNumbers, unpackNumbers } from '#lib/db/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** Observations a row: with eight bytes for the timestamp and eight for the value, 1 MiB; half as much again where the
 * times of observation are kept. */
export const observationsPerChunk = 65_536;

type Chunk = {
  readonly position: number;
  readonly timestamps: Uint8Array<ArrayBuffer>;
  readonly values: Uint8Array<ArrayBuffer>;
  readonly observedAt?: Uint8Array<ArrayBuffer>;
};

/** The series cut into pieces that a row can hold. */
export function* cutIntoChunks({
  timestamps,
  values,
  observedAt,
}: Omit<TimeSeries, 'step' | 'key'>): Generator<Chunk> {
  for (let start = 0, position = 0; start < values.length; start += observationsPerChunk, position++) {
    const end = start + observationsPerChunk;
    yield {
      position,
      timestamps: packNumbers(timestamps.subarray(start, end)),
      values: packNumbers(values.subarray(start, end)),
      ...(observedAt === undefined ? {} : { observedAt: packNumbers(observedAt.subarray(start, end)) }),
    };
  }
}

/** The numbers of consecutive chunks as one array.
 * @throws RangeError if they are not `length` numbers: the rows are damaged */
export function joinChunks(chunks: readonly Uint8Array[], length: number): Float64Array<ArrayBuffer> {
  const joined = new Float64Array(length);
  let at = 0;
  for (const bytes of chunks) {
    const numbers = unpackNumbers(bytes);
    joined.set(numbers, at);
    at += numbers.length;
  }
  if (at !== length) throw new RangeError(`${length} numbers were stored, ${at} were found`);
  return joined;
}
