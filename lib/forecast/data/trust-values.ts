import type { TimeSeries } from '#lib/time-series.ts';
import { findSpikes, type Spike } from '../outliers/find-spikes.ts';
import type { MarkedValue } from '../settings/outlier-settings.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import type { Split } from './split-series.ts';

/** A value that has no say. */
export type Outlier = Spike & { readonly timestamp: number };

/** A series without the values that have no say. Arrays [length]. */
export type TrustedValues = {
  readonly outliers: readonly Outlier[];
  /** NaN in their place, and for a gap. */
  readonly trusted: Float64Array;
  /** What was to be expected in their place; NaN for a gap, and where nothing was. */
  readonly expected: Float64Array;
};

/** Values of the held-out part are judged by so many before them, at most. */
const reach = 4_000;

/** Leaves out the values that have no say: those found, unless all are to be kept or it is one that is right, and those named.
 * What is found before the cutoff is found from what lies before it; what is found in the held-out part, from what lies
 * before the first origin that reads it. So no forecast depends on anything after its origin. Settings of earlier versions say
 * nothing of outliers: nothing is left out. */
export function trustValues(
  series: TimeSeries,
  split: Pick<Split, 'start' | 'cutoff' | 'length'>,
  settings: Pick<ForecastSettings, 'outliers' | 'seasons' | 'horizon'>,
): TrustedValues {
  const { key, timestamps, values } = series;
  const wanted = settings.outliers;
  if (wanted === undefined) return { outliers: [], trusted: values, expected: values };
  const found = wanted.way === 'found' ? findByOrigin(series, split, settings) : [];
  const isNamed = (marks: readonly MarkedValue[] | undefined) => {
    const own = new Set(
      (marks ?? [])
        .filter((mark) => mark.key === undefined || mark.key === key)
        .map(({ timestamp }) => timestamp),
    );
    return (index: number) => own.has(timestamps[index]);
  };
  const isKept = isNamed(wanted.kept);
  const isWrong = isNamed(wanted.named);
  const byIndex = new Map(found.map((spike) => [spike.index, spike]));
  const outliers: Outlier[] = [];
  const [trusted, expected] = [values.slice(), values.slice()];
  values.forEach((value, index) => {
    const spike = byIndex.get(index);
    if (Number.isNaN(value) || isKept(index) || !(spike || isWrong(index))) return;
    const instead = spike?.expected ?? Number.NaN;
    outliers.push({ index, value, expected: instead, timestamp: timestamps[index] });
    trusted[index] = Number.NaN;
    expected[index] = instead;
  });
  return { outliers, trusted, expected };
}

function findByOrigin(
  { values, step }: TimeSeries,
  { start, cutoff, length }: Pick<Split, 'start' | 'cutoff' | 'length'>,
  { seasons, horizon }: Pick<ForecastSettings, 'seasons' | 'horizon'>,
): Spike[] {
  const findBetween = (from: number, end: number) =>
    findSpikes(values.subarray(from, end), step, seasons).map((spike) => ({
      ...spike,
      index: spike.index + from,
    }));
  const found = findBetween(start, cutoff);
  for (let origin = cutoff; origin < length; origin += horizon) {
    const end = Math.min(origin + horizon, length);
    const sincePast = findBetween(Math.max(start, end - reach), end);
    found.push(...sincePast.filter(({ index }) => index >= origin));
  }
  return found;
}
