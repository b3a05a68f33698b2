import { packNumbers, unpackNumbers } from '#lib/db/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { packTimes, unpackTimes } from './pack-times.ts';

/** Observations a row: with eight bytes for the timestamp and eight for the value, 1 MiB; half as much again where the
 * times of observation are kept. */
export const observationsPerChunk = 65_536;

/** A piece of a series, as a row keeps it. */
export type Chunk = {
  readonly position: number;
  readonly timestamps: Uint8Array<ArrayBuffer>;
  readonly values: Uint8Array<ArrayBuffer>;
  readonly observedAt?: Uint8Array<ArrayBuffer>;
};

/** The series cut into pieces that a row can hold. Their bytes are those of the series, not copies. */
export function* cutIntoChunks({
  timestamps,
  values,
  observedAt,
}: Omit<TimeSeries, 'step' | 'key'>): Generator<Chunk> {
  for (let start = 0, position = 0; start < values.length; start += observationsPerChunk, position++) {
    const end = start + observationsPerChunk;
    yield {
      position,
      timestamps: packTimes(timestamps.subarray(start, end)),
      values: packNumbers(values.subarray(start, end)),
      ...(observedAt === undefined ? {} : { observedAt: packNumbers(observedAt.subarray(start, end)) }),
    };
  }
}

/** What consecutive chunks hold, as arrays of `length`.
 * @throws RangeError if the chunks do not hold as many numbers: the rows are damaged */
export function joinChunks(
  chunks: readonly { timestamps: Uint8Array; values: Uint8Array; observedAt: Uint8Array | null }[],
  length: number,
): Pick<TimeSeries, 'timestamps' | 'values' | 'observedAt'> {
  const values = joinNumbers(
    chunks.map((chunk) => unpackNumbers(chunk.values)),
    length,
  );
  const timestamps = joinNumbers(
    chunks.map((chunk) => unpackTimes(chunk.timestamps, chunk.values.length / 8)),
    length,
  );
  const times = chunks.flatMap(({ observedAt }) => (observedAt === null ? [] : [unpackNumbers(observedAt)]));
  return { timestamps, values, ...(times.length === 0 ? {} : { observedAt: joinNumbers(times, length) }) };
}

function joinNumbers(pieces: readonly Float64Array[], length: number): Float64Array {
  const joined = new Float64Array(length);
  let at = 0;
  for (const numbers of pieces) {
    if (at + numbers.length > length) break;
    joined.set(numbers, at);
    at += numbers.length;
  }
  const found = pieces.reduce((sum, numbers) => sum + numbers.length, 0);
  if (found !== length) throw new RangeError(`${length} numbers were stored, ${found} were found`);
  return joined;
}
