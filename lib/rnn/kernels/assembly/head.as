import { addProducts, stepsTogether, transposePanel } from './layer';
import { multiplyPanel } from './tile';

/** The dense head, outputs = hidden Wᵀ + b. Written by describe-layers.ts, field by field in this order. */
@unmanaged
export class Head {
  hiddenSize: i32;
  outputSize: i32;
  batch: i32;
  units: i32;
  outputPanels: i32;
  zeros: usize;
  /** Each panel [1 + hidden, 16]. */
  weights: usize;
  gradient: usize;
  /** [units, outputPanels * 16, 16] */
  transposed: usize;
  /** [steps, units, batch, 16], from the first step that is read. */
  hidden: usize;
  dHidden: usize;
  /** [steps, outputPanels, batch, 16] */
  outputs: usize;
  dOutputs: usize;
}

export function forwardHead(head: Head, steps: i32): void {
  const panel: usize = head.batch << 6;
  let out = head.outputs;
  for (let step = 0; step < steps; step++) {
    const hidden = head.hidden + step * head.units * panel;
    let w = head.weights;
    for (let p = 0; p < head.outputPanels; p++) {
      multiplyPanel(out, w, 0, hidden, head.hiddenSize, 0, 0, w + 64, head.batch);
      w += (1 + head.hiddenSize) << 6;
      out += panel;
    }
  }
}

/** Overwrites `dHidden`, adds to `gradient`. */
export function backwardHead(head: Head, steps: i32): void {
  const panel: usize = head.batch << 6;
  const outputStep = head.outputPanels * panel;
  const hiddenStep = head.units * panel;
  const transposedPanel: usize = head.outputPanels << 10;
  for (let step = 0; step < steps; step++) {
    for (let u = 0; u < head.units; u++) {
      multiplyPanel(
        head.dHidden + step * hiddenStep + u * panel, head.zeros, 0, head.dOutputs + step * outputStep, head.outputSize,
        0, 0, head.transposed + u * transposedPanel, head.batch,
      );
    }
  }
  // Some steps at a time, so that what each panel of outputs meets again is still in the cache.
  const together = stepsTogether(head.batch);
  for (let from = 0; from < steps; from += together) {
    const count = steps - from < together ? steps - from : together;
    const hidden = head.hidden + from * hiddenStep;
    let dOutputs = head.dOutputs + from * outputStep;
    let gradient = head.gradient;
    for (let p = 0; p < head.outputPanels; p++) {
      for (let step = 0; step < count; step++) addColumns(gradient, dOutputs + step * outputStep, head.batch);
      addProducts(gradient + 64, hidden, hiddenStep, head.hiddenSize, dOutputs, outputStep, count, head.batch);
      gradient += (1 + head.hiddenSize) << 6;
      dOutputs += panel;
    }
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
export function transposeHead(head: Head): void {
  let w = head.weights;
  for (let p = 0; p < head.outputPanels; p++) {
    transposePanel(head.transposed + (p << 10), head.outputPanels << 10, w + 64, head.hiddenSize);
    w += (1 + head.hiddenSize) << 6;
  }
}
