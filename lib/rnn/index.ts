export { chooseEngine, engineOf, isUsable } from './kernels/choose-engine.ts';
export { countTrainingBytes } from './kernels/create-trainer.ts';
export type { CellState } from './reference/cell.ts';
export { createStepper, type LayerGates, type Stepper } from './reference/create-stepper.ts';
export { createGenerator, type Generator } from './reference/generator.ts';
export { describeParameters, type ParameterPlace } from './reference/parameters.ts';
export { type LayerWalk, type Walk, walkThroughTime } from './reference/walk-through-time.ts';
export {
  type Batch,
  type CellName,
  cellNames,
  type Engine,
  type EngineVariant,
  engineVariants,
  type LearningRate,
  type Loss,
  type NetworkShape,
  type Regression,
  type Stream,
  type Trainer,
  type TrainerSettings,
  type TrainerState,
} from './schema.ts';
