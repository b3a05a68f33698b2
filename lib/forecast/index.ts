export { checkPanel } from './check-panel.ts';
export { fitForecaster } from './fit-forecaster.ts';
export type { FitHooks } from './network/fit-hooks.ts';
export { describeFitProblem } from './problem-sentence.ts';
export {
  type EpochReport,
  type FitProblem,
  type FitResult,
  type ForecastSettings,
  type PresetName,
  presetNames,
} from './schema.ts';
export { deriveSettings } from './settings/derive-settings.ts';
export { naturalSeason } from './settings/natural-season.ts';
