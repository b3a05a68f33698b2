import { multiplyAdd } from './tile';

// Each constant stands eight times in memory: two vectors of 4 side by side, which are loaded as one of 8.
// Read from memory they beat splatted constants.
// prettier-ignore
const constants: usize = memory.data<f32>([
  87, 87, 87, 87, 87, 87, 87, 87,
  -87, -87, -87, -87, -87, -87, -87, -87,
  // 1 / ln 2
  1.4426950408889634, 1.4426950408889634, 1.4426950408889634, 1.4426950408889634, 1.4426950408889634, 1.4426950408889634, 1.4426950408889634, 1.4426950408889634,
  // 1.5 * 2^23: adding it rounds to a whole number, which then stands in the lowest bits
  12582912, 12582912, 12582912, 12582912, 12582912, 12582912, 12582912, 12582912,
  // -ln 2 in two parts, the first of few bits so that n times it is exact
  -0.693359375, -0.693359375, -0.693359375, -0.693359375, -0.693359375, -0.693359375, -0.693359375, -0.693359375,
  2.12194440e-4, 2.12194440e-4, 2.12194440e-4, 2.12194440e-4, 2.12194440e-4, 2.12194440e-4, 2.12194440e-4, 2.12194440e-4,
  // exp(-r) on |r| < 0.3475, least largest relative error: 9.3e-8
  -0.00829008687287569, -0.00829008687287569, -0.00829008687287569, -0.00829008687287569, -0.00829008687287569, -0.00829008687287569, -0.00829008687287569, -0.00829008687287569,
  0.04189916327595711, 0.04189916327595711, 0.04189916327595711, 0.04189916327595711, 0.04189916327595711, 0.04189916327595711, 0.04189916327595711, 0.04189916327595711,
  -0.16667646169662476, -0.16667646169662476, -0.16667646169662476, -0.16667646169662476, -0.16667646169662476, -0.16667646169662476, -0.16667646169662476, -0.16667646169662476,
  0.49999141693115234, 0.49999141693115234, 0.49999141693115234, 0.49999141693115234, 0.49999141693115234, 0.49999141693115234, 0.49999141693115234, 0.49999141693115234,
  -0.9999997019767761, -0.9999997019767761, -0.9999997019767761, -0.9999997019767761, -0.9999997019767761, -0.9999997019767761, -0.9999997019767761, -0.9999997019767761,
  1, 1, 1, 1, 1, 1, 1, 1,
  // where tanh has come to 1
  8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5,
  -8.5, -8.5, -8.5, -8.5, -8.5, -8.5, -8.5, -8.5,
  // tanh(x) = x p(x x) / q(x x), least largest relative error on [-8.5, 8.5]: 1.2e-8; p from the highest power down
  2.0797020994223203e-8, 2.0797020994223203e-8, 2.0797020994223203e-8, 2.0797020994223203e-8, 2.0797020994223203e-8, 2.0797020994223203e-8, 2.0797020994223203e-8, 2.0797020994223203e-8,
  3.097278386121616e-5, 3.097278386121616e-5, 3.097278386121616e-5, 3.097278386121616e-5, 3.097278386121616e-5, 3.097278386121616e-5, 3.097278386121616e-5, 3.097278386121616e-5,
  0.0051507349126040936, 0.0051507349126040936, 0.0051507349126040936, 0.0051507349126040936, 0.0051507349126040936, 0.0051507349126040936, 0.0051507349126040936, 0.0051507349126040936,
  0.19549375772476196, 0.19549375772476196, 0.19549375772476196, 0.19549375772476196, 0.19549375772476196, 0.19549375772476196, 0.19549375772476196, 0.19549375772476196,
  1.4574674367904663, 1.4574674367904663, 1.4574674367904663, 1.4574674367904663, 1.4574674367904663, 1.4574674367904663, 1.4574674367904663, 1.4574674367904663,
  // q, whose last is that of p
  1.1871293281728867e-6, 1.1871293281728867e-6, 1.1871293281728867e-6, 1.1871293281728867e-6, 1.1871293281728867e-6, 1.1871293281728867e-6, 1.1871293281728867e-6, 1.1871293281728867e-6,
  4.8808703103551323e-4, 4.8808703103551323e-4, 4.8808703103551323e-4, 4.8808703103551323e-4, 4.8808703103551323e-4, 4.8808703103551323e-4, 4.8808703103551323e-4, 4.8808703103551323e-4,
  0.03792733699083328, 0.03792733699083328, 0.03792733699083328, 0.03792733699083328, 0.03792733699083328, 0.03792733699083328, 0.03792733699083328, 0.03792733699083328,
  0.681316077709198, 0.681316077709198, 0.681316077709198, 0.681316077709198, 0.681316077709198, 0.681316077709198, 0.681316077709198, 0.681316077709198,
  // -ln 2 as one number, 2e-9 off: enough where n times it is not rounded
  -0.6931471824645996, -0.6931471824645996, -0.6931471824645996, -0.6931471824645996, -0.6931471824645996, -0.6931471824645996, -0.6931471824645996, -0.6931471824645996,
], 32);

