import type { TimeSeries } from '#lib/time-series.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import type { ForecastChange } from './change-schema.ts';
import { countUntil, cutPanel } from './cut-panel.ts';
import { forecastAgain, type SeriesForecastAgain } from './forecast-again.ts';
import type { KeptFit } from './kept-fit.ts';

/** A forecast of one series that was made before. */
export type EarlierForecast = {
  readonly key: string;
  /** Timestamp of the last value that it knew. */
  readonly cutoff: number;
  readonly points: readonly ForecastPoint[];
};

/** Stretches of new values that are told apart, at most: each takes a forecast of its own. */
const mostStretches = 3;
/** Series from which on what is new is one stretch. */
const largePanel = 20;
/** Deviations of a normal distribution that 80% lie within. */
const normal80 = 1.281552;

/** Why a forecast is another one than that before it: the same weights run on the new data as they were known then, which tells what
 * revised values did, then with one new stretch after the other, and at last what new weights made of it. Each part is the
 * difference of two forecasts, so that they sum to the whole.
 * @param panel     the new data
 * @param settings  of the forecast before
 * @param kept      the fit that made the forecast before
 * @param earlier   that forecast, of each series
 * @param again     by the same weights, from all of the new data
 * @param now       the new forecast; `again` where the weights are the same
 * @param isRevised whether anything that was known before may be another in the new data: else the same weights on the past alone
 *   give the forecast before, and need not be run */
export function explainChange(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  kept: KeptFit,
  earlier: readonly EarlierForecast[],
  again: readonly SeriesForecastAgain[],
  now: readonly EarlierForecast[],
  isRevised = true,
): ForecastChange[] {
  const cuts = listCuts(panel, earlier).slice(isRevised ? 0 : 1);
  const stages = cuts.map((until) => {
    const forecast = forecastAgain(cutPanel(panel, until), settings, kept);
    return forecast.ok ? { until, series: forecast.value } : null;
  });
  // Where the past alone can no longer be forecast from, as of a file that begins later, what it did is told as one.
  const known = [
    ...stages.filter((stage) => stage !== null),
    { until: again.map(({ cutoff }) => cutoff), series: again },
  ];
  return panel.map((series, index) => {
    const before = earlier[index];
    const after = new Map(now[index].points.map(({ timestamp, yhat }) => [timestamp, yhat]));
    const common = before.points.filter(({ timestamp }) => after.has(timestamp));
    const targets = common.map(({ timestamp }) => timestamp);
    const valuesOf = (points: readonly ForecastPoint[]): number[] => {
      const byTime = new Map(points.map(({ timestamp, yhat }) => [timestamp, yhat]));
      return targets.map((timestamp) => byTime.get(timestamp) ?? Number.NaN);
    };
    let last = valuesOf(before.points);
    const parts: ForecastChange['parts'] = [];
    const take = (
      kind: ForecastChange['parts'][number]['kind'],
      points: readonly ForecastPoint[],
      stretch: readonly [number, number] | null,
    ) => {
      const next = valuesOf(points);
      // A stage whose horizon ends before a target says nothing of it: what it did there is told with the stretch after it.
      const effect = next.map((value, target) => (Number.isNaN(value) ? 0 : value - last[target]));
      last = last.map((value, target) => value + effect[target]);
      parts.push({ kind, from: stretch?.[0] ?? null, to: stretch?.[1] ?? null, effect });
    };
    known.forEach(({ until, series: forecasts }, stage) => {
      const from = stage === 0 ? before.cutoff : known[stage - 1].until[index];
      const isPast = until[index] <= before.cutoff;
      if (isPast) take('revised', forecasts[index].points, null);
      else take('arrived', forecasts[index].points, [firstAfter(series, from), until[index]]);
    });
    if (now !== again) take('retrained', now[index].points, null);
    return {
      targets,
      before: valuesOf(before.points),
      after: valuesOf(now[index].points),
      parts,
      arrived: listArrived(series, before),
    };
  });
}

/** Until when each stage knows the series: the end of the forecast before, then each stretch but the last. */
function listCuts(panel: readonly TimeSeries[], earlier: readonly EarlierForecast[]): number[][] {
  const counts = panel.map(({ timestamps }, index) => {
    const known = countUntil(timestamps, earlier[index].cutoff);
    return { known, fresh: timestamps.length - known };
  });
  const most = Math.max(0, ...counts.map(({ fresh }) => fresh));
  const stretches = panel.length > largePanel ? 1 : Math.min(mostStretches, Math.max(1, most));
  return Array.from({ length: stretches }, (_, stretch) =>
    panel.map(({ timestamps }, index) => {
      const { known, fresh } = counts[index];
      return timestamps[known + Math.floor((fresh * stretch) / stretches) - 1] ?? earlier[index].cutoff;
    }),
  );
}

function firstAfter({ timestamps }: TimeSeries, until: number): number {
  return timestamps[Math.min(countUntil(timestamps, until), timestamps.length - 1)];
}

function listArrived(
  { timestamps, values }: TimeSeries,
  { points }: EarlierForecast,
): ForecastChange['arrived'] {
  const actuals = new Map([...timestamps].map((timestamp, index) => [timestamp, values[index]]));
  return points.flatMap(({ timestamp, yhat, lo80, hi80 }) => {
    const actual = actuals.get(timestamp);
    if (actual === undefined || !Number.isFinite(actual)) return [];
    const half = actual >= yhat ? hi80 - yhat : yhat - lo80;
    return [{ timestamp, actual, expected: yhat, deviation: half > 0 ? half / normal80 : null }];
  });
}
