import type { Batch, Loss, NetworkShape, TrainerState } from '../schema.ts';
import { countPanels, layTape, type Tape } from './arena.ts';
import { copyRows, weightSum } from './batch-rows.ts';
import type { Variant } from './variant.ts';
import { readPanels, writePanels } from './weight-panels.ts';
import { createWorkspace } from './workspace.ts';

/** A network in the kernels' memory, with its gradient and the moments of Adam. */
export type Network = {
  /** The loss with dropout, and the gradient by every weight, which stays in the arena. */
  backpropagate(batch: Batch): number;
  /** The Euclidean norm of the last gradient. */
  gradientNorm(): number;
  /** A copy of the last gradient, in the order of `describeParameters`. */
  gradient(): Float64Array;
  /** Puts another in its place.
   * @throws RangeError if it is not as long as the weights */
  setGradient(gradient: Float64Array): void;
  /** Takes one step of Adam with the last gradient times `scale`; the average of the weights keeps the share `keep`. */
  updateByAdam(scale: number, learningRate: number, weightDecay: number, keep: number): void;
  /** How many steps have been taken. */
  updates(): number;
  /** The loss without dropout. */
  loss(batch: Batch): number;
  predict(inputs: Float64Array, time: number, batch: number, references?: Float64Array): Float64Array;
  /** A copy of the weights alone, in the order of `describeParameters`. */
  weights(): Float64Array;
  averagedWeights(): Float64Array;
  /** Sets the weights, and their average to them. */
  setWeights(weights: Float64Array): void;
  /** Lets weights and average change places; the gradient is lost. */
  exchangeAveraged(): void;
  save(): TrainerState;
  load(state: TrainerState): void;
  /** Bytes of memory held. */
  memoryBytes(): number;
};

/** Sequences that are run at once where no gradient is asked: as many as fit into this, and at least one. */
const inferenceBytes = 32 * 2 ** 20;

/** Makes a network with all weights 0.
 * @throws RangeError, then or later, if network and batch need more memory than WebAssembly has */
