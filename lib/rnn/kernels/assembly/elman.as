// One panel of 16 units each: h' = tanh(Wx x + Wh h + b).
import { applyTanh } from './activation';
import { addPanelGradient, dGatesOf, hiddenGradient, inputGradient, Layer, stepsTogether, transposePanel } from './layer';
import { multiplyPanel, subtractProduct } from './tile';

/** Runs the layer over `time` steps. */
export function forwardElman(layer: Layer, time: i32): void {
  const batch = layer.batch;
  const panel: usize = batch << 6;
  const weightPanel: usize = (1 + layer.inputSize + layer.hiddenSize) << 6;
  for (let t = 0; t < time; t++) {
    const x = layer.input + t * layer.inputStep;
    const previous = layer.hidden + t * layer.unitsStep;
    const kh = t > 0 || layer.carried ? layer.hiddenSize : 0;
    let next = previous + layer.unitsStep;
    let w = layer.weights;
    for (let u = 0; u < layer.units; u++) {
      multiplyPanel(next, w, 0, x, layer.inputSize, previous, kh, w + 64, batch);
      applyTanh(next, 32, batch << 1, layer.constants);
      next += panel;
      w += weightPanel;
    }
  }
}

/** Takes the layer back through `time` steps; as `backwardLstm`. */
export function backwardElman(layer: Layer, time: i32, above: bool, below: bool): void {
  const batch = layer.batch;
  const panel: usize = batch << 6;
  const weightPanel: usize = (1 + layer.inputSize + layer.hiddenSize) << 6;
  const together = stepsTogether(batch);
  let to = time;
  for (let t = time - 1; t >= 0; t--) {
    let dHidden = hiddenGradient(layer, t, time, above);
    let hidden = layer.hidden + (t + 1) * layer.unitsStep;
    let dGates = dGatesOf(layer, t, time);
    let gradient = layer.gradient;
    for (let u = 0; u < layer.units; u++) {
      differentiate(dGates, hidden, dHidden, gradient, batch, layer.constants);
      differentiate(dGates + 32, hidden + 32, dHidden + 32, gradient + 32, batch, layer.constants);
      dHidden += panel;
      hidden += panel;
      dGates += panel;
      gradient += weightPanel;
    }
    if (below) inputGradient(layer, t, time);
    if (to - t == together || t == 0) {
      gradient = layer.gradient;
      for (let gate = 0; gate < layer.units; gate++) {
        addPanelGradient(layer, gradient, gate, true, true, t, to, time);
        gradient += weightPanel;
      }
      to = t;
    }
  }
}

/** 8 units of each row: dGate = dHidden (1 - h²), summed over the rows into the bias's gradient. */
function differentiate(dGates: usize, hidden: usize, dHidden: usize, dBias: usize, rows: i32, k: usize): void {
  let b0 = v128.load(dBias), b1 = v128.load(dBias, 16);
  for (let row = 0; row < rows; row++) {
    const h0 = v128.load(hidden), h1 = v128.load(hidden, 16);
    const d0 = f32x4.mul(v128.load(dHidden), subtractProduct(h0, h0, v128.load(k, 352)));
    const d1 = f32x4.mul(v128.load(dHidden, 16), subtractProduct(h1, h1, v128.load(k, 368)));
    b0 = f32x4.add(b0, d0);
    b1 = f32x4.add(b1, d1);
    v128.store(dGates, d1, 16);
    v128.store(dGates, d0);
    dGates += 64;
    hidden += 64;
    dHidden += 64;
  }
  v128.store(dBias, b1, 16);
  v128.store(dBias, b0);
}

/** Writes the transposed weights that backward reads. */
export function transposeElman(layer: Layer, below: bool): void {
  const weightPanel: usize = (1 + layer.inputSize + layer.hiddenSize) << 6;
  const step: usize = layer.units << 10;
  let w = layer.weights;
  for (let gate = 0; gate < layer.units; gate++) {
    if (below) transposePanel(layer.inputTransposed + (gate << 10), step, w + 64, layer.inputSize);
    transposePanel(layer.recurrentTransposed + (gate << 10), step, w + ((1 + layer.inputSize) << 6), layer.hiddenSize);
    w += weightPanel;
  }
}
