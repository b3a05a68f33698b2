import type { PreparedSeries } from '../../data/prepared-series.ts';
import { unscaleValue } from '../../transforms/scaler.ts';
import type { SeriesFacts } from './series-facts.ts';

/** What an error of one scale adds to half the sMAPE and half the MASE of a panel, each in parts of what the panel's
 * naive forecast has, and never more than this. */
const largestWeight = 3;

/** What the naive forecast of a panel errs by: the two measures are brought to one size by it. */
export type PanelErrors = { readonly percentage: number; readonly scaled: number };

/** Writes how much an error of one frame's scale counts at each index [from, to) of a series into its first argument;
 * 0 for a gap and for what lies behind the last value.
 * @param out    [..., to - from, ...]
 * @param place  where in `out` the first goes */
export function writePointWeights(
  out: Float64Array,
  place: number,
  { source, scaler, observed }: PreparedSeries,
  from: number,
  to: number,
  scale: number,
  { maseScale }: SeriesFacts,
  usual: PanelErrors,
): void {
  const { values } = source;
  const deviation = scale * scaler.deviation;
  const end = Math.min(to, observed.length);
  for (let index = from; index < end; index++) {
    if (observed[index] === 0) {
      out[place + index - from] = 0;
      continue;
    }
    const actual = Math.abs(values[index]);
    // How far the original value moves when the scaled one moves by a scale.
    const moved = scaler.logarithm ? deviation * actual : deviation;
    const percentage = moved / Math.max(actual, moved / largestWeight, Number.MIN_VALUE) / usual.percentage;
    const scaled = moved / maseScale / usual.scaled;
    out[place + index - from] = Math.min(largestWeight, (percentage + scaled) / 2);
  }
  for (let index = Math.max(from, end); index < to; index++) out[place + index - from] = 0;
}

/** The mean errors of the last value repeated, over the last origins of a panel's training parts.
 * @param lastOrigins  one a series */
export function measureNaive(
  lastOrigins: readonly {
    readonly series: PreparedSeries;
    readonly origin: number;
    readonly facts: SeriesFacts;
  }[],
  horizon: number,
): PanelErrors {
  let percentage = 0;
  let scaled = 0;
  let points = 0;
  for (const { series, origin, facts } of lastOrigins) {
    const last = unscaleValue(series.scaler, series.scaled[origin - 1]);
    for (let index = origin; index < Math.min(origin + horizon, series.observed.length); index++) {
      if (series.observed[index] === 0) continue;
      const actual = series.source.values[index];
      const error = Math.abs(actual - last);
      percentage += Math.min(2, (2 * error) / Math.max(Math.abs(actual) + Math.abs(last), Number.MIN_VALUE));
      scaled += Math.min(20, error / facts.maseScale);
      points++;
    }
  }
  return {
    percentage: Math.max(percentage / Math.max(points, 1), 1e-3),
    scaled: Math.max(scaled / Math.max(points, 1), 1e-3),
  };
}
