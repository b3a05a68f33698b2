export { type Constraints, constraintsSchema } from './constraints/constraints-schema.ts';
export * from './methods/method-table.ts';
export type { Comparison, CopyTest, LeakTest } from './result/evidence-schema.ts';
export { noiseProbability } from './result/evidence-schema.ts';
export type { FitProblem } from './result/fit-problem.ts';
export * from './result/result-schema.ts';
export * from './settings/cells.ts';
export * from './settings/number-settings.ts';
export * from './settings/settings-schema.ts';
