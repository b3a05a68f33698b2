// Float64, a product and a sum rounded each by itself, in the order of the reference: the same bits on every machine.

/** out[width] += features[count] coefficients[count, width], summed over the features in their order.
 * @param width  a multiple of 4 */
export function addAnswers(out: usize, coefficients: usize, features: usize, count: i32, width: i32): void {
  const step: usize = width << 3;
  let left = width;
  for (; left >= 16; left -= 16) {
    let s0 = v128.load(out), s1 = v128.load(out, 16), s2 = v128.load(out, 32), s3 = v128.load(out, 48);
    let s4 = v128.load(out, 64), s5 = v128.load(out, 80), s6 = v128.load(out, 96), s7 = v128.load(out, 112);
    let c = coefficients;
    let f = features;
    for (let k = 0; k < count; k++) {
      const a = v128.load64_splat(f);
      s0 = f64x2.add(s0, f64x2.mul(a, v128.load(c)));
      s1 = f64x2.add(s1, f64x2.mul(a, v128.load(c, 16)));
      s2 = f64x2.add(s2, f64x2.mul(a, v128.load(c, 32)));
      s3 = f64x2.add(s3, f64x2.mul(a, v128.load(c, 48)));
      s4 = f64x2.add(s4, f64x2.mul(a, v128.load(c, 64)));
      s5 = f64x2.add(s5, f64x2.mul(a, v128.load(c, 80)));
      s6 = f64x2.add(s6, f64x2.mul(a, v128.load(c, 96)));
      s7 = f64x2.add(s7, f64x2.mul(a, v128.load(c, 112)));
      c += step;
      f += 8;
    }
    v128.store(out, s1, 16);
    v128.store(out, s0);
    v128.store(out, s3, 48);
    v128.store(out, s2, 32);
    v128.store(out, s5, 80);
    v128.store(out, s4, 64);
    v128.store(out, s7, 112);
    v128.store(out, s6, 96);
    out += 128;
    coefficients += 128;
  }
  for (; left > 0; left -= 4) {
    let s0 = v128.load(out), s1 = v128.load(out, 16);
    let c = coefficients;
    let f = features;
    for (let k = 0; k < count; k++) {
      const a = v128.load64_splat(f);
      s0 = f64x2.add(s0, f64x2.mul(a, v128.load(c)));
      s1 = f64x2.add(s1, f64x2.mul(a, v128.load(c, 16)));
      c += step;
      f += 8;
    }
    v128.store(out, s1, 16);
    v128.store(out, s0);
    out += 32;
    coefficients += 32;
  }
}

/** gram[i, j] += weight features[i] features[j] for j <= i and up to three more, and
 * moments[i, width] += weight features[i] targets[width].
 * @param stride  of the rows of `gram`, `count` or up to three more, a multiple of 4
 * @param width   a multiple of 4 */
export function addToSums(
  gram: usize, moments: usize, features: usize, targets: usize, weight: f64, count: i32, stride: i32, width: i32,
): void {
  for (let i = 0; i < count; i++) {
    const weighted = weight * f64.load(features + (i << 3));
    if (weighted != 0) {
      addScaled(gram, features, weighted, i + 1);
      addScaled(moments, targets, weighted, width);
    }
    gram += stride << 3;
    moments += width << 3;
  }
}

/** sums += factor values, `count` numbers and up to three more. */
function addScaled(sums: usize, values: usize, factor: f64, count: i32): void {
  const a = f64x2.splat(factor);
  for (; count > 0; count -= 4) {
    const low = f64x2.add(v128.load(sums), f64x2.mul(a, v128.load(values)));
    const high = f64x2.add(v128.load(sums, 16), f64x2.mul(a, v128.load(values, 16)));
    v128.store(sums, high, 16);
    v128.store(sums, low);
    sums += 32;
    values += 32;
  }
}
