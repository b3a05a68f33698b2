// Panels of 16 units, all of one kind together: [candidate n][reset r][update z][recurrent candidate q]. The input reads
// the first three kinds, the hidden state the last three, so each reads panels that lie side by side.
import { applySigmoid, tanh } from './activation';
import { addPanelGradient, dGatesOf, hiddenGradient, inputGradient, Layer, stepsTogether, transposePanel } from './layer';
import { multiplyAdd, multiplyPanel, subtractProduct } from './tile';

/** Runs the layer over `time` steps. */
export function forwardGru(layer: Layer, time: i32): void {
  const batch = layer.batch;
  const panel: usize = batch << 6;
  const kind = layer.units * panel;
  const inputSize = layer.inputSize;
  for (let t = 0; t < time; t++) {
    const x = layer.input + t * layer.inputStep;
    const previous = layer.hidden + t * layer.unitsStep;
    const kh = t > 0 || layer.carried ? layer.hiddenSize : 0;
    let n = layer.gates + t * layer.gatesStep;
    let at: usize = 0;
    for (let u = 0; u < layer.units; u++) {
      const wn = weightsOf(layer, 0, u), wr = weightsOf(layer, 1, u), wz = weightsOf(layer, 2, u), wq = weightsOf(layer, 3, u);
      multiplyPanel(n, wn, 0, x, inputSize, 0, 0, wn + 64, batch);
      multiplyPanel(n + kind, wr, 0, x, inputSize, previous, kh, wr + 64, batch);
      multiplyPanel(n + 2 * kind, wz, 0, x, inputSize, previous, kh, wz + 64, batch);
      multiplyPanel(n + 3 * kind, wq, 0, previous, kh, 0, 0, wq + 64, batch);
      activate(n, n + kind, n + 2 * kind, n + 3 * kind, previous + at, previous + layer.unitsStep + at, batch << 1, layer.constants);
      n += panel;
      at += panel;
    }
  }
}

/** Where the weights of panel u of a kind stand, counted from the first. n [1 + input], r and z [1 + input + hidden],
 * q [1 + hidden] rows of 16. */
// @ts-ignore: decorator
@inline
function weightsOf(layer: Layer, kind: i32, u: i32): usize {
  return layer.weights + offsetOf(layer, kind, u);
}

function offsetOf(layer: Layer, kind: i32, u: i32): usize {
  const I = layer.inputSize, H = layer.hiddenSize, U = layer.units;
  if (kind == 0) return (u * (1 + I)) << 6;
  if (kind < 3) return (U * (1 + I) + ((kind - 1) * U + u) * (1 + I + H)) << 6;
  return (U * (1 + I) + 2 * U * (1 + I + H) + u * (1 + H)) << 6;
}

/** r and z = sigmoid, n = tanh(n + r q), h' = n + z (h - n), 8 numbers at a time. */
function activate(n: usize, r: usize, z: usize, q: usize, previous: usize, next: usize, blocks: i32, k: usize): void {
  applySigmoid(r, 32, blocks, k);
  applySigmoid(z, 32, blocks, k);
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
  for (let block = 0; block < blocks; block++) {
    const c = tanh(multiplyAdd(v128.load(r), v128.load(q), v128.load(n)), highest, lowest, p4, p3, p2, p1, p0, q4, q3, q2, q1);
    const c_ = tanh(multiplyAdd(v128.load(r, 16), v128.load(q, 16), v128.load(n, 16)), highest_, lowest_, p4_, p3_, p2_, p1_, p0_, q4_, q3_, q2_, q1_);
    const h = multiplyAdd(v128.load(z), f32x4.sub(v128.load(previous), c), c);
    const h_ = multiplyAdd(v128.load(z, 16), f32x4.sub(v128.load(previous, 16), c_), c_);
    v128.store(n, c_, 16);
    v128.store(n, c);
    v128.store(next, h_, 16);
    v128.store(next, h);
    n += 32;
    r += 32;
    z += 32;
    q += 32;
    previous += 32;
    next += 32;
  }
}

/** Takes the layer back through `time` steps; as `backwardLstm`. */
export function backwardGru(layer: Layer, time: i32, above: bool, below: bool): void {
  const batch = layer.batch;
  const panel: usize = batch << 6;
  const kind = layer.units * panel;
  const together = stepsTogether(batch);
  memory.fill(layer.carry, 0, kind);
  let to = time;
  for (let t = time - 1; t >= 0; t--) {
    const dHidden = hiddenGradient(layer, t, time, above);
    const gates = layer.gates + t * layer.gatesStep;
    const dGates = dGatesOf(layer, t, time);
    const previous = layer.hidden + t * layer.unitsStep;
    for (let u = 0; u < layer.units; u++) {
      for (let half: usize = 0; half < 64; half += 32) {
        const at = u * panel + half;
        differentiate(
          dGates + at, gates + at, kind, previous + at, dHidden + at, layer.carry + at,
          layer.gradient + offsetOf(layer, 0, u) + half, layer.gradient + offsetOf(layer, 1, u) + half,
          layer.gradient + offsetOf(layer, 2, u) + half, layer.gradient + offsetOf(layer, 3, u) + half, batch, layer.constants,
        );
      }
    }
    if (below) inputGradient(layer, t, time);
    if (to - t == together || t == 0) {
      for (let gate = 0; gate < 4; gate++) {
        for (let u = 0; u < layer.units; u++) {
          const gradient = layer.gradient + offsetOf(layer, gate, u);
          addPanelGradient(layer, gradient, gate * layer.units + u, gate < 3, gate > 0, t, to, time);
        }
      }
      to = t;
    }
  }
}

