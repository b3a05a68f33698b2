import { type Result, refuse, succeed } from '#lib/result.ts';
import {
  chooseEngine,
  describeParameters,
  type Engine,
  engineOf,
  engineVariants,
  isUsable,
} from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { drawPoints } from '../bands/draw-points.ts';
import { forecastBaselines } from '../baselines/forecast-baselines.ts';
import { combineMethods } from '../combine/combine-methods.ts';
import { chooseForecast, joinCombination, limitMethods, standstills } from '../combine/series-methods.ts';
import { checkPanel } from '../data/check-panel.ts';
import { prepareSeries } from '../data/prepared-series.ts';
import { finiteOrNull, type MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import { models } from '../models/model-table.ts';
import { pretrainedNetwork } from '../models/pretrained/pretrained-weights.ts';
import { chooseRecipe } from '../recipe/recipe.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { forecastWithEnsemble } from '../training/ensemble-forecast.ts';
import { prepareStage } from '../training/stage.ts';
import { countUntil } from './cut-panel.ts';
import type { KeptFit } from './kept-fit.ts';

/** What a kept fit says of one series beyond the end of newer data. */
export type SeriesForecastAgain = {
  readonly key: string;
  /** Timestamp of the last value that it knew. */
  readonly cutoff: number;
  readonly points: readonly ForecastPoint[];
  /** What each method says of the same steps, the combination that is the forecast among them; null where it has no answer. */
  readonly methods: readonly { readonly method: MethodName; readonly values: readonly (number | null)[] }[];
};

/** Why a kept fit cannot forecast from some data. */
export type AgainProblem =
  | FitProblem
  /** Other series than those that it was fitted on. */
  | { readonly code: 'other-series'; readonly wanted: readonly string[]; readonly got: readonly string[] }
  /** None of the values that it has learnt from is there any more. */
  | { readonly code: 'history-gone'; readonly key: string }
  /** Its weights are those of another network than the one that this version would make of the data. */
  | { readonly code: 'other-network' };

/** Forecasts beyond the end of newer data with all that a fit has learnt: the weights of its networks, scales and base forecast as
 * they follow from the values it knew, the weights of the combination and the width of the bands as they were judged. The simple
 * methods are fitted on the new data, the pretrained network reads them. From the data of the fit it gives the forecast of the
 * fit, bit for bit on the same engine.
 * @param panel     the series of the fit, in their order, with what has come since
 * @param settings  of the fit */
export function forecastAgain(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  kept: KeptFit,
): Result<SeriesForecastAgain[], AgainProblem> {
  const got = panel.map(({ key }) => key);
  const wanted = kept.series.map(({ key }) => key);
  if (got.join('\n') !== wanted.join('\n')) return refuse({ code: 'other-series', wanted, got });
  const checked = checkPanel(panel, settings);
  if (!checked.ok) return checked;
  const fitted = panel.map(({ timestamps }, index) => countUntil(timestamps, kept.series[index].learntUntil));
  const gone = panel.findIndex(
    ({ values }, index) => !values.subarray(0, fitted[index]).some(Number.isFinite),
  );
  if (gone >= 0) return refuse({ code: 'history-gone', key: panel[gone].key });
  const recipe = chooseRecipe(panel, settings);
  if (recipe.model !== kept.model || models[recipe.model].revision !== kept.revision)
    return refuse({ code: 'other-network' });

  const engine = engineNamed(kept.engine);
  const final = prepareStage('final', panel, settings, recipe, engine, fitted);
  const parameters = describeParameters(final.forecaster.shape).reduce(
    (sum, { rows, columns }) => sum + rows * columns,
    0,
  );
  if (kept.memberWeights.some(({ length }) => length !== parameters))
    return refuse({ code: 'other-network' });
  const before = panel.map((series, index) =>
    prepareSeries(series, settings, recipe, 'backtest', fitted[index]),
  );
  const networks = forecastWithEnsemble(final.windows.future, final.forecaster, kept.memberWeights);
  const trainer = pretrainedNetwork(engine);
  return succeed(
    panel.map(({ key, timestamps }, index) => {
      const { weights, half80, half95, unknown } = kept.series[index];
      const network = { calibration: [], heldOut: [], future: networks[index] };
      const stillAt = standstills(before[index]);
      const series = { before: before[index], all: final.panel[index] };
      const simple = forecastBaselines(series.before, series.all, settings, recipe, trainer, false, {
        calibration: [],
        heldOut: [],
      }).methods;
      const single = limitMethods(network, simple, series.before, stillAt);
      const methods = joinCombination(single, combine(single, weights, networks[index]), series, stillAt);
      const seasons = final.forecaster.shapesBands ? [] : settings.seasons;
      const { future } = chooseForecast(network, methods, stillAt, seasons);
      const bands = { half80: Float64Array.from(half80), half95: Float64Array.from(half95), unknown };
      return {
        key,
        cutoff: timestamps[timestamps.length - 1],
        points: drawPoints(future, bands, settings.horizon),
        methods: methods.map((own) => ({ method: own.method, values: finiteOrNull(own.future.values) })),
      };
    }),
  );
}

/** The combination as it was weighed. Where a method with a weight has no answer there is none: the network's stands. */
function combine(
  methods: readonly MethodForecast[],
  weights: KeptFit['series'][number]['weights'],
  network: ScaledForecast,
): MethodForecast {
  const isWhole = weights.every(({ method }) => methods.some((own) => own.method === method));
  if (isWhole && weights.length > 0) return combineMethods(methods, { judged: [], future: weights });
  const values = new Float64Array(network.values.length).fill(Number.NaN);
  return {
    method: 'combination',
    calibration: [],
    heldOut: [],
    future: { origin: network.window.origin, values },
  };
}

/** The engine of that name where it runs here, else the fastest: only the last bits differ. */
function engineNamed(name: string): Engine {
  const variant = engineVariants.find((one) => isUsable(one) && engineOf(one).name === name);
  return variant === undefined ? chooseEngine() : engineOf(variant);
}
