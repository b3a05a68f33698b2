export { type ForecastChange, forecastChangeSchema } from './again/change-schema.ts';
export { explainChange } from './again/explain-change.ts';
export { forecastAgain, type SeriesForecastAgain } from './again/forecast-again.ts';
export { decodeKeptFit, encodeKeptFit, type KeptFit } from './again/kept-fit.ts';
export { describeAgainProblem } from './again/problem-sentence.ts';
export { checkMemory, threadsWithin } from './check-memory.ts';
export { attachCovariates, covariateKey } from './covariates/attach-covariates.ts';
export { checkPanel } from './data/check-panel.ts';
export { listLifetimes } from './data/list-lifetimes.ts';
export { listOutliers } from './data/list-outliers.ts';
export { heldOutSteps } from './data/split-series.ts';
export { type DerivedPresets, derivePresets, sampleKeys } from './defaults/derive-presets.ts';
export { deriveSettings } from './defaults/derive-settings.ts';
export { engineInUse } from './engine-in-use.ts';
export { describeLifetimes } from './explain/describe-lifetimes.ts';
export { describeOutliers } from './explain/describe-outliers.ts';
export { describeForecast } from './explain/headline.ts';
export { describeFitProblem } from './explain/problem-sentence.ts';
export { fitForecaster } from './fit-forecaster.ts';
export { forecastInstantly } from './forecast-instantly.ts';
export { type BacktestNetworks, rereadWindow } from './inspect/backtest-networks.ts';
export { type JudgedHistory, readJudgedHistory } from './inspect/judged-history.ts';
export {
  forecastFromAnswer,
  type NetworkWindow,
  type NetworkWindows,
} from './inspect/network-window.ts';
export type { Helper, HelperMessage, HelperOrder, Helpers } from './jobs/helpers.ts';
export { serveJobs } from './jobs/serve-jobs.ts';
export { findChangePoints } from './judge/change-points.ts';
export { compareRuns, type RunComparison } from './judge/compare-runs.ts';
export { tabulateCoverage } from './judge/coverage-table.ts';
export { describeFolds, describeSteps, heldOutPart } from './judge/fold-accuracy.ts';
export { histogramOf } from './judge/histogram.ts';
export { findOutliers } from './judge/outliers.ts';
export { loadExamples } from './load-examples.ts';
export { median } from './math/median.ts';
export { seasonCandidates } from './seasons/season-candidates.ts';
export { accountForChange } from './track/change-words.ts';
export { joinScores, scoreTrack, type Track, type TrackScore } from './track/score-track.ts';
export { describeBias, describeHistogram, judgeTrack, type TrackVerdict } from './track/track-words.ts';
export { findActuals } from './track/truth.ts';
