import type { Step, TimeSeries } from '#lib/time-series.ts';
import {
  type Column,
  type PackedTimes,
  packTimes,
  unpackTimes,
} from '../../../_ui/chart/points/packed-points.ts';
import { recentPart } from '../../../_ui/instant-forecast/recent-part.ts';

/** The end of a stored series as it travels to the worker that forecasts it: plain JSON, every value whole. */
export type StoredPart = {
  readonly key: string;
  readonly step: Step;
  readonly times: PackedTimes;
  /** null where missing. */
  readonly values: Column;
  /** When each was observed; null where the times say so. */
  readonly observed: PackedTimes | null;
};

/** Packs the end of a series. */
export function packStoredPart(series: TimeSeries): StoredPart {
  const { key, step, timestamps, values, observedAt } = recentPart(series);
  return {
    key,
    step,
    times: packTimes([...timestamps]),
    values: Array.from(values, (value) => (Number.isFinite(value) ? value : null)),
    observed: observedAt === undefined ? null : packTimes([...observedAt]),
  };
}

/** The series again. */
export function unpackStoredPart({ key, step, times, values, observed }: StoredPart): TimeSeries {
  const unpack = (packed: PackedTimes) => Float64Array.from(unpackTimes(packed, values.length));
  return {
    key,
    step,
    timestamps: unpack(times),
    values: Float64Array.from(values, (value) => value ?? Number.NaN),
    ...(observed === null ? {} : { observedAt: unpack(observed) }),
  };
}
