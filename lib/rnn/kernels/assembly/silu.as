import { applySigmoid } from './activation';

// Each of `count` numbers, a multiple of 8.

/** values = sums sigmoid(sums); the sigmoids are kept in `gates` for backward. */
export function forwardSilu(values: usize, gates: usize, sums: usize, count: i32, constants: usize): void {
  memory.copy(gates, sums, count << 2);
  applySigmoid(gates, 32, count >> 3, constants);
  for (let at: usize = 0; at < <usize>count << 2; at += 16) {
    v128.store(values + at, f32x4.mul(v128.load(sums + at), v128.load(gates + at)));
  }
}

/** Turns the gradient by the values into that by the sums: times s (1 + x (1 - s)). */
export function backwardSilu(d: usize, gates: usize, sums: usize, count: i32): void {
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < <usize>count << 2; at += 16) {
    const s = v128.load(gates + at);
    const slope = f32x4.mul(s, f32x4.add(one, f32x4.mul(v128.load(sums + at), f32x4.sub(one, s))));
    v128.store(d + at, f32x4.mul(v128.load(d + at), slope));
  }
}

/** Turns the gradient by tanh, which comes in two parts, into that by its sums: d = (d + more) (1 - values²). */
export function backwardTanh(d: usize, more: usize, values: usize, count: i32): void {
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < <usize>count << 2; at += 16) {
    const v = v128.load(values + at);
    const sum = f32x4.add(v128.load(d + at), v128.load(more + at));
    v128.store(d + at, f32x4.mul(sum, f32x4.sub(one, f32x4.mul(v, v))));
  }
}