export function createNetwork(shape: NetworkShape, loss: Loss, variant: Variant): Network {
  const { inputSize: I, outputSize: O, layers, projected, references: R = 0 } = shape;
  const workspace = createWorkspace(shape, variant);
  const { kernels, memory, views, panels, fixed, cell, prepareTape, forward } = workspace;
  const quantiles = loss.kind === 'pinball' ? loss.quantiles : [];
  const lossKind = lossKinds[loss.kind];
  const delta = loss.kind === 'huber' ? loss.delta : 0;
  const Q = Math.max(1, quantiles.length);
  let updates = 0;

  views.doubles.set(quantiles.slice(0, O), fixed.quantiles / 8);
  const weights = () => readPanels(views.floats, fixed.weights, panels);
  const copyPanels = (to: number, from: number) =>
    views.floats.copyWithin(to / 4, from / 4, from / 4 + panels.length);

  return {
    backpropagate(batch) {
      const { time: T, batch: B } = batch;
      const tape = prepareTape(T, B);
      views.doubles.set(batch.inputs, tape.inputRows / 8);
      if (batch.references) views.doubles.set(batch.references, tape.referenceRows / 8);
      forward(tape, shape.dropout > 0);
      transposeWeights();
      const scale = 1 / (weightSum(batch) * Q);
      views.doubles.set(batch.targets, tape.targetRows / 8);
      if (batch.weights) views.doubles.set(batch.weights, tape.weightRows / 8);
      const sum = lossSum(tape, tape.dOutputs, batch.weights !== undefined, scale);

      views.floats.fill(0, fixed.gradient / 4, fixed.gradient / 4 + panels.length);
      backwardToStates(tape);
      for (let layer = layers - 1; layer >= 0; layer--) {
        const above = layer < layers - 1 || shape.head === 'every';
        cell.backward(fixed.layers[layer], T, above ? 1 : 0, layer > 0 || projected ? 1 : 0);
        if (layer > 0 && tape.maskStep > 0) {
          const mask = tape.masks + (layer - 1) * tape.maskStep;
          kernels.applyMask(tape.dHidden, tape.dHidden, mask, tape.maskStep / 4);
        }
      }
      if (projected) {
        kernels.backwardTanh(tape.dProjected, tape.dHidden, tape.projected, countOfStates(tape, T));
        kernels.backwardDense(fixed.projection, T);
      }
      return sum === 0 ? 0 : sum * scale;
    },

    gradientNorm: () => Math.sqrt(kernels.sumOfSquares(fixed.gradient, panels.length)),

    gradient: () => readPanels(views.floats, fixed.gradient, panels),

    setGradient: (gradient) => writePanels(views.floats, fixed.gradient, panels, gradient, 'gradient'),

    updateByAdam(scale, learningRate, weightDecay, keep) {
      updates++;
      kernels.updateByAdam(
        fixed.weights,
        fixed.averaged,
        fixed.gradient,
        fixed.first,
        fixed.second,
        panels.length,
        scale,
        1 - learningRate * weightDecay,
        learningRate / (1 - 0.9 ** updates),
        1 / Math.sqrt(1 - 0.999 ** updates),
        keep,
      );
    },

    updates: () => updates,

    loss(batch) {
      const { time: T, batch: B, inputs, targets, weights } = batch;
      const width = O / Q;
      let sum = 0;
      forEachPart(T, B, (tape, from, to) => {
        copyRows(views.doubles, tape.inputRows, inputs, T, B, I, from, to);
        copyReferences(tape, batch.references, B, from, to);
        forward(tape, false);
        copyRows(views.doubles, tape.targetRows, targets, tape.steps, B, width, from, to);
        if (weights) copyRows(views.doubles, tape.weightRows, weights, tape.steps, B, width, from, to);
        sum += lossSum(tape, 0, weights !== undefined, 0);
      });
      return sum === 0 ? 0 : sum / (weightSum(batch) * Q);
    },

    predict(inputs, T, B, references) {
      const steps = shape.head === 'every' ? T : 1;
      const outputs = new Float64Array(steps * B * O);
      forEachPart(T, B, (tape, from, to) => {
        copyRows(views.doubles, tape.inputRows, inputs, T, B, I, from, to);
        copyReferences(tape, references, B, from, to);
        forward(tape, false);
        kernels.unpackRows(tape.inputRows, tape.outputs, steps, to - from, O);
        const part = (to - from) * O;
        for (let step = 0; step < steps; step++) {
          const at = tape.inputRows / 8 + step * part;
          outputs.set(views.doubles.subarray(at, at + part), (step * B + from) * O);
        }
      });
      return outputs;
    },

    weights,

    averagedWeights: () => readPanels(views.floats, fixed.averaged, panels),

    setWeights(values) {
      writePanels(views.floats, fixed.weights, panels, values, 'weights');
      copyPanels(fixed.averaged, fixed.weights);
    },

    exchangeAveraged() {
      copyPanels(fixed.gradient, fixed.weights);
      copyPanels(fixed.weights, fixed.averaged);
      copyPanels(fixed.averaged, fixed.gradient);
    },

    save: () => ({
      weights: weights(),
      averaged: readPanels(views.floats, fixed.averaged, panels),
      firstMoment: readPanels(views.floats, fixed.first, panels),
      secondMoment: readPanels(views.floats, fixed.second, panels),
      updates,
      generator: views.words.slice(fixed.generator / 4, fixed.generator / 4 + 4),
    }),

    load(state) {
      writePanels(views.floats, fixed.weights, panels, state.weights, 'weights');
      writePanels(views.floats, fixed.averaged, panels, state.averaged, 'averaged');
      writePanels(views.floats, fixed.first, panels, state.firstMoment, 'firstMoment');
      writePanels(views.floats, fixed.second, panels, state.secondMoment, 'secondMoment');
      if (state.generator.length !== 4) {
        throw new RangeError(`A generator's state has 4 words, not ${state.generator.length}.`);
      }
      views.words.set(state.generator, fixed.generator / 4);
      updates = state.updates;
    },

    memoryBytes: () => memory.buffer.byteLength,
  };

  function lossSum(tape: Tape, dOutputs: number, weighted: boolean, scale: number): number {
    return kernels.evaluateLoss(
      lossKind,
      tape.outputs,
      dOutputs,
      tape.targetRows,
      weighted ? tape.weightRows : 0,
      fixed.quantiles,
      Q,
      fixed.lossRow,
      delta,
      scale,
      tape.steps,
      tape.batch,
      O / Q,
    );
  }

  function transposeWeights(): void {
    for (let layer = 0; layer < layers; layer++)
      cell.transpose(fixed.layers[layer], layer > 0 || projected ? 1 : 0);
    kernels.transposeDense(fixed.head);
    if (projected) kernels.transposeDense(fixed.readout);
  }

  /** From the gradient by the outputs to that by the top states, and by the projection where it is read out. */
  function backwardToStates(tape: Tape): void {
    const { headOutputs, dHeadOutputs, dOutputs, referenceRows, steps, batch } = tape;
    if (R > 0) {
      kernels.backwardMix(
        dHeadOutputs,
        dOutputs,
        headOutputs,
        referenceRows,
        fixed.mixRow,
        steps,
        batch,
        O,
        R,
      );
    }
    kernels.backwardDense(fixed.head, steps);
    if (!projected) return;
    kernels.backwardSilu(tape.dReadout, tape.readoutGates, tape.readoutSums, countOfStates(tape, steps));
    const unread = countOfStates(tape, tape.time - steps);
    views.floats.fill(0, tape.dProjected / 4, tape.dProjected / 4 + unread);
    kernels.backwardDense(fixed.readout, steps);
  }

  /** Numbers in the panels of so many steps' states. */
  function countOfStates({ batch }: Tape, steps: number): number {
    return 16 * steps * batch * countPanels(shape).units;
  }

  function copyReferences(
    tape: Tape,
    references: Float64Array | undefined,
    batch: number,
    from: number,
    to: number,
  ): void {
    if (!references) return;
    copyRows(views.doubles, tape.referenceRows, references, tape.steps, batch, R, from, to);
  }

  /** Calls `run` for parts of the batch that need little memory, rows [from, to). */
  function forEachPart(
    time: number,
    batch: number,
    run: (tape: Tape, from: number, to: number) => void,
  ): void {
    const rowBytes = layTape(shape, 0, time, 64).end / 64;
    const most = Math.max(1, Math.floor(inferenceBytes / rowBytes));
    for (let from = 0; from < batch; from += most) {
      const to = Math.min(batch, from + most);
      run(prepareTape(time, to - from), from, to);
    }
  }
}

const lossKinds = { squared: 0, absolute: 1, huber: 2, pinball: 3 } as const;
