/** Draws the masks of all layers but the lowest, [layers, time, units, batch, 16], in the order of the reference: by step,
 * layer, row and unit. Padding is 0. The generator is sfc32, its state 4 words at `state`. */
export function drawMasks(
  masks: usize, layerStep: usize, layers: i32, time: i32, units: i32, batch: i32, hiddenSize: i32, state: usize, dropout: f64, scale: f32,
): void {
  const panel: usize = batch << 6;
  const bound = dropout * 4294967296;
  let a = load<u32>(state), b = load<u32>(state, 4), c = load<u32>(state, 8), counter = load<u32>(state, 12);
  for (let t = 0; t < time; t++) {
    for (let layer = 0; layer < layers; layer++) {
      const step = masks + layer * layerStep + t * units * panel;
      for (let row = 0; row < batch; row++) {
        for (let unit = 0; unit < units << 4; unit++) {
          let value: f32 = 0;
          if (unit < hiddenSize) {
            const sum = a + b + counter;
            counter++;
            a = b ^ (b >>> 9);
            b = c + (c << 3);
            c = rotl(c, 21) + sum;
            value = <f64>sum < bound ? 0 : scale;
          }
          f32.store(step + (unit >> 4) * panel + (row << 6) + ((unit & 15) << 2), value);
        }
      }
    }
  }
  store<u32>(state, a);
  store<u32>(state, b, 4);
  store<u32>(state, c, 8);
  store<u32>(state, counter, 12);
}

/** out = values * mask, `count` numbers, a multiple of 8. */
export function applyMask(out: usize, values: usize, mask: usize, count: i32): void {
  for (let at = 0; at < count; at += 8) {
    const low = f32x4.mul(v128.load(values), v128.load(mask));
    const high = f32x4.mul(v128.load(values, 16), v128.load(mask, 16));
    v128.store(out, high, 16);
    v128.store(out, low);
    out += 32;
    values += 32;
    mask += 32;
  }
}
