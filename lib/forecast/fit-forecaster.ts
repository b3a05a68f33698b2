import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { forecastBaselines } from './baselines/forecast-baselines.ts';
import { checkPanel } from './check-panel.ts';
import { combinePanel } from './combination/combine-panel.ts';
import { describeWeights } from './combination/describe-weights.ts';
import { describeSeries } from './describe-series.ts';
import { meanMetrics } from './metrics/mean-metrics.ts';
import { calibrateBands } from './network/calibrate-bands.ts';
import { fingerprintFit } from './network/fingerprint.ts';
import type { FitHooks } from './network/fit-hooks.ts';
import { asMethod, forecastWithNetworks, replaceValues, stageOfFuture } from './network/network-forecast.ts';
import { type NetworkWindows, openWindows } from './network/network-window.ts';
import { prepareStage } from './network/stage.ts';
import { takeUp } from './network/take-up.ts';
import { trainStages } from './network/train-stages.ts';
import type { FitProblem, FitResult, ForecastSettings, MethodName } from './schema.ts';
import { explainRecipe } from './settings/explain-recipe.ts';
import { scalingSeason } from './settings/scaling-season.ts';
import { judge } from './verdict.ts';

/** The recipe: networks for all series of a panel, trained once on what lies before the cutoff and judged on what lies
 * after it beside the simple methods, then trained again on all the data to forecast beyond its end.
 * Runs on the calling thread until it is done; the same panel, settings and engine give the same result, bit for
 * bit, however often it was stopped and taken up from a checkpoint.
 * @returns the result; the weights of each network that forecasts beyond the end, in the order of
 * `describeParameters`; and some windows as these networks read them, so that their memory can be looked into */
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
  const backtest = prepareStage('backtest', panel, settings, start.value.engine);
  const final = prepareStage('final', panel, settings, start.value.engine);

  // The methods to beat come first: they do not know what the network will say.
  const cancelled = hooks.isCancelled?.();
  const baselines = panel.map((_, index) =>
    forecastBaselines(backtest.panel[index], final.panel[index], settings, panel.length, cancelled),
  );

  // Networks that learn what a base forecast leaves: before the cutoff, and then on all the data.
  const from = { fingerprint, resumed: start.value.state };
  const trained = trainStages(backtest, final, settings, from, hooks);
  if (!trained.ok) return refuse(trained.problem);
  const networks = forecastWithNetworks(backtest, final, trained.value);
  const single = networks.map((network, index) => [asMethod(network), ...baselines[index].methods]);
  const combined = combinePanel(single, backtest.panel);
  const methods = single.map((own, index) => [own[0], combined[index].combination, ...own.slice(1)]);

  // One of the methods is the forecast; its bands are as wide as it was wrong where it knew nothing of the answer.
  const forecastMethod: MethodName = 'combination';
  const forecasts = networks.map((network, index) => {
    const chosen = methods[index].find(({ method }) => method === forecastMethod);
    return chosen ? replaceValues(network, chosen) : network;
  });
  const calibration = forecasts.flatMap((own) => own.calibration);
  const heldOut = forecasts.flatMap((own) => own.heldOut);
  const bands = {
    heldOut: calibrateBands(calibration, settings.horizon),
    future: calibrateBands([...calibration, ...heldOut], settings.horizon),
  };

  const maseSeason = scalingSeason(panel[0].step);
  const series = backtest.panel.map((own, index) => {
    const { weights } = combined[index];
    const notes = [describeWeights(weights), ...baselines[index].notes];
    const said = { forecastMethod, forecast: forecasts[index], methods: methods[index], weights, bands };
    return describeSeries(own, said, notes, maseSeason);
  });
  const metrics = meanMetrics(series.map((own) => own.metrics));
  const observed = series.flatMap((own) => own.heldOut).filter((point) => point.actual !== null).length;
  const { stage, ensemble } = stageOfFuture(backtest, final, trained.value);
  const learnt = trained.value.backtest.bestEpochs.some((epoch) => epoch > 0);
  return succeed({
    result: {
      settings,
      reasons: explainRecipe(backtest, trained.value, settings),
      forecastMethod,
      series,
      metrics,
      maseSeason,
      verdict: judge(metrics, { ...settings, learnt }, panel[0].step, observed, panel.length),
      engine: stage.forecaster.engine.name,
      parameterCount: ensemble.weights[0].length,
      bestEpochs: [...ensemble.bestEpochs],
      backtestEpochs: stage === final ? [...trained.value.backtest.bestEpochs] : [],
      epochsRun: trained.value.epochsRun,
      cancelled: trained.value.cancelled,
    },
    weights: [...ensemble.weights],
    opened: openWindows(stage, backtest),
  });
}
