// Gates in groups of 8 units, two panels a group: [input 8, forget 8] and [candidate 8, output 8].
import { applySigmoid, applyTanh, tanh } from './activation';
import { addPanelGradient, dGatesOf, hiddenGradient, inputGradient, Layer, stepsTogether, transposePanel } from './layer';
import { multiplyAdd, multiplyPanel, subtractProduct } from './tile';

/** Runs the layer over `time` steps. */
export function forwardLstm(layer: Layer, time: i32): void {
  const batch = layer.batch;
  const panel: usize = batch << 6;
  const inputSize = layer.inputSize;
  const weightPanel: usize = (1 + inputSize + layer.hiddenSize) << 6;
  for (let t = 0; t < time; t++) {
    const x = layer.input + t * layer.inputStep;
    const at = t * layer.unitsStep;
    const next = at + layer.unitsStep;
    const kh = t > 0 || layer.carried ? layer.hiddenSize : 0;
    let w = layer.weights;
    let gates = layer.gates + t * layer.gatesStep;
    for (let group = 0; group < layer.gatePanels >> 1; group++) {
      multiplyPanel(gates, w, 0, x, inputSize, layer.hidden + at, kh, w + 64, batch);
      w += weightPanel;
      multiplyPanel(gates + panel, w, 0, x, inputSize, layer.hidden + at, kh, w + 64, batch);
      w += weightPanel;
      const unit: usize = (group >> 1) * panel + ((group & 1) << 5);
      activate(
        gates, gates + panel, layer.cell + at + unit, layer.cell + next + unit, layer.hidden + next + unit, batch, layer.constants,
      );
      gates += panel << 1;
    }
  }
}

/** 8 units of each row: i f g o over their sums, c' = f c + i g, h' = o tanh(c'). Small loops one after the other are
 * faster than one for all: each holds its constants in registers, and what lies between is in the first cache. */
function activate(
  a: usize, b: usize, cell: usize, next: usize, hidden: usize, rows: i32, k: usize,
): void {
  applySigmoid(a, 32, rows << 1, k);
  applySigmoid(b + 32, 64, rows, k);
  applyTanh(b, 64, rows, k);
  advance(a, b, cell, next, hidden, rows, k);
}

/** c' = f c + i g, h' = o tanh(c') */
function advance(a: usize, b: usize, cell: usize, next: usize, hidden: usize, rows: i32, k: usize): void {
  const highest = v128.load(k, 384), highest_ = v128.load(k, 400);
  const lowest = v128.load(k, 416), lowest_ = v128.load(k, 432);
  const p4 = v128.load(k, 448), p4_ = v128.load(k, 464);
  const p3 = v128.load(k, 480), p3_ = v128.load(k, 496);
  const p2 = v128.load(k, 512), p2_ = v128.load(k, 528);
  const p1 = v128.load(k, 544), p1_ = v128.load(k, 560);
  const p0 = v128.load(k, 576), p0_ = v128.load(k, 592);
  const q4 = v128.load(k, 608), q4_ = v128.load(k, 624);
  const q3 = v128.load(k, 640), q3_ = v128.load(k, 656);
  const q2 = v128.load(k, 672), q2_ = v128.load(k, 688);
  const q1 = v128.load(k, 704), q1_ = v128.load(k, 720);
  for (let row = 0; row < rows; row++) {
    const c = multiplyAdd(v128.load(a, 32), v128.load(cell), f32x4.mul(v128.load(a), v128.load(b)));
    const c_ = multiplyAdd(v128.load(a, 48), v128.load(cell, 16), f32x4.mul(v128.load(a, 16), v128.load(b, 16)));
    const h = f32x4.mul(v128.load(b, 32), tanh(c, highest, lowest, p4, p3, p2, p1, p0, q4, q3, q2, q1));
    const h_ = f32x4.mul(v128.load(b, 48), tanh(c_, highest_, lowest_, p4_, p3_, p2_, p1_, p0_, q4_, q3_, q2_, q1_));
    v128.store(next, c_, 16);
    v128.store(next, c);
    v128.store(hidden, h_, 16);
    v128.store(hidden, h);
    a += 64;
    b += 64;
    cell += 64;
    next += 64;
    hidden += 64;
  }
}

/** Takes the layer back through `time` steps: adds to `gradient`, and writes the gradient by the input over `dHidden`
 * where `below` asks for it.
 * @param above  whether `dHidden` holds every step, or the last alone */
export function backwardLstm(layer: Layer, time: i32, above: bool, below: bool): void {
  const batch = layer.batch;
  const panel: usize = batch << 6;
  const weightPanel: usize = (1 + layer.inputSize + layer.hiddenSize) << 6;
  const together = stepsTogether(batch);
  memory.fill(layer.carry, 0, layer.units * panel);
  let to = time;
  for (let t = time - 1; t >= 0; t--) {
    const dHidden = hiddenGradient(layer, t, time, above);
    const at = t * layer.unitsStep;
    let gates = layer.gates + t * layer.gatesStep;
    let dGates = dGatesOf(layer, t, time);
    let gradient = layer.gradient;
    for (let group = 0; group < layer.gatePanels >> 1; group++) {
      const unit: usize = (group >> 1) * panel + ((group & 1) << 5);
      differentiate(
        dGates, dGates + panel, gates, gates + panel, layer.cell + at + unit, layer.hidden + at + layer.unitsStep + unit,
        dHidden + unit, layer.carry + unit, gradient, gradient + weightPanel, batch, layer.constants,
      );
      gates += panel << 1;
      dGates += panel << 1;
      gradient += weightPanel << 1;
    }
    if (below) inputGradient(layer, t, time);
    if (to - t == together || t == 0) {
      gradient = layer.gradient;
      for (let gate = 0; gate < layer.gatePanels; gate++) {
        addPanelGradient(layer, gradient, gate, true, true, t, to, time);
        gradient += weightPanel;
      }
      to = t;
    }
  }
}

