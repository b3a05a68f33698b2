import { multiplyAdd } from './tile';

const SQUARED: i32 = 0;
const HUBER: i32 = 2;
const TILTED: i32 = 3;

/** The weighted sum of a loss over all outputs, not yet divided; writes its gradient where `dOutputs` is not 0.
 * A row of the batch is summed in float32, eight columns side by side, the rows in float64.
 * @param kind       0 squared, 1 absolute, 2 huber, 3 pinball
 * @param outputs    [steps, panels, batch, 16]; dOutputs the same
 * @param targets    float64 [steps, batch, target]
 * @param weights    the same, or 0 for all 1
 * @param quantiles  float64 [quantileCount]; for other losses the count is 1
 * @param room       float32 [4, panels * 16], for one row's targets and weights, one number for each output
 * @param scale      1 / (sum of the weights * quantileCount), which multiplies the gradient */
export function evaluateLoss(
  kind: i32, outputs: usize, dOutputs: usize, targets: usize, weights: usize, quantiles: usize, quantileCount: i32,
  room: usize, delta: f32, scale: f32, steps: i32, batch: i32, target: i32,
): f64 {
  const panels = (target * quantileCount + 15) >> 4;
  const panel: usize = batch << 6;
  const part: usize = panels << 6;
  const rowWeights = room + part, above = room + 2 * part, below = room + 3 * part;
  memory.fill(room, 0, 2 * part);
  for (let column = 0; column < panels << 4; column++) {
    // The slopes of a loss that rises straight on both sides.
    const quantile = kind == TILTED ? f64.load(quantiles + ((column % quantileCount) << 3)) : 0;
    f32.store(above + (column << 2), kind == TILTED ? <f32>(1 - quantile) : 1);
    f32.store(below + (column << 2), kind == TILTED ? <f32>-quantile : -1);
  }
  let sum: f64 = 0;
  for (let step = 0; step < steps; step++) {
    for (let row = 0; row < batch; row++) {
      spreadRow(room, rowWeights, targets, weights, target, quantileCount);
      targets += target << 3;
      if (weights) weights += target << 3;
      const at: usize = row << 6;
      const dRow = dOutputs ? dOutputs + at : 0;
      if (kind == SQUARED) sum += squaredRow(outputs + at, dRow, room, panels, panel, delta, scale);
      else if (kind == HUBER) sum += huberRow(outputs + at, dRow, room, panels, panel, delta, scale);
      else sum += tiltedRow(outputs + at, dRow, room, panels, panel, delta, scale);
    }
    outputs += panels * panel;
    if (dOutputs) dOutputs += panels * panel;
  }
  return sum;
}

/** Writes each target and its weight once for every quantile. A masked target may be NaN: 0 stands for it. */
function spreadRow(
  rowTargets: usize, rowWeights: usize, targets: usize, weights: usize, target: i32, quantileCount: i32,
): void {
  for (let at = 0; at < target; at++) {
    const weight = weights ? <f32>f64.load(weights + (at << 3)) : 1;
    const wanted = weight != 0 ? <f32>f64.load(targets + (at << 3)) : 0;
    for (let q = 0; q < quantileCount; q++) {
      f32.store(rowTargets, wanted);
      f32.store(rowWeights, weight);
      rowTargets += 4;
      rowWeights += 4;
    }
  }
}

function squaredRow(outputs: usize, dOutputs: usize, room: usize, panels: i32, panel: usize, delta: f32, scale: f32): f64 {
  return sumRow(SQUARED, outputs, dOutputs, room, panels, panel, delta, scale);
}

function huberRow(outputs: usize, dOutputs: usize, room: usize, panels: i32, panel: usize, delta: f32, scale: f32): f64 {
  return sumRow(HUBER, outputs, dOutputs, room, panels, panel, delta, scale);
}

function tiltedRow(outputs: usize, dOutputs: usize, room: usize, panels: i32, panel: usize, delta: f32, scale: f32): f64 {
  return sumRow(TILTED, outputs, dOutputs, room, panels, panel, delta, scale);
}

// @ts-ignore: decorator
@inline
function sumRow(
  kind: i32, outputs: usize, dOutputs: usize, room: usize, panels: i32, panel: usize, delta: f32, scale: f32,
): f64 {
  const part: usize = panels << 6;
  let low = f32x4.splat(0), high = f32x4.splat(0);
  for (let p = 0; p < panels; p++) {
    for (let half: usize = 0; half < 64; half += 32) {
      const w = v128.load(room + part + half), w_ = v128.load(room + part + half, 16);
      const e = f32x4.sub(v128.load(outputs + half), v128.load(room + half));
      const e_ = f32x4.sub(v128.load(outputs + half, 16), v128.load(room + half, 16));
      const above = v128.load(room + 2 * part + half), above_ = v128.load(room + 2 * part + half, 16);
      const below = v128.load(room + 3 * part + half), below_ = v128.load(room + 3 * part + half, 16);
      low = multiplyAdd(w, valueOf(kind, e, above, below, delta), low);
      high = multiplyAdd(w_, valueOf(kind, e_, above_, below_, delta), high);
      if (dOutputs) {
        const s = f32x4.splat(scale);
        v128.store(dOutputs + half, f32x4.mul(slopeOf(kind, e_, above_, below_, delta), f32x4.mul(w_, s)), 16);
        v128.store(dOutputs + half, f32x4.mul(slopeOf(kind, e, above, below, delta), f32x4.mul(w, s)));
      }
    }
    room += 64;
    outputs += panel;
    if (dOutputs) dOutputs += panel;
  }
  const lanes = f32x4.add(low, high);
  return <f64>f32x4.extract_lane(lanes, 0) + <f64>f32x4.extract_lane(lanes, 1)
    + <f64>f32x4.extract_lane(lanes, 2) + <f64>f32x4.extract_lane(lanes, 3);
}

/** The loss of errors; Huber's is c (e - c / 2) with c the error cut off at delta. */
// @ts-ignore: decorator
@inline
function valueOf(kind: i32, e: v128, above: v128, below: v128, delta: f32): v128 {
  if (kind == SQUARED) return f32x4.mul(e, e);
  if (kind == TILTED) return f32x4.max(f32x4.mul(above, e), f32x4.mul(below, e));
  const c = slopeOf(kind, e, above, below, delta);
  return f32x4.mul(c, f32x4.sub(e, f32x4.mul(c, f32x4.splat(0.5))));
}

// @ts-ignore: decorator
@inline
function slopeOf(kind: i32, e: v128, above: v128, below: v128, delta: f32): v128 {
  if (kind == SQUARED) return f32x4.add(e, e);
  if (kind == HUBER) return f32x4.max(f32x4.splat(-delta), f32x4.min(f32x4.splat(delta), e));
  // No error has no slope, and that of NaN is NaN.
  const zero = f32x4.splat(0);
  const positive = f32x4.gt(e, zero), negative = f32x4.lt(e, zero);
  return v128.bitselect(v128.bitselect(above, below, positive), e, v128.or(positive, negative));
}