/** 8 units of each row: the gradients of n, r, z, q, which lie `kind` bytes apart; their sums over the rows are added to
 * the biases'. `carry` holds dh z, the way past the candidate. */
function differentiate(
  dN: usize, n: usize, kind: usize, previous: usize, dHidden: usize, carry: usize, dBiasN: usize, dBiasR: usize, dBiasZ: usize, dBiasQ: usize, rows: i32, k: usize,
): void {
  let r = n + kind, z = n + 2 * kind, q = n + 3 * kind;
  let dR = dN + kind, dZ = dN + 2 * kind, dQ = dN + 3 * kind;
  let bn0 = v128.load(dBiasN), bn1 = v128.load(dBiasN, 16), br0 = v128.load(dBiasR), br1 = v128.load(dBiasR, 16);
  let bz0 = v128.load(dBiasZ), bz1 = v128.load(dBiasZ, 16), bq0 = v128.load(dBiasQ), bq1 = v128.load(dBiasQ, 16);
  for (let row = 0; row < rows; row++) {
    const n0 = v128.load(n), n1 = v128.load(n, 16), r0 = v128.load(r), r1 = v128.load(r, 16);
    const z0 = v128.load(z), z1 = v128.load(z, 16), q0 = v128.load(q), q1 = v128.load(q, 16);
    const one0 = v128.load(k, 352), one1 = v128.load(k, 368);
    const dh0 = f32x4.add(v128.load(dHidden), v128.load(carry));
    const dh1 = f32x4.add(v128.load(dHidden, 16), v128.load(carry, 16));
    const dn0 = f32x4.mul(f32x4.mul(dh0, f32x4.sub(one0, z0)), subtractProduct(n0, n0, one0));
    const dn1 = f32x4.mul(f32x4.mul(dh1, f32x4.sub(one1, z1)), subtractProduct(n1, n1, one1));
    const dz0 = f32x4.mul(f32x4.mul(dh0, f32x4.sub(v128.load(previous), n0)), subtractProduct(z0, z0, z0));
    const dz1 = f32x4.mul(f32x4.mul(dh1, f32x4.sub(v128.load(previous, 16), n1)), subtractProduct(z1, z1, z1));
    const dr0 = f32x4.mul(f32x4.mul(dn0, q0), subtractProduct(r0, r0, r0));
    const dr1 = f32x4.mul(f32x4.mul(dn1, q1), subtractProduct(r1, r1, r1));
    const dq0 = f32x4.mul(dn0, r0), dq1 = f32x4.mul(dn1, r1);
    const past0 = f32x4.mul(dh0, z0), past1 = f32x4.mul(dh1, z1);
    bn0 = f32x4.add(bn0, dn0);
    bn1 = f32x4.add(bn1, dn1);
    br0 = f32x4.add(br0, dr0);
    br1 = f32x4.add(br1, dr1);
    bz0 = f32x4.add(bz0, dz0);
    bz1 = f32x4.add(bz1, dz1);
    bq0 = f32x4.add(bq0, dq0);
    bq1 = f32x4.add(bq1, dq1);
    v128.store(dN, dn1, 16);
    v128.store(dN, dn0);
    v128.store(dR, dr1, 16);
    v128.store(dR, dr0);
    v128.store(dZ, dz1, 16);
    v128.store(dZ, dz0);
    v128.store(dQ, dq1, 16);
    v128.store(dQ, dq0);
    v128.store(carry, past1, 16);
    v128.store(carry, past0);
    dN += 64;
    dR += 64;
    dZ += 64;
    dQ += 64;
    n += 64;
    r += 64;
    z += 64;
    q += 64;
    previous += 64;
    dHidden += 64;
    carry += 64;
  }
  v128.store(dBiasN, bn1, 16);
  v128.store(dBiasN, bn0);
  v128.store(dBiasR, br1, 16);
  v128.store(dBiasR, br0);
  v128.store(dBiasZ, bz1, 16);
  v128.store(dBiasZ, bz0);
  v128.store(dBiasQ, bq1, 16);
  v128.store(dBiasQ, bq0);
}

/** Writes the transposed weights that backward reads. */
export function transposeGru(layer: Layer, below: bool): void {
  const step: usize = (3 * layer.units) << 10;
  for (let kind = 0; kind < 4; kind++) {
    for (let u = 0; u < layer.units; u++) {
      const w = weightsOf(layer, kind, u) + 64;
      const place = kind * layer.units + u;
      if (kind < 3 && below) transposePanel(layer.inputTransposed + (place << 10), step, w, layer.inputSize);
      if (kind == 0) continue;
      const recurrent = kind < 3 ? w + (layer.inputSize << 6) : w;
      transposePanel(layer.recurrentTransposed + ((place - layer.units) << 10), step, recurrent, layer.hiddenSize);
    }
  }
}
