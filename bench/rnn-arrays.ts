import { createTrainer } from '#lib/rnn/kernels/create-trainer.ts';
import { describeParameters } from '#lib/rnn/reference/parameters.ts';
import type { Batch } from '#lib/rnn/schema.ts';
import { type Arrays, arrayCells } from './rnn-arrays-cells.ts';
import { addOuter, addProduct, addProductOfTransposed } from './rnn-arrays-products.ts';
import { type Case, shapeOf } from './rnn-sizes.ts';
import { makeSequences, settingsOf } from './rnn-update.ts';

/** The same update in plain typed arrays of float32, as one writes it in JavaScript without an engine.
 * @throws Error if three updates do not give the kernels' weights: another arithmetic would be no peer */
export function makeArraysUpdate(one: Case): () => void {
  const sequences = makeSequences(one);
  const trainer = createTrainer(settingsOf(one), 'plain');
  const arrays = createArrays(one, sequences, trainer.weights());
  for (let update = 0; update < 3; update++) {
    trainer.update(sequences);
    arrays.update();
  }
  const worst = trainer
    .weights()
    .reduce((most, w, at) => Math.max(most, Math.abs(w - arrays.weights[at])), 0);
  if (!(worst < 1e-4)) throw new Error(`The plain arrays' ${one.cell} is ${worst} off the kernels' weights.`);
  return arrays.update;
}

/** Forward, backpropagation through time, clipping to 1, Adam.
 * @param first  the weights to begin with, in the order of `describeParameters` */
function createArrays(one: Case, sequences: Batch, first: Float64Array) {
  const { batch: B, time: T, hidden: H, layers: L } = one;
  const cell = arrayCells[one.cell];
  const G = cell.gates * H;
  const weights = Float32Array.from(first);
  const gradient = new Float32Array(first.length);
  const moments = [new Float32Array(first.length), new Float32Array(first.length)];
  const places = describeParameters(shapeOf(one));
  const view = (flat: Float32Array, at: number) =>
    flat.subarray(places[at].offset, places[at].offset + places[at].rows * places[at].columns);
  const matrix = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => new Float32Array(B * columns));
  const inputs = Float32Array.from(sequences.inputs);
  const layers = Array.from({ length: L }, (_, layer) => ({
    width: layer === 0 ? one.input : H,
    ...{ wx: view(weights, 3 * layer), wh: view(weights, 3 * layer + 1), bias: view(weights, 3 * layer + 2) },
    ...{ dWx: view(gradient, 3 * layer), dWh: view(gradient, 3 * layer + 1) },
    dBias: view(gradient, 3 * layer + 2),
    tape: { gates: matrix(T, G), recurrent: matrix(T, G), hidden: matrix(T + 1, H), cell: matrix(T + 1, H) },
  }));
  const head = { weights: view(weights, 3 * L), bias: view(weights, 3 * L + 1) };
  const dHead = { weights: view(gradient, 3 * L), bias: view(gradient, 3 * L + 1) };
  const dAbove = matrix(T, H);
  const [dBelow, dHidden, dCell, dGates, dRecurrent] = [H, H, H, G, G].map((n) => new Float32Array(B * n));
  let updates = 0;

  const inputOf = (layer: number, t: number): Float32Array =>
    layer === 0
      ? inputs.subarray(t * B * one.input, (t + 1) * B * one.input)
      : layers[layer - 1].tape.hidden[t + 1];

  function forward(): void {
    layers.forEach(({ width, wx, wh, bias, tape }, layer) => {
      for (let t = 0; t < T; t++) {
        for (let row = 0; row < B; row++) tape.gates[t].set(bias.subarray(0, G), row * G);
        tape.recurrent[t].fill(0);
        addProduct(tape.gates[t], inputOf(layer, t), wx, B, width, G);
        addProduct(tape.recurrent[t], tape.hidden[t], wh, B, H, G);
        cell.forward(arraysAt(layer, t), B, H);
      }
    });
  }

  function arraysAt(layer: number, t: number): Arrays {
    const { tape, bias } = layers[layer];
    return {
      ...{ gates: tape.gates[t], recurrent: tape.recurrent[t], bias },
      ...{ previous: tape.hidden[t], hidden: tape.hidden[t + 1] },
      ...{ previousCell: tape.cell[t], cell: tape.cell[t + 1] },
      ...{ dHidden, dCell, dGates, dRecurrent, dBias: layers[layer].dBias },
    };
  }

  function backward(): void {
    for (let layer = L - 1; layer >= 0; layer--) {
      const { width, wx, wh, dWx, dWh, tape } = layers[layer];
      dHidden.fill(0);
      dCell.fill(0);
      for (let t = T - 1; t >= 0; t--) {
        for (let at = 0; at < dHidden.length; at++) dHidden[at] += dAbove[t][at];
        cell.backward(arraysAt(layer, t), B, H);
        addOuter(dWx, dGates, inputOf(layer, t), B, G, width);
        addOuter(dWh, dRecurrent, tape.hidden[t], B, G, H);
        addProductOfTransposed(dHidden, dRecurrent, wh, B, G, H);
        if (layer === 0) continue;
        dBelow.fill(0);
        addProductOfTransposed(dBelow, dGates, wx, B, G, H);
        dAbove[t].set(dBelow);
      }
    }
  }

  /** The squared error of the last step's output; its gradient goes to `dAbove`. */
  function differentiateLoss(): void {
    const last = layers[L - 1].tape.hidden[T];
    for (const step of dAbove) step.fill(0);
    for (let row = 0; row < B; row++) {
      let output = head.bias[0];
      for (let unit = 0; unit < H; unit++) output += head.weights[unit] * last[row * H + unit];
      const dOutput = (2 * (output - sequences.targets[row])) / B;
      dHead.bias[0] += dOutput;
      for (let unit = 0; unit < H; unit++) {
        dHead.weights[unit] += dOutput * last[row * H + unit];
        dAbove[T - 1][row * H + unit] = dOutput * head.weights[unit];
      }
    }
  }

  function updateByAdam(): void {
    updates++;
    const norm = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0));
    const scale = Math.min(1, 1 / (norm + 1e-6));
    const [step, root] = [1e-3 / (1 - 0.9 ** updates), 1 / Math.sqrt(1 - 0.999 ** updates)];
    const [mean, square] = moments;
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] * scale;
      mean[at] = 0.9 * mean[at] + 0.1 * slope;
      square[at] = 0.999 * square[at] + 0.001 * slope * slope;
      weights[at] -= (step * mean[at]) / (Math.sqrt(square[at]) * root + 1e-8);
    }
  }

  return {
    weights,
    update(): void {
      gradient.fill(0);
      forward();
      differentiateLoss();
      backward();
      updateByAdam();
    },
  };
}
