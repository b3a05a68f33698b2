export { type Constraints, constraintsSchema } from './constraints/constraints-schema.ts';
export { compareSentence } from './explain/compare-words.ts';
export {
  chanceWords,
  copySentence,
  coverageWords,
  leakSentence,
  skillWords,
} from './explain/evidence-words.ts';
export {
  formatBytes,
  formatCount,
  formatNumber,
  formatPercent,
  formatReading,
} from './explain/format-number.ts';
export { type Grade, gradeSentence, type TrustCheck, trustChecks } from './explain/trust-checks.ts';
export * from './methods/method-table.ts';
export type { Comparison, CopyTest, FoundOutlier, LeakTest } from './result/evidence-schema.ts';
export { noiseProbability } from './result/evidence-schema.ts';
export type { FitProblem } from './result/fit-problem.ts';
export { type FitProgress, fitProgressSchema } from './result/fit-progress.ts';
export * from './result/result-schema.ts';
export * from './settings/cells.ts';
export * from './settings/fill-ways.ts';
export * from './settings/outlier-settings.ts';
export * from './settings/setting-table.ts';
export * from './settings/settings-schema.ts';
export { type ArrivedScore, scoreArrived } from './track/score-arrived.ts';
export type { Truth } from './track/truth.ts';
