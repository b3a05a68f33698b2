import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { forecastBaselines } from './baselines/forecast-baselines.ts';
import { checkPanel } from './check-panel.ts';
import { describeSeries } from './describe-series.ts';
import { meanMetrics } from './metrics/mean-metrics.ts';
import { calibrateBands } from './network/calibrate-bands.ts';
import { forecastWithEnsemble } from './network/ensemble-forecast.ts';
import { fingerprintFit } from './network/fingerprint.ts';
import type { FitHooks } from './network/fit-hooks.ts';
import { designForecaster } from './network/forecaster.ts';
import { type NetworkWindows, openWindows } from './network/network-window.ts';
import { prepareSeries } from './network/prepared-series.ts';
import { takeUp } from './network/take-up.ts';
import { trainEnsemble } from './network/train-ensemble.ts';
import { listWindows } from './network/windows.ts';
import type { FitProblem, FitResult, ForecastSettings } from './schema.ts';
import { explainRecipe } from './settings/explain-recipe.ts';
import { scalingSeason } from './settings/scaling-season.ts';
import { judge } from './verdict.ts';

/** The recipe: one network for all series of a panel, trained on what lies before the cutoff, judged on what lies
 * after it beside the simple methods, and asked for the horizon beyond the end of the data.
 * Runs on the calling thread until it is done; the same panel, settings and engine give the same result, bit for
 * bit, however often it was stopped and taken up from a checkpoint.
 * @returns the result; the weights of each member, in the order of `describeParameters`; and some windows as the
 * networks read them, so that their memory can be looked into */
export function fitForecaster(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  hooks: FitHooks,
): Result<{ result: FitResult; weights: Float64Array[]; opened: NetworkWindows }, FitProblem> {
  const checked = checkPanel(panel, settings);
  if (!checked.ok) return checked;
  const fingerprint = fingerprintFit(panel, settings);
  const start = takeUp(hooks.resume, fingerprint);
  if (!start.ok) return start;

  // Split by time: training | validation and calibration | held out. Scale by the training part alone.
  const prepared = panel.map((series) => prepareSeries(series, settings, panel.length));
  const windows = listWindows(prepared, settings);

  // The methods to beat come first: they do not know what the network will say.
  const baselines = prepared.map((series) =>
    forecastBaselines(series, settings, panel.length, hooks.isCancelled?.()),
  );

  // A base forecast from the training windows; networks that learn what it leaves.
  const forecaster = designForecaster(windows.training, settings, start.value.engine);
  const from = { fingerprint, resumed: start.value.state };
  const trained = trainEnsemble(forecaster, windows, settings, from, hooks);
  if (!trained.ok) return refuse(trained.problem);
  const { weights, bestEpochs, epochsRun, cancelled } = trained.value;

  // The median of the members, with bands as wide as it was wrong on the calibration windows.
  const forecast = (some: typeof windows.heldOut) => forecastWithEnsemble(some, forecaster, weights);
  const bands = calibrateBands(forecast(windows.validation), settings.horizon);
  const heldOut = Map.groupBy(forecast(windows.heldOut), ({ window }) => window.series);
  const future = forecast(windows.future);

  const maseSeason = scalingSeason(panel[0].step);
  const series = prepared.map((own, index) =>
    describeSeries(own, heldOut.get(own) ?? [], future[index], bands, baselines[index], maseSeason),
  );
  const metrics = meanMetrics(series.map((own) => own.metrics));
  const observed = series.flatMap((own) => own.heldOut).filter((point) => point.actual !== null).length;
  const learnt = bestEpochs.some((epoch) => epoch > 0);
  return succeed({
    result: {
      settings,
      reasons: explainRecipe(prepared, forecaster, windows, bestEpochs),
      series,
      metrics,
      maseSeason,
      verdict: judge(metrics, { ...settings, learnt }, panel[0].step, observed, panel.length),
      engine: forecaster.engine.name,
      parameterCount: weights[0].length,
      bestEpochs: [...bestEpochs],
      epochsRun,
      cancelled,
    },
    weights: [...weights],
    opened: openWindows(windows, forecaster),
  });
}
