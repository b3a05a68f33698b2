export { checkMemory } from './check-memory.ts';
export { checkPanel } from './check-panel.ts';
export { attachCovariates, covariateKey } from './covariates/attach-covariates.ts';
export { engineInUse } from './engine-in-use.ts';
export { fitForecaster } from './fit-forecaster.ts';
export { findChangePoints } from './honesty/change-points.ts';
export { describeFolds, describeSteps, heldOutPart } from './honesty/fold-accuracy.ts';
export { histogramOf } from './honesty/histogram.ts';
export { findOutliers } from './honesty/outliers.ts';
export type { Helper, HelperMessage, HelperOrder, Helpers } from './jobs/helpers.ts';
export { serveJobs } from './jobs/serve-jobs.ts';
export { type JudgedNetworks, readOver } from './network/judged-networks.ts';
export {
  forecastFromAnswer,
  type NetworkWindow,
  type NetworkWindows,
} from './network/network-window.ts';
export { describeFitProblem } from './problem-sentence.ts';
export { deriveSettings } from './settings/derive-settings.ts';
export { heldOutSteps } from './split-series.ts';
