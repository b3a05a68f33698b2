export type { CellState } from './reference/cell.ts';
export { createStepper, type LayerGates, type Stepper } from './reference/create-stepper.ts';
export { createTrainer } from './reference/create-trainer.ts';
export { createGenerator, type Generator } from './reference/generator.ts';
export { describeParameters, type ParameterPlace } from './reference/parameters.ts';
export {
  type Batch,
  type CellName,
  cellNames,
  type Loss,
  type NetworkShape,
  type Trainer,
  type TrainerSettings,
  type TrainerState,
} from './schema.ts';

/** The arithmetic behind these exports, for the record of a run. */
export const engineName = 'reference float64';
