import type { MethodForecast, OriginForecast } from '../method-forecast.ts';
import type { PreparedSeries } from '../network/prepared-series.ts';
import type { ForecastSettings, MethodName } from '../schema.ts';
import { drift } from './drift.ts';
import { naive } from './naive.ts';
import { fitSeasonalEts } from './seasonal-ets.ts';
import { seasonalNaive } from './seasonal-naive.ts';

/** What the baselines say about one series. */
export type BaselineForecasts = {
  readonly methods: readonly MethodForecast[];
  readonly notes: readonly string[];
};

/** Values that ETS is fitted on, at most, the last ones. */
const mostEtsValues = 2_000;
/** Likelihood terms that all ETS fits of a panel may take together, and one of them: about 20 s and 2 s. */
const panelTerms = 1e9;
const seriesTerms = 1e8;
const etsForms = 15;

/** Forecasts the held-out part with every baseline, from the same origins as the network, and then what lies beyond
 * the end. Parameters are fixed at the cutoff, for the future at the end; from each later origin on, the methods see
 * the actuals up to it.
 * @param backtest     the series with its cutoff
 * @param final        the same series, all of it learnt from; `backtest` again where the future is of no interest
 * @param seriesCount  of the panel: a larger one gets a shorter search for each ETS, never a clock
 * @param withoutEts   leaves out the one method that takes its time */
export function forecastBaselines(
  backtest: PreparedSeries,
  final: PreparedSeries,
  settings: Pick<ForecastSettings, 'horizon' | 'seasons'>,
  seriesCount: number,
  withoutEts = false,
): BaselineForecasts {
  const { horizon, seasons } = settings;
  const longest = seasons.at(-1) ?? 1;
  const fitEts = (series: PreparedSeries) =>
    withoutEts ? null : fitSeasonalEts(trainingPart(series, longest), seasons, evaluations(series));
  const evaluations = (series: PreparedSeries): number => {
    const terms = Math.min(seriesTerms, panelTerms / (2 * seriesCount));
    const length = Math.max(trainingPart(series, longest).length, 1);
    return Math.max(100, Math.min(Math.floor(terms / (etsForms * length)), 2_000));
  };
  const { start } = final.split;
  const describe = (method: MethodName, judged: Fitted, refitted: Fitted): MethodForecast => ({
    method,
    calibration: [],
    heldOut: heldOutOrigins(backtest, horizon).map((origin) => forecastAt(backtest, origin, horizon, judged)),
    future: forecastAt(final, final.split.length, horizon, refitted),
  });
  const simple = (method: MethodName, forecast: Forecast): MethodForecast =>
    describe(method, { from: start, forecast }, { from: start, forecast });

  const methods = [simple('naive', naive)];
  if (seasons.length > 0) {
    methods.push(simple('seasonalNaive', (history, steps) => seasonalNaive(history, steps, longest)));
  }
  methods.push(simple('drift', drift));
  const ets = backtest.split.cutoff < backtest.split.length ? fitEts(backtest) : null;
  const etsOfAll = final === backtest ? ets : fitEts(final);
  if (ets || etsOfAll) {
    const fittedOn = (series: PreparedSeries, fitted: typeof ets): Fitted => ({
      from: trainingStart(series, longest),
      forecast: fitted?.forecast ?? noAnswer,
    });
    methods.push(describe('ets', fittedOn(backtest, ets), fittedOn(final, etsOfAll)));
  }
  const name = etsOfAll?.name ?? null;
  return { methods, notes: [describeEts(name, trainingPart(final, longest).length, withoutEts)] };
}

/** [horizon] from the values before an origin. */
type Forecast = (history: Float64Array, horizon: number) => Float64Array;

/** A forecast and the index from which on its history counts. */
type Fitted = { readonly from: number; readonly forecast: Forecast };

const noAnswer: Forecast = (_, horizon) => new Float64Array(horizon).fill(Number.NaN);

/** ETS is fitted on the last values before the cutoff, enough of them to see the longest season. */
const trainingStart = ({ split }: PreparedSeries, longest: number): number =>
  Math.max(split.start, split.cutoff - Math.max(mostEtsValues, 4 * longest));

const trainingPart = (series: PreparedSeries, longest: number): Float64Array =>
  series.filled.subarray(trainingStart(series, longest), series.split.cutoff);

function describeEts(name: string | null, length: number, leftOut: boolean): string {
  if (name !== null) return `ETS chose ${name} by AICc.`;
  if (leftOut) return 'ETS was left out: the run was stopped before.';
  return `ETS could not be fitted: ${length} values are too few.`;
}

/** A horizon apart, from the cutoff on. */
function heldOutOrigins({ split }: PreparedSeries, horizon: number): number[] {
  const count = Math.ceil((split.length - split.cutoff) / horizon);
  return Array.from({ length: count }, (_, index) => split.cutoff + index * horizon);
}

const forecastAt = (
  { filled }: PreparedSeries,
  origin: number,
  horizon: number,
  { from, forecast }: Fitted,
): OriginForecast => ({ origin, values: forecast(filled.subarray(from, origin), horizon) });
