import type { TimeSeries } from '#lib/time-series.ts';

/** An array of a series: which buffer it lies in, from which byte on, and how many numbers it has. */
type Place = readonly [buffer: number, byteOffset: number, length: number];

/** A series without its numbers. */
export type PackedSeries = Omit<TimeSeries, 'timestamps' | 'values' | 'observedAt' | 'covariates'> & {
  readonly timestamps: Place;
  readonly values: Place;
  readonly observedAt?: Place;
};

/** Takes series apart into what can be copied quickly and buffers that can be handed to another thread, each of them once:
 * series of one file share them. */
export function packSeries(panel: readonly TimeSeries[]): {
  readonly packed: readonly PackedSeries[];
  readonly buffers: readonly ArrayBuffer[];
} {
  const places = new Map<ArrayBuffer, number>();
  const placeOf = ({ buffer, byteOffset, length }: Float64Array): Place => {
    if (!(buffer instanceof ArrayBuffer)) throw new TypeError('Memory that is shared cannot be handed over.');
    const known = places.get(buffer) ?? places.size;
    places.set(buffer, known);
    return [known, byteOffset, length];
  };
  const packed = panel.map(({ key, step, timestamps, values, observedAt, filled }) => ({
    ...{ key, step, timestamps: placeOf(timestamps), values: placeOf(values) },
    ...(observedAt === undefined ? {} : { observedAt: placeOf(observedAt) }),
    ...(filled === undefined ? {} : { filled }),
  }));
  return { packed, buffers: [...places.keys()] };
}

/** Puts one series together again. */
export function unpackSeries(
  { timestamps, values, observedAt, ...rest }: PackedSeries,
  buffers: readonly ArrayBuffer[],
): TimeSeries {
  const numbersAt = ([buffer, byteOffset, length]: Place): Float64Array =>
    new Float64Array(buffers[buffer] ?? new ArrayBuffer(0), byteOffset, length);
  return {
    ...rest,
    timestamps: numbersAt(timestamps),
    values: numbersAt(values),
    ...(observedAt === undefined ? {} : { observedAt: numbersAt(observedAt) }),
  };
}
