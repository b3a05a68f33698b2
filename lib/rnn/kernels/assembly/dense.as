import { addProducts, stepsTogether, transposePanel } from './layer';
import { multiplyPanel } from './tile';

/** A dense layer at some steps, outputs = [input, beside] Wᵀ + b; `beside` may have no numbers. Written by
 * describe-layers.ts, field by field in this order. */
@unmanaged
export class Dense {
  inputSize: i32;
  besideSize: i32;
  outputSize: i32;
  batch: i32;
  inputPanels: i32;
  besidePanels: i32;
  outputPanels: i32;
  zeros: usize;
  /** Each panel [1 + input + beside, 16]. */
  weights: usize;
  gradient: usize;
  /** [inputPanels, outputPanels * 16, 16], then the same for `beside`. */
  transposed: usize;
  /** [steps, panels, batch, 16], from the first step that is read; a gradient that nobody asks for is 0. */
  input: usize;
  dInput: usize;
  beside: usize;
  dBeside: usize;
  /** [steps, outputPanels, batch, 16] */
  outputs: usize;
  dOutputs: usize;
}

export function forwardDense(dense: Dense, steps: i32): void {
  const panel: usize = dense.batch << 6;
  let out = dense.outputs;
  for (let step = 0; step < steps; step++) {
    const input = dense.input + step * dense.inputPanels * panel;
    const beside = dense.beside + step * dense.besidePanels * panel;
    let w = dense.weights;
    for (let p = 0; p < dense.outputPanels; p++) {
      multiplyPanel(out, w, 0, input, dense.inputSize, beside, dense.besideSize, w + 64, dense.batch);
      w += (1 + dense.inputSize + dense.besideSize) << 6;
      out += panel;
    }
  }
}

/** Overwrites `dInput` and `dBeside`, adds to `gradient`. */
export function backwardDense(dense: Dense, steps: i32): void {
  const panel: usize = dense.batch << 6;
  const outputStep = dense.outputPanels * panel;
  const inputStep = dense.inputPanels * panel;
  const besideStep = dense.besidePanels * panel;
  const besideTransposed = dense.transposed + ((dense.inputPanels * dense.outputPanels) << 10);
  for (let step = 0; step < steps; step++) {
    const dOutputs = dense.dOutputs + step * outputStep;
    if (dense.dInput) multiplyBack(dense, dense.dInput + step * inputStep, dense.inputPanels, dOutputs, dense.transposed);
    if (dense.dBeside) multiplyBack(dense, dense.dBeside + step * besideStep, dense.besidePanels, dOutputs, besideTransposed);
  }
  // Some steps at a time, so that what each panel of outputs meets again is still in the cache.
  const together = stepsTogether(dense.batch);
  for (let from = 0; from < steps; from += together) {
    const count = steps - from < together ? steps - from : together;
    const input = dense.input + from * inputStep;
    const beside = dense.beside + from * besideStep;
    let dOutputs = dense.dOutputs + from * outputStep;
    let gradient = dense.gradient;
    for (let p = 0; p < dense.outputPanels; p++) {
      for (let step = 0; step < count; step++) addColumns(gradient, dOutputs + step * outputStep, dense.batch);
      gradient += 64;
      addProducts(gradient, input, inputStep, dense.inputSize, dOutputs, outputStep, count, dense.batch);
      gradient += dense.inputSize << 6;
      addProducts(gradient, beside, besideStep, dense.besideSize, dOutputs, outputStep, count, dense.batch);
      gradient += dense.besideSize << 6;
      dOutputs += panel;
    }
  }
}

/** out[panels, batch, 16] = dOutputs W, of one step. */
function multiplyBack(dense: Dense, out: usize, panels: i32, dOutputs: usize, transposed: usize): void {
  const panel: usize = dense.batch << 6;
  for (let p = 0; p < panels; p++) {
    multiplyPanel(out, dense.zeros, 0, dOutputs, dense.outputSize, 0, 0, transposed, dense.batch);
    out += panel;
    transposed += dense.outputPanels << 10;
  }
}

/** sums[16] += the sum of the rows of panel[rows, 16]. */
function addColumns(sums: usize, panel: usize, rows: i32): void {
  let s0 = v128.load(sums), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48);
  for (let row = 0; row < rows; row++) {
    s0 = f32x4.add(s0, v128.load(panel));
    s1 = f32x4.add(s1, v128.load(panel, 16));
    s2 = f32x4.add(s2, v128.load(panel, 32));
    s3 = f32x4.add(s3, v128.load(panel, 48));
    panel += 64;
  }
  v128.store(sums, s1, 16);
  v128.store(sums, s0);
  v128.store(sums, s3, 48);
  v128.store(sums, s2, 32);
}

/** Writes the transposed weights that backward reads. */
export function transposeDense(dense: Dense): void {
  const step: usize = dense.outputPanels << 10;
  let w = dense.weights;
  for (let p = 0; p < dense.outputPanels; p++) {
    const transposed = dense.transposed + (p << 10);
    w += 64;
    transposePanel(transposed, step, w, dense.inputSize);
    w += dense.inputSize << 6;
    transposePanel(transposed + dense.inputPanels * step, step, w, dense.besideSize);
    w += dense.besideSize << 6;
  }
}
