import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { keepFit } from './again/keep-fit.ts';
import type { KeptFit } from './again/kept-fit.ts';
import { forecastPanel } from './combine/forecast-panel.ts';
import { asFound } from './data/list-outliers.ts';
import { explainLifetimes } from './explain/describe-lifetimes.ts';
import { explainOutliers } from './explain/describe-outliers.ts';
import { explainPretrained } from './explain/explain-pretrained.ts';
import { explainRecipe } from './explain/explain-recipe.ts';
import { describeForecast } from './explain/headline.ts';
import { type BacktestNetworks, loadBacktestNetworks } from './inspect/backtest-networks.ts';
import { type NetworkWindows, openWindows } from './inspect/network-window.ts';
import type { FitHooks } from './jobs/fit-hooks.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { describeSeries } from './judge/describe-series.ts';
import { gatherEvidence } from './judge/gather-evidence.ts';
import { scoreLearning } from './judge/score-learning.ts';
import { testRunForLeaks } from './judge/test-run-for-leaks.ts';
import { judge } from './judge/verdict.ts';
import { meanMetrics } from './metrics/mean-metrics.ts';
import { scorePanelByNaiveTwo } from './metrics/overall-weighted-average.ts';
import { models } from './models/model-table.ts';
import { chooseRecipe } from './recipe/recipe.ts';
import type { FitProblem } from './result/fit-problem.ts';
import type { FitResult } from './result/result-schema.ts';
import { scalingSeason } from './seasons/scaling-season.ts';
import { isYear } from './seasons/year-dates.ts';
import type { ForecastSettings } from './settings/settings-schema.ts';
import { fingerprintFit } from './training/fingerprint.ts';
import { stageOfFuture } from './training/network-forecast.ts';
import { resumeFrom } from './training/resume-from.ts';
import { prepareStages } from './training/stage.ts';

/** The recipe: networks for all series of a panel, trained once on what lies before the cutoff and judged on what lies
 * after it beside the simple methods, then trained again on all the data to forecast beyond its end.
 * Runs on the calling thread, and on those that help it, until it is done; the same panel, settings and engine give the
 * same result, bit for bit, on however many threads and however often it was stopped and taken up from a checkpoint.
 * @param panel  that `checkPanel` has let pass with these settings, once: before a run is queued, or a command trains
 * @returns the result; the weights of each network that forecasts beyond the end, in the order of
 * `describeParameters`; and some windows as these networks read them, so that their memory can be looked into;
 * of single series, the networks that were judged, with what they were judged on; and what it takes to forecast again from
 * newer data, null where no network has learnt from all of these */
export function fitForecaster(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  hooks: FitHooks,
): Result<
  {
    result: FitResult;
    weights: Float64Array[];
    opened: NetworkWindows;
    judged: BacktestNetworks | null;
    kept: KeptFit | null;
  },
  FitProblem
> {
  const recipe = chooseRecipe(panel, settings);
  // Years were once counted in rows: a checkpoint of that time has read other windows.
  const byDate = settings.seasons.some((season) => isYear(panel[0].step, season)) ? 1 : 0;
  const fingerprint = fingerprintFit(panel, settings, models[recipe.model].revision + byDate);
  const start = resumeFrom(hooks.resume, fingerprint, hooks.engine);
  if (!start.ok) return start;

  const { engine, state: resumed } = start.value;
  for (const helper of hooks.helpers?.all ?? [])
    helper.send({ kind: 'prepare', recipe, engine: engine.variant });
  // Split by time: training | validation and calibration | held out. Scale by the training part alone.
  const { backtest, final } = prepareStages(panel, settings, recipe, engine);

  // The methods to beat, which do not know what the networks will say; and networks that learn what a base forecast
  // leaves: before the cutoff, and then on all the data.
  const worked = runJobs({ backtest, final }, settings, { fingerprint, resumed }, hooks);
  if (!worked.ok) return refuse(worked.problem);
  const { baselines, trained } = worked.value;
  hooks.onProgress?.({ stage: 'judging' });
  const forecasts = forecastPanel(backtest, final, trained, baselines, settings);

  const maseSeason = scalingSeason(panel[0].step);
  const described = backtest.panel.map((own, index) =>
    describeSeries(own, forecasts, index, baselines[index].notes, maseSeason),
  );
  const yardstick =
    recipe.scores === 'scaled' ? scorePanelByNaiveTwo(backtest.panel, settings.horizon, maseSeason) : null;
  const metrics = meanMetrics(
    described.map((own) => own.metrics),
    yardstick,
  );
  const observed = described.flatMap((own) => own.heldOut).filter((point) => point.actual !== null).length;

  // What it is judged by beside its metrics: folds, tests against chance, copies and leaks.
  const { bySeries, ...gathered } = gatherEvidence(
    backtest.panel,
    described,
    forecasts,
    settings.horizon,
    maseSeason,
  );
  const series = described.map((own, index) => ({
    ...own,
    evidence: {
      ...bySeries[index],
      ...(settings.outliers === undefined ? {} : { outliers: final.panel[index].outliers.map(asFound) }),
    },
  }));
  const { weights } = trained.backtest;
  const validation = forecasts.networks.flatMap((own) => own.calibration);
  const evidence = {
    retrained: false,
    ...gathered,
    leakTest: testRunForLeaks(panel, backtest, trained, baselines, settings),
    ...scoreLearning(backtest, weights, validation, maseSeason),
  };
  const headline = describeForecast(panel, series);
  const { stage, ensemble } = stageOfFuture(backtest, final, trained);
  const learnt = trained.backtest.bestEpochs.some((epoch) => epoch > 0);
  return succeed({
    result: {
      settings,
      reasons: [
        ...explainRecipe(backtest, trained, settings),
        ...explainPretrained(forecasts.pretrainedLead),
        ...explainOutliers(final.panel),
        ...explainLifetimes(panel, settings),
      ],
      forecastMethod: forecasts.forecastMethod,
      series,
      metrics,
      maseSeason,
      evidence,
      ...(headline === null ? {} : { headline }),
      verdict: judge({
        metrics,
        comparisons: gathered.comparisons,
        settings,
        forecastMethod: forecasts.forecastMethod,
        learnt,
        step: panel[0].step,
        observed,
        seriesCount: panel.length,
        origins: Math.ceil(Math.max(...described.map((own) => own.heldOut.length)) / settings.horizon),
      }),
      engine: stage.forecaster.engine.name,
      parameterCount: ensemble.weights[0].length,
      bestEpochs: [...ensemble.bestEpochs],
      backtestEpochs: stage === final ? [...trained.backtest.bestEpochs] : [],
      epochsRun: trained.epochsRun,
      cancelled: trained.cancelled,
    },
    weights: ensemble.weights.map(stage.forecaster.memory.weights),
    opened: openWindows(stage, backtest),
    judged: loadBacktestNetworks(backtest, trained.backtest),
    kept: stage === final ? keepFit(stage, ensemble, forecasts) : null,
  });
}
