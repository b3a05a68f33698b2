import type { Trainer } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import { validationOrigins } from '../data/windows.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-names.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { baselineSeasons } from './baseline-seasons.ts';
import { drift } from './drift.ts';
import { forecastPretrained } from './forecast-pretrained.ts';
import { keepPlausible } from './keep-plausible.ts';
import { naive } from './naive.ts';
import { fitSeasonalEts } from './seasonal-ets.ts';
import { seasonalNaive } from './seasonal-naive.ts';
import { theta } from './theta.ts';

/** What the baselines say about one series. */
export type BaselineForecasts = {
  readonly methods: readonly MethodForecast[];
  readonly notes: readonly string[];
  /** Whether ETS was left out, for want of time. */
  readonly withoutEts: boolean;
};

/** Values that ETS and Theta are fitted on, at most, the last ones; more where the longest season is long. */
const mostValues = 2_000;
/** Likelihood terms that all ETS fits of a panel may take together, and one of them: about 20 s and 2 s. */
const panelTerms = 1e9;
const seriesTerms = 1e8;
const etsForms = 15;

/** Forecasts with every baseline: from origins before the cutoff, where a combination may choose its weights; from
 * those of the held-out part, the same as the network's; and beyond the end. ETS has its parameters fixed at the end
 * of the training part, at the cutoff and at the end of the data; from each later origin on, it sees the actuals up
 * to it. The others have nothing to fit, or so little that they do it at every origin.
 * @param backtest     the series with its cutoff
 * @param final        the same series, all of it learnt from; `backtest` again where the future is of no interest
 * @param recipe       of the panel: the more series, the shorter the search for each ETS; never a clock
 * @param trainer      holds the pretrained weights
 * @param withoutEts   leaves out the one method that takes its time */
export function forecastBaselines(
  backtest: PreparedSeries,
  final: PreparedSeries,
  settings: Pick<ForecastSettings, 'horizon' | 'seasons'>,
  recipe: Pick<Recipe, 'seriesCount' | 'baselineSeasons'>,
  trainer: Trainer,
  withoutEts = false,
): BaselineForecasts {
  const { horizon } = settings;
  const { seriesCount } = recipe;
  const seasons = baselineSeasons(settings, backtest.source.step, recipe);
  const longest = seasons.at(-1) ?? 1;
  const { filled } = backtest;
  const { start, trainingEnd, cutoff, length } = backtest.split;
  const reach = Math.max(mostValues, 4 * longest);
  const origins = {
    calibration: validationOrigins(backtest, horizon, seriesCount),
    heldOut: heldOutOrigins(backtest, horizon),
  };
  const describe = (
    method: MethodName,
    forecast: (origin: number, part: 'calibration' | 'heldOut' | 'future') => Float64Array,
  ): MethodForecast => ({
    method,
    calibration: origins.calibration.map((origin) => ({ origin, values: forecast(origin, 'calibration') })),
    heldOut: origins.heldOut.map((origin) => ({ origin, values: forecast(origin, 'heldOut') })),
    future: { origin: length, values: forecast(length, 'future') },
  });
  const fitBefore = (end: number) => {
    const from = Math.max(start, end - reach);
    const training = (end === length ? final : backtest).filled.subarray(from, end);
    const fitted = withoutEts
      ? null
      : fitSeasonalEts(training, seasons, evaluations(end - from, seriesCount));
    const forecast = (origin: number) => {
      const history = filled.subarray(from, origin);
      return fitted
        ? keepPlausible(fitted.forecast(history, horizon), history)
        : new Float64Array(horizon).fill(Number.NaN);
    };
    return { name: fitted?.name ?? null, training, forecast };
  };

  const methods = [describe('naive', (origin) => naive(filled.subarray(start, origin), horizon))];
  if (seasons.length > 0) {
    methods.push(
      describe('seasonalNaive', (origin) => seasonalNaive(filled.subarray(start, origin), horizon, longest)),
    );
  }
  methods.push(describe('drift', (origin) => drift(filled.subarray(start, origin), horizon)));
  methods.push(
    describe('theta', (origin) => {
      const history = filled.subarray(Math.max(start, origin - reach), origin);
      return keepPlausible(theta(history, horizon, longest), history);
    }),
  );
  methods.push(forecastPretrained(backtest, final, settings, origins, trainer));
  const before = origins.heldOut.length > 0 ? fitBefore(cutoff) : null;
  const ofAll = before && final === backtest ? before : fitBefore(length);
  const judged = before ?? ofAll;
  const calibrated = origins.calibration.length > 0 ? fitBefore(trainingEnd) : judged;
  if (ofAll.name !== null || judged.name !== null) {
    const fits = { calibration: calibrated, heldOut: judged, future: ofAll };
    methods.push(describe('ets', (origin, part) => fits[part].forecast(origin)));
  }
  return { methods, notes: [describeEts(ofAll.name, ofAll.training.length, withoutEts)], withoutEts };
}

/** How often the likelihood of a model may be worked out. */
function evaluations(length: number, seriesCount: number): number {
  const terms = Math.min(seriesTerms, panelTerms / (3 * seriesCount));
  return Math.max(100, Math.min(Math.floor(terms / (etsForms * Math.max(length, 1))), 2_000));
}

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
