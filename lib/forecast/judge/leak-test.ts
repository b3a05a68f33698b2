import type { TimeSeries } from '#lib/time-series.ts';
import type { LeakTest } from '../result/evidence-schema.ts';

/** What was forecast for one series by one method, at origins that lie at or before a cut. */
export type ForecastBefore = {
  readonly key: string;
  readonly method: string;
  /** Any numbers that must not move: points, bands, weights. */
  readonly values: ArrayLike<number>;
};

/** Whether a forecast knows anything of what comes after its cut: every value after it is altered, all that was
 * worked out before is worked out again, and no forecast may move by a single bit.
 * @param panel     the series as they are
 * @param cuts      of each series, the index of the first value that its forecasts must not know
 * @param forecasts      the forecasts made from the panel as it is
 * @param forecastAgain  makes the same forecasts from an altered panel
 * @param refitted  series for which nothing at all was taken over from the first time */
export function testLeak(
  panel: readonly TimeSeries[],
  cuts: readonly number[],
  forecasts: readonly ForecastBefore[],
  forecastAgain: (altered: readonly TimeSeries[]) => readonly ForecastBefore[],
  refitted: number,
): LeakTest {
  const again = forecastAgain(panel.map((series, index) => alterAfter(series, cuts[index])));
  let [compared, moved] = [0, 0];
  let first: LeakTest['first'] = null;
  forecasts.forEach(({ key, method, values }, place) => {
    const other = again.at(place)?.values ?? [];
    for (let step = 0; step < Math.max(values.length, other.length); step++) {
      compared++;
      // Bit for bit: NaN is NaN, and 0 is not -0.
      if (Object.is(values[step], other[step])) continue;
      moved++;
      first ??= { key, method, step };
    }
  });
  return { compared, moved, refitted, first };
}

/** One test out of several at different cuts. */
export const joinLeakTests = (tests: readonly LeakTest[]): LeakTest => ({
  compared: tests.reduce((sum, { compared }) => sum + compared, 0),
  moved: tests.reduce((sum, { moved }) => sum + moved, 0),
  refitted: Math.max(0, ...tests.map(({ refitted }) => refitted)),
  first: tests.find(({ first }) => first !== null)?.first ?? null,
});

/** The series with every value from an index on altered beyond recognition: size, sign and gaps; and so are the
 * columns beside it of which nothing is known beyond that index. */
export function alterAfter(series: TimeSeries, cut: number): TimeSeries {
  const altered = { ...series, values: alterValues(series.values, cut) };
  if (series.covariates === undefined) return altered;
  const from = series.timestamps.at(cut) ?? Number.POSITIVE_INFINITY;
  const covariates = series.covariates.map((own) => {
    if (own.known === 'future') return own;
    const first = own.timestamps.findIndex((timestamp) => timestamp >= from);
    return first < 0 ? own : { ...own, values: alterValues(own.values, first) };
  });
  return { ...altered, covariates };
}

function alterValues(values: Float64Array, from: number): Float64Array {
  return values.map((value, index) => {
    if (index < from) return value;
    if (!Number.isFinite(value)) return index + 1;
    return index % 5 === 3 ? Number.NaN : -3 * value - index - 1;
  });
}