/** 8 units of each row: the gradients of the gates, whose sums over the rows are added to the biases'.
 * tanh(c') is h / o: that costs less than to keep it, and o is never 0. */
function differentiate(
  dA: usize, dB: usize, a: usize, b: usize, cell: usize, hidden: usize, dHidden: usize, dCell: usize, dBiasA: usize, dBiasB: usize,
  rows: i32, k: usize,
): void {
  let bi0 = v128.load(dBiasA), bi1 = v128.load(dBiasA, 16), bf0 = v128.load(dBiasA, 32), bf1 = v128.load(dBiasA, 48);
  let bg0 = v128.load(dBiasB), bg1 = v128.load(dBiasB, 16), bo0 = v128.load(dBiasB, 32), bo1 = v128.load(dBiasB, 48);
  for (let row = 0; row < rows; row++) {
    const i0 = v128.load(a), i1 = v128.load(a, 16), f0 = v128.load(a, 32), f1 = v128.load(a, 48);
    const g0 = v128.load(b), g1 = v128.load(b, 16), o0 = v128.load(b, 32), o1 = v128.load(b, 48);
    const s0 = f32x4.div(v128.load(hidden), o0), s1 = f32x4.div(v128.load(hidden, 16), o1);
    const dh0 = v128.load(dHidden), dh1 = v128.load(dHidden, 16);
    const one0 = v128.load(k, 352), one1 = v128.load(k, 368);
    const dho0 = f32x4.mul(dh0, o0), dho1 = f32x4.mul(dh1, o1);
    const dc0 = multiplyAdd(dho0, subtractProduct(s0, s0, one0), v128.load(dCell));
    const dc1 = multiplyAdd(dho1, subtractProduct(s1, s1, one1), v128.load(dCell, 16));
    const di0 = f32x4.mul(f32x4.mul(dc0, g0), subtractProduct(i0, i0, i0));
    const di1 = f32x4.mul(f32x4.mul(dc1, g1), subtractProduct(i1, i1, i1));
    const df0 = f32x4.mul(f32x4.mul(dc0, v128.load(cell)), subtractProduct(f0, f0, f0));
    const df1 = f32x4.mul(f32x4.mul(dc1, v128.load(cell, 16)), subtractProduct(f1, f1, f1));
    const dg0 = f32x4.mul(f32x4.mul(dc0, i0), subtractProduct(g0, g0, one0));
    const dg1 = f32x4.mul(f32x4.mul(dc1, i1), subtractProduct(g1, g1, one1));
    const do0 = f32x4.mul(f32x4.mul(dho0, s0), f32x4.sub(one0, o0));
    const do1 = f32x4.mul(f32x4.mul(dho1, s1), f32x4.sub(one1, o1));
    bi0 = f32x4.add(bi0, di0);
    bi1 = f32x4.add(bi1, di1);
    bf0 = f32x4.add(bf0, df0);
    bf1 = f32x4.add(bf1, df1);
    bg0 = f32x4.add(bg0, dg0);
    bg1 = f32x4.add(bg1, dg1);
    bo0 = f32x4.add(bo0, do0);
    bo1 = f32x4.add(bo1, do1);
    const back0 = f32x4.mul(dc0, f0), back1 = f32x4.mul(dc1, f1);
    v128.store(dA, di1, 16);
    v128.store(dA, di0);
    v128.store(dA, df1, 48);
    v128.store(dA, df0, 32);
    v128.store(dB, dg1, 16);
    v128.store(dB, dg0);
    v128.store(dB, do1, 48);
    v128.store(dB, do0, 32);
    v128.store(dCell, back1, 16);
    v128.store(dCell, back0);
    dA += 64;
    dB += 64;
    a += 64;
    b += 64;
    cell += 64;
    hidden += 64;
    dHidden += 64;
    dCell += 64;
  }
  v128.store(dBiasA, bi1, 16);
  v128.store(dBiasA, bi0);
  v128.store(dBiasA, bf1, 48);
  v128.store(dBiasA, bf0, 32);
  v128.store(dBiasB, bg1, 16);
  v128.store(dBiasB, bg0);
  v128.store(dBiasB, bo1, 48);
  v128.store(dBiasB, bo0, 32);
}

/** Writes the transposed weights that backward reads. */
export function transposeLstm(layer: Layer, below: bool): void {
  const weightPanel: usize = (1 + layer.inputSize + layer.hiddenSize) << 6;
  const step: usize = layer.gatePanels << 10;
  let w = layer.weights;
  for (let gate = 0; gate < layer.gatePanels; gate++) {
    if (below) transposePanel(layer.inputTransposed + (gate << 10), step, w + 64, layer.inputSize);
    transposePanel(layer.recurrentTransposed + (gate << 10), step, w + ((1 + layer.inputSize) << 6), layer.hiddenSize);
    w += weightPanel;
  }
}