/** x between low and high; NaN stays NaN. */
// @ts-ignore: decorator
@inline
function bound(x: v128, high: v128, low: v128): v128 {
  // Where an operand is NaN, x86 gives the second and ARM gives NaN. The exact minimum is not joined to vectors of 8.
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_max(low, f32x4.relaxed_min(high, x));
  return f32x4.pmax(f32x4.pmin(x, high), low);
}

/** 1 / (1 + exp(-x)), relative error below 3e-7; NaN stays NaN. x = n ln 2 + r, so exp(-x) = 2^-n exp(-r). */
// @ts-ignore: decorator
@inline
function sigmoid(
  x: v128, highest: v128, lowest: v128, perLn2: v128, shift: v128, ln2: v128, ln2Low: v128,
  e5: v128, e4: v128, e3: v128, e2: v128, e1: v128, one: v128,
): v128 {
  const bounded = bound(x, highest, lowest);
  const shifted = multiplyAdd(bounded, perLn2, shift);
  const n = f32x4.sub(shifted, shift);
  const r = ASC_FEATURE_RELAXED_SIMD
    ? multiplyAdd(n, ln2, bounded)
    : multiplyAdd(n, ln2Low, multiplyAdd(n, ln2, bounded));
  // In pairs, so that the chain of operations is short.
  const r2 = f32x4.mul(r, r);
  const p = multiplyAdd(multiplyAdd(multiplyAdd(e5, r, e4), r2, multiplyAdd(e3, r, e2)), r2, multiplyAdd(e1, r, one));
  const e = i32x4.sub(p, i32x4.shl(shifted, 23));
  return f32x4.div(one, f32x4.add(one, e));
}

/** tanh(x), relative error below 3e-7; NaN stays NaN. */
// @ts-ignore: decorator
@inline
export function tanh(
  x: v128, highest: v128, lowest: v128, p4: v128, p3: v128, p2: v128, p1: v128, p0: v128,
  q4: v128, q3: v128, q2: v128, q1: v128,
): v128 {
  const bounded = bound(x, highest, lowest);
  const square = f32x4.mul(bounded, bounded);
  const square2 = f32x4.mul(square, square);
  const p = multiplyAdd(multiplyAdd(p4, square2, multiplyAdd(p3, square, p2)), square2, multiplyAdd(p1, square, p0));
  const q = multiplyAdd(multiplyAdd(q4, square2, multiplyAdd(q3, square, q2)), square2, multiplyAdd(q1, square, p0));
  return f32x4.div(f32x4.mul(bounded, p), q);
}

/** Where ln 2 stands: fused, it need not come in two parts. */
const LN2: usize = ASC_FEATURE_RELAXED_SIMD ? 736 : 128;

/** Applies sigmoid in place to `count` blocks of 8 numbers, \`step\` bytes apart.
 * The constants of both halves are held through the loop: that is a quarter faster than to load them each time. */
export function applySigmoid(values: usize, step: usize, count: i32, k: usize): void {
  const highest = v128.load(k, 0), highest_ = v128.load(k, 16);
  const lowest = v128.load(k, 32), lowest_ = v128.load(k, 48);
  const perLn2 = v128.load(k, 64), perLn2_ = v128.load(k, 80);
  const shift = v128.load(k, 96), shift_ = v128.load(k, 112);
  const ln2 = v128.load(k, LN2), ln2_ = v128.load(k, LN2 + 16);
  const ln2Low = v128.load(k, 160), ln2Low_ = v128.load(k, 176);
  const e5 = v128.load(k, 192), e5_ = v128.load(k, 208);
  const e4 = v128.load(k, 224), e4_ = v128.load(k, 240);
  const e3 = v128.load(k, 256), e3_ = v128.load(k, 272);
  const e2 = v128.load(k, 288), e2_ = v128.load(k, 304);
  const e1 = v128.load(k, 320), e1_ = v128.load(k, 336);
  const one = v128.load(k, 352), one_ = v128.load(k, 368);
  for (let block = 0; block < count; block++) {
    const low = sigmoid(v128.load(values), highest, lowest, perLn2, shift, ln2, ln2Low, e5, e4, e3, e2, e1, one);
    const high = sigmoid(v128.load(values, 16), highest_, lowest_, perLn2_, shift_, ln2_, ln2Low_, e5_, e4_, e3_, e2_, e1_, one_);
    v128.store(values, high, 16);
    v128.store(values, low);
    values += step;
  }
}

/** Applies tanh in the same way. */
export function applyTanh(values: usize, step: usize, count: i32, k: usize): void {
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
  for (let block = 0; block < count; block++) {
    const low = tanh(v128.load(values), highest, lowest, p4, p3, p2, p1, p0, q4, q3, q2, q1);
    const high = tanh(v128.load(values, 16), highest_, lowest_, p4_, p3_, p2_, p1_, p0_, q4_, q3_, q2_, q1_);
    v128.store(values, high, 16);
    v128.store(values, low);
    values += step;
  }
}

/** Where the constants stand. */
export function constantsAddress(): usize {
  return constants;
}
