// Quantiles as a mix of references, see NetworkShape.references. One row after the other: next to the products of a layer
// this costs little, and rows that no gradient reaches are passed by.

/** Writes quantiles; what pads them becomes 0.
 * @param outputs     [steps, panels of quantiles, batch, 16]
 * @param head        [steps, panels of quantiles + count, batch, 16]
 * @param references  float64 [steps, batch, count]
 * @param room        float32 [count] */
export function forwardMix(
  outputs: usize, head: usize, references: usize, room: usize, steps: i32, batch: i32, quantiles: i32, count: i32,
): void {
  const panel: usize = batch << 6;
  const outputStep = ((quantiles + 15) >> 4) * panel;
  const headStep = ((quantiles + count + 15) >> 4) * panel;
  const middle = quantiles >> 1;
  // The loss reads what pads the quantiles, too.
  memory.fill(outputs, 0, steps * outputStep);
  for (let step = 0; step < steps; step++) {
    for (let row: usize = 0; row < panel; row += 64) {
      const c = head + row, out = outputs + row;
      const base = mixRow(room, c, panel, references, quantiles, count);
      let value = base + load(c, panel, middle);
      store(out, panel, middle, value);
      const centre = value;
      for (let q = middle + 1; q < quantiles; q++) {
        value += softplus(load(c, panel, q));
        store(out, panel, q, value);
      }
      value = centre;
      for (let q = middle - 1; q >= 0; q--) {
        value -= softplus(load(c, panel, q));
        store(out, panel, q, value);
      }
      references += count << 3;
    }
    outputs += outputStep;
    head += headStep;
  }
}

/** Writes the gradient by what the head gives, in the layout of `head`; what pads it becomes 0. */
export function backwardMix(
  dHead: usize, dOutputs: usize, head: usize, references: usize, room: usize, steps: i32, batch: i32, quantiles: i32, count: i32,
): void {
  const panel: usize = batch << 6;
  const outputStep = ((quantiles + 15) >> 4) * panel;
  const headStep = ((quantiles + count + 15) >> 4) * panel;
  const middle = quantiles >> 1;
  memory.fill(dHead, 0, steps * headStep);
  for (let step = 0; step < steps; step++) {
    for (let row: usize = 0; row < panel; row += 64) {
      const c = head + row, dC = dHead + row, dOut = dOutputs + row;
      let above: f32 = 0, below: f32 = 0;
      let reached = false;
      for (let q = 0; q < quantiles; q++) reached = reached || load(dOut, panel, q) != 0;
      if (reached) {
        for (let q = quantiles - 1; q > middle; q--) {
          above += load(dOut, panel, q);
          store(dC, panel, q, above * sigmoid(load(c, panel, q)));
        }
        for (let q = 0; q < middle; q++) {
          below += load(dOut, panel, q);
          store(dC, panel, q, -below * sigmoid(load(c, panel, q)));
        }
        const dMiddle = above + load(dOut, panel, middle) + below;
        store(dC, panel, middle, dMiddle);
        const base = mixRow(room, c, panel, references, quantiles, count);
        for (let r = 0; r < count; r++) {
          const reference = <f32>f64.load(references + (r << 3));
          store(dC, panel, quantiles + r, f32.load(room + (r << 2)) * (reference - base) * dMiddle);
        }
      }
      references += count << 3;
    }
    dOutputs += outputStep;
    dHead += headStep;
    head += headStep;
  }
}

/** Writes each reference's share to `room`, and gives the mean of the references by them. */
function mixRow(room: usize, c: usize, panel: usize, references: usize, quantiles: i32, count: i32): f32 {
  let highest: f32 = -f32.MAX_VALUE;
  for (let r = 0; r < count; r++) highest = max(highest, load(c, panel, quantiles + r));
  let sum: f32 = 0;
  for (let r = 0; r < count; r++) {
    const share = Mathf.exp(load(c, panel, quantiles + r) - highest);
    f32.store(room + (r << 2), share);
    sum += share;
  }
  let base: f32 = 0;
  for (let r = 0; r < count; r++) {
    const share = f32.load(room + (r << 2)) / sum;
    f32.store(room + (r << 2), share);
    base += share * <f32>f64.load(references + (r << 3));
  }
  return base;
}

// @ts-ignore: decorator
@inline
function load(row: usize, panel: usize, column: i32): f32 {
  return f32.load(row + (column >> 4) * panel + ((column & 15) << 2));
}

// @ts-ignore: decorator
@inline
function store(row: usize, panel: usize, column: i32, value: f32): void {
  f32.store(row + (column >> 4) * panel + ((column & 15) << 2), value);
}

function softplus(x: f32): f32 {
  return max(x, <f32>0) + Mathf.log1p(Mathf.exp(-abs(x)));
}

function sigmoid(x: f32): f32 {
  return 1 / (1 + Mathf.exp(-x));
}
