/** The sum of the squares of `count` numbers, a multiple of 4, in float64. */
export function sumOfSquares(values: usize, count: i32): f64 {
  let low = f64x2.splat(0), high = f64x2.splat(0);
  for (let at = 0; at < count; at += 4) {
    const x = v128.load(values);
    const a = f64x2.promote_low_f32x4(x), b = f64x2.promote_low_f32x4(v128.shuffle<u64>(x, x, 1, 0));
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
    values += 16;
  }
  const sum = f64x2.add(low, high);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** One step of Adam for `count` numbers, a multiple of 8:
 * m = .9 m + .1 g, v = .999 v + .001 g², w = keep w - step m / (sqrt(v) * root + 1e-8), where g is scaled first;
 * averaged = averageKeep averaged + (1 - averageKeep) w.
 * @param step  learning rate / (1 - .9^t)
 * @param root  1 / sqrt(1 - .999^t) */
export function updateByAdam(
  weights: usize, averaged: usize, gradient: usize, first: usize, second: usize, count: i32, scale: f32, keep: f32, step: f32,
  root: f32, averageKeep: f32,
): void {
  // Eight numbers at a time, in halves that lie side by side: the engine's compiler joins them.
  for (let at = 0; at < count; at += 8) {
    const m = firstMoment(first, gradient, scale), m_ = firstMoment(first + 16, gradient + 16, scale);
    const v = secondMoment(second, gradient, scale), v_ = secondMoment(second + 16, gradient + 16, scale);
    const w = stepped(weights, m, v, keep, step, root), w_ = stepped(weights + 16, m_, v_, keep, step, root);
    const a = mixed(averaged, w, averageKeep), a_ = mixed(averaged + 16, w_, averageKeep);
    v128.store(first, m_, 16);
    v128.store(first, m);
    v128.store(second, v_, 16);
    v128.store(second, v);
    v128.store(weights, w_, 16);
    v128.store(weights, w);
    v128.store(averaged, a_, 16);
    v128.store(averaged, a);
    weights += 32;
    averaged += 32;
    gradient += 32;
    first += 32;
    second += 32;
  }
}

// @ts-ignore: decorator
@inline
function firstMoment(first: usize, gradient: usize, scale: f32): v128 {
  const g = f32x4.mul(v128.load(gradient), f32x4.splat(scale));
  return f32x4.add(f32x4.mul(v128.load(first), f32x4.splat(0.9)), f32x4.mul(g, f32x4.splat(0.1)));
}

// @ts-ignore: decorator
@inline
function secondMoment(second: usize, gradient: usize, scale: f32): v128 {
  const g = f32x4.mul(v128.load(gradient), f32x4.splat(scale));
  return f32x4.add(f32x4.mul(v128.load(second), f32x4.splat(0.999)), f32x4.mul(f32x4.mul(g, f32x4.splat(0.001)), g));
}

// @ts-ignore: decorator
@inline
function stepped(weights: usize, m: v128, v: v128, keep: f32, step: f32, root: f32): v128 {
  const divisor = f32x4.add(f32x4.mul(f32x4.sqrt(v), f32x4.splat(root)), f32x4.splat(1e-8));
  return f32x4.sub(f32x4.mul(v128.load(weights), f32x4.splat(keep)), f32x4.div(f32x4.mul(m, f32x4.splat(step)), divisor));
}

// @ts-ignore: decorator
@inline
function mixed(averaged: usize, w: v128, keep: f32): v128 {
  return f32x4.add(f32x4.mul(v128.load(averaged), f32x4.splat(keep)), f32x4.mul(w, f32x4.splat(1 - keep)));
}
