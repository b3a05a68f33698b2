import { addOuterProducts } from './outer-product';
import { multiplyPanel } from './tile';

/** One recurrent layer: where everything lies. Written by describe-layers.ts, field by field in this order.
 * A panel is [batch, 16]; "panels of units" hold 16 hidden units each, the last one padded with zeros.
 * All that has a time axis is laid out [time, panels, batch, 16]. */
@unmanaged
export class Layer {
  /** Numbers in each step's input and hidden state. */
  inputSize: i32;
  hiddenSize: i32;
  batch: i32;
  /** Whether a state was carried into the first step; otherwise it is zero. */
  carried: i32;
  /** Panels of units, and panels of gates whose gradient reaches the input and the hidden state. */
  units: i32;
  inputPanels: i32;
  gatePanels: i32;
  /** First and number of the panels of gates that read the input and the hidden state. */
  inputGates: i32;
  recurrentFirst: i32;
  recurrentGates: i32;
  /** Constants of activation.as, and 64 bytes of zero. */
  constants: usize;
  zeros: usize;
  /** Each panel of gates [1 + input + hidden, 16]: bias, input weights, recurrent weights. */
  weights: usize;
  gradient: usize;
  /** [units, gates, 16 a panel of gates, 16 units], and the same for the panels of the input. */
  recurrentTransposed: usize;
  inputTransposed: usize;
  /** [time, inputPanels, batch, 16] */
  input: usize;
  inputStep: usize;
  /** [1 + time, units, batch, 16], the first the state before the first step. */
  hidden: usize;
  cell: usize;
  /** [time, units, batch, 16]: the gradient by the outputs; backward leaves that by the inputs. */
  dHidden: usize;
  unitsStep: usize;
  /** [time, gatePanels, batch, 16]; not used by Elman's cell, whose only gate is its hidden state. */
  gates: usize;
  gatesStep: usize;
  /** [stepsTogether, gatePanels, batch, 16]: the gradients of some steps only, so that they stay in the cache. */
  dGates: usize;
  /** [units, batch, 16]: what travels back besides the recurrent product; and room for that. */
  carry: usize;
  dState: usize;
}

/** Where the gradients of the gates of step t stand. Steps whose shares are added together follow one another. */
export function dGatesOf(layer: Layer, t: i32, time: i32): usize {
  const together = stepsTogether(layer.batch);
  return layer.dGates + (together - 1 - ((time - 1 - t) % together)) * layer.gatesStep;
}

/** How many steps are gathered before their share is added to the gradient: as many as stay in the first cache. */
export function stepsTogether(batch: i32): i32 {
  const steps = 192 / batch;
  return steps > 1 ? steps : 1;
}

/** The gradient by the hidden state after step t, [units, batch, 16]: what came from above, and what went back
 * through the step after.
 * @param above  whether `dHidden` holds anything for this step */
export function hiddenGradient(layer: Layer, t: i32, time: i32, above: bool): usize {
  const fromAbove = layer.dHidden + t * layer.unitsStep;
  if (t == time - 1) return fromAbove;
  const panel: usize = layer.batch << 6;
  const columns = layer.recurrentGates << 4;
  const dGates = dGatesOf(layer, t + 1, time) + layer.recurrentFirst * panel;
  for (let u = 0; u < layer.units; u++) {
    const init = above ? fromAbove + u * panel : layer.zeros;
    const w = layer.recurrentTransposed + ((u * columns) << 6);
    multiplyPanel(layer.dState + u * panel, init, above ? 64 : 0, dGates, columns, 0, 0, w, layer.batch);
  }
  return layer.dState;
}

/** Writes the gradient by the input of step t over `dHidden`, which this step no longer needs. */
export function inputGradient(layer: Layer, t: i32, time: i32): void {
  const panel: usize = layer.batch << 6;
  const columns = layer.inputGates << 4;
  const dGates = dGatesOf(layer, t, time);
  for (let v = 0; v < layer.inputPanels; v++) {
    const out = layer.dHidden + t * layer.unitsStep + v * panel;
    const w = layer.inputTransposed + ((v * columns) << 6);
    multiplyPanel(out, layer.zeros, 0, dGates, columns, 0, 0, w, layer.batch);
  }
}

/** Adds to the gradient of one panel of gates what steps [from, to) say. Its rows: bias, `inputs` or none, `hidden` or none. */
export function addPanelGradient(
  layer: Layer, gradient: usize, gate: i32, readsInput: bool, readsHidden: bool, from: i32, to: i32, time: i32,
): void {
  const panel: usize = layer.batch << 6;
  const dGates = dGatesOf(layer, from, time) + gate * panel;
  let out = gradient + 64;
  if (readsInput) {
    const a = layer.input + from * layer.inputStep;
    addProducts(out, a, layer.inputStep, layer.inputSize, dGates, layer.gatesStep, to - from, layer.batch);
    out += layer.inputSize << 6;
  }
  if (readsHidden) {
    // Before the first step the state is zero, and so is its share.
    const skipped = from == 0 && !layer.carried ? 1 : 0;
    const a = layer.hidden + (from + skipped) * layer.unitsStep;
    const b = dGates + skipped * layer.gatesStep;
    addProducts(out, a, layer.unitsStep, layer.hiddenSize, b, layer.gatesStep, to - from - skipped, layer.batch);
  }
}

/** The same for any width of a, panel by panel. */
export function addProducts(
  out: usize, a: usize, aStep: usize, width: i32, b: usize, bStep: usize, time: i32, batch: i32,
): void {
  if (time <= 0) return;
  for (let left = width; left > 0; left -= 16) {
    addOuterProducts(out, a, aStep, b, bStep, left < 16 ? left : 16, time, batch);
    out += 1024;
    a += batch << 6;
  }
}

/** Writes wᵀ: rows [first, first + width) of a panel of weights, [width, 16] -> column blocks of 16 rows,
 * out[panel of the width][column, 16]; panels of the width lie outStep bytes apart. */
export function transposePanel(out: usize, outStep: usize, w: usize, width: i32): void {
  for (let first = 0; first < width; first += 16) {
    const count = width - first < 16 ? width - first : 16;
    for (let r = 0; r < count; r++) {
      for (let c = 0; c < 16; c++) {
        f32.store(out + ((c << 4) + r << 2), f32.load(w + (c << 2)));
      }
      w += 64;
    }
    out += outStep;
  }
}
