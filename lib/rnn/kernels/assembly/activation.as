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
  9, 9, 9, 9, 9, 9, 9, 9,
  -9, -9, -9, -9, -9, -9, -9, -9,
  // tanh(x) = x p(x x) / q(x x), p from the highest power down
  -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16,
  2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13,
  -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11,
  5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8,
  1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5,
  6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4,
  4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3,
  // q
  1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6,
  1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4,
  2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3,
  4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3,
], 32);

/** Which half of a pair of vectors: its constants stand 16 * (sizeof - 1) bytes further. A type, because an offset must be
 * known to the compiler, and two loads are joined to one only if they differ in nothing but the offset. */
export type Low = u8;
export type High = u16;

/** x between low and high; NaN stays NaN. */
// @ts-ignore: decorator
@inline
function bound(x: v128, high: v128, low: v128): v128 {
  // Where an operand is NaN, x86 gives the second and ARM gives NaN. The exact minimum is not joined to vectors of 8.
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_max(low, f32x4.relaxed_min(high, x));
  return f32x4.pmax(f32x4.pmin(x, high), low);
}

/** 1 / (1 + exp(-x)), relative error below 3e-7; NaN stays NaN.
 * x = n ln 2 + r, so exp(-x) = 2^-n exp(-r). */
// @ts-ignore: decorator
@inline
export function sigmoid<Half>(x: v128, k: usize): v128 {
  const bounded = bound(x, v128.load(k, 16 * (sizeof<Half>() - 1)), v128.load(k, 32 + 16 * (sizeof<Half>() - 1)));
  const shifted = multiplyAdd(bounded, v128.load(k, 64 + 16 * (sizeof<Half>() - 1)), v128.load(k, 96 + 16 * (sizeof<Half>() - 1)));
  const n = f32x4.sub(shifted, v128.load(k, 96 + 16 * (sizeof<Half>() - 1)));
  const r = multiplyAdd(n, v128.load(k, 160 + 16 * (sizeof<Half>() - 1)), multiplyAdd(n, v128.load(k, 128 + 16 * (sizeof<Half>() - 1)), bounded));
  let p = multiplyAdd(v128.load(k, 192 + 16 * (sizeof<Half>() - 1)), r, v128.load(k, 224 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, r, v128.load(k, 256 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, r, v128.load(k, 288 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, r, v128.load(k, 320 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, r, v128.load(k, 352 + 16 * (sizeof<Half>() - 1)));
  const e = i32x4.sub(p, i32x4.shl(shifted, 23));
  return f32x4.div(v128.load(k, 352 + 16 * (sizeof<Half>() - 1)), f32x4.add(v128.load(k, 352 + 16 * (sizeof<Half>() - 1)), e));
}

/** tanh(x), relative error below 4e-7; NaN stays NaN.
 * @see the rational approximation of Eigen, `generic_fast_tanh_float` */
// @ts-ignore: decorator
@inline
export function tanh<Half>(x: v128, k: usize): v128 {
  const bounded = bound(x, v128.load(k, 384 + 16 * (sizeof<Half>() - 1)), v128.load(k, 416 + 16 * (sizeof<Half>() - 1)));
  const square = f32x4.mul(bounded, bounded);
  let p = multiplyAdd(v128.load(k, 448 + 16 * (sizeof<Half>() - 1)), square, v128.load(k, 480 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, square, v128.load(k, 512 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, square, v128.load(k, 544 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, square, v128.load(k, 576 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, square, v128.load(k, 608 + 16 * (sizeof<Half>() - 1)));
  p = multiplyAdd(p, square, v128.load(k, 640 + 16 * (sizeof<Half>() - 1)));
  let q = multiplyAdd(v128.load(k, 672 + 16 * (sizeof<Half>() - 1)), square, v128.load(k, 704 + 16 * (sizeof<Half>() - 1)));
  q = multiplyAdd(q, square, v128.load(k, 736 + 16 * (sizeof<Half>() - 1)));
  q = multiplyAdd(q, square, v128.load(k, 768 + 16 * (sizeof<Half>() - 1)));
  return f32x4.div(f32x4.mul(bounded, p), q);
}

/** Applies sigmoid (0) or tanh (1) to `count` numbers in place, a multiple of 8. */
export function applyActivation(kind: i32, values: usize, count: i32, k: usize): void {
  for (let at = 0; at < count; at += 8) {
    const x0 = v128.load(values), x1 = v128.load(values, 16);
    const y0 = kind ? tanh<Low>(x0, k) : sigmoid<Low>(x0, k);
    const y1 = kind ? tanh<High>(x1, k) : sigmoid<High>(x1, k);
    v128.store(values, y0);
    v128.store(values, y1, 16);
    values += 32;
  }
}

/** Where the constants stand. */
export function constantsAddress(): usize {
  return constants;
}
