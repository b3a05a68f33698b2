import type { PreparedSeries } from '../network/prepared-series.ts';
import type { ForecastSettings, MethodName } from '../schema.ts';
import { drift } from './drift.ts';
import { naive } from './naive.ts';
import { fitSeasonalEts } from './seasonal-ets.ts';
import { seasonalNaive } from './seasonal-naive.ts';

/** What the baselines say about the held-out part of one series. */
export type BaselineForecasts = {
  /** [heldOut] each; null where a method has no finite answer. */
  readonly methods: readonly { method: MethodName; yhat: (number | null)[] }[];
  readonly notes: readonly string[];
};

/** Values that ETS is fitted on, at most, counted from the cutoff back. */
const mostEtsValues = 2_000;
/** Likelihood terms that all ETS fits of a panel may take together, and one of them: about 20 s and 2 s. */
const panelTerms = 1e9;
const seriesTerms = 1e8;
const etsForms = 15;

/** Forecasts the held-out part with every baseline, from the same origins as the network. Parameters are fixed
 * at the cutoff; from each later origin on, the methods see the actuals up to it.
 * @param seriesCount  of the panel: a larger one gets a shorter search for each ETS, never a clock
 * @param withoutEts   leaves out the one method that takes its time */
export function forecastBaselines(
  series: PreparedSeries,
  settings: Pick<ForecastSettings, 'horizon' | 'seasons'>,
  seriesCount: number,
  withoutEts = false,
): BaselineForecasts {
  const { horizon, seasons } = settings;
  const { start, cutoff } = series.split;
  const longest = seasons.at(-1) ?? 1;
  const from = Math.max(start, cutoff - Math.max(mostEtsValues, 4 * longest));
  const training = series.filled.subarray(from, cutoff);
  const terms = Math.min(seriesTerms, panelTerms / seriesCount);
  const evaluations = Math.floor(terms / (etsForms * Math.max(training.length, 1)));
  const most = Math.max(100, Math.min(evaluations, 2_000));
  const ets = withoutEts ? null : fitSeasonalEts(training, seasons, most);

  const methods: { method: MethodName; yhat: (number | null)[] }[] = [
    { method: 'naive', yhat: forecastEach(series, horizon, start, naive) },
  ];
  if (seasons.length > 0) {
    const repeat = (history: Float64Array, steps: number) => seasonalNaive(history, steps, longest);
    methods.push({ method: 'seasonalNaive', yhat: forecastEach(series, horizon, start, repeat) });
  }
  methods.push({ method: 'drift', yhat: forecastEach(series, horizon, start, drift) });
  if (ets) methods.push({ method: 'ets', yhat: forecastEach(series, horizon, from, ets.forecast) });
  return { methods, notes: [describeEts(ets?.name ?? null, training.length, withoutEts)] };
}

function describeEts(name: string | null, length: number, leftOut: boolean): string {
  if (name !== null) return `ETS chose ${name} by AICc.`;
  if (leftOut) return 'ETS was left out: the run was stopped before.';
  return `ETS could not be fitted: ${length} values before the cutoff are too few.`;
}

/** One forecast an origin, the origins a horizon apart, put one after the other. */
function forecastEach(
  series: PreparedSeries,
  horizon: number,
  from: number,
  method: (history: Float64Array, horizon: number) => Float64Array,
): (number | null)[] {
  const { cutoff, length } = series.split;
  const forecasts: (number | null)[] = [];
  for (let origin = cutoff; origin < length; origin += horizon) {
    const steps = Math.min(horizon, length - origin);
    const values = method(series.filled.subarray(from, origin), steps);
    for (const value of values) forecasts.push(Number.isFinite(value) ? value : null);
  }
  return forecasts;
}
