import { multiplyAdd, ROWS } from './tile';

/** As many multiply-adds as the registers hold chains, `count` times, and nothing else: 2 * 16 * ROWS * count operations. */
export function runPeak(values: usize, count: i32): void {
  const x0 = v128.load(values), x1 = v128.load(values, 16);
  let a0 = x0, a1 = x1, b0 = x0, b1 = x1, c0 = x0, c1 = x1, d0 = x0, d1 = x1;
  let e0 = x0, e1 = x1, f0 = x0, f1 = x1, g0 = x0, g1 = x1, h0 = x0, h1 = x1;
  let i0 = x0, i1 = x1, j0 = x0, j1 = x1, k0 = x0, k1 = x1, l0 = x0, l1 = x1;
  for (let at = 0; at < count; at++) {
    a0 = multiplyAdd(x0, x0, a0);
    a1 = multiplyAdd(x1, x1, a1);
    b0 = multiplyAdd(x0, x0, b0);
    b1 = multiplyAdd(x1, x1, b1);
    c0 = multiplyAdd(x0, x0, c0);
    c1 = multiplyAdd(x1, x1, c1);
    d0 = multiplyAdd(x0, x0, d0);
    d1 = multiplyAdd(x1, x1, d1);
    if (ROWS > 2) {
      e0 = multiplyAdd(x0, x0, e0);
      e1 = multiplyAdd(x1, x1, e1);
      f0 = multiplyAdd(x0, x0, f0);
      f1 = multiplyAdd(x1, x1, f1);
      g0 = multiplyAdd(x0, x0, g0);
      g1 = multiplyAdd(x1, x1, g1);
      h0 = multiplyAdd(x0, x0, h0);
      h1 = multiplyAdd(x1, x1, h1);
      i0 = multiplyAdd(x0, x0, i0);
      i1 = multiplyAdd(x1, x1, i1);
      j0 = multiplyAdd(x0, x0, j0);
      j1 = multiplyAdd(x1, x1, j1);
      k0 = multiplyAdd(x0, x0, k0);
      k1 = multiplyAdd(x1, x1, k1);
      l0 = multiplyAdd(x0, x0, l0);
      l1 = multiplyAdd(x1, x1, l1);
    }
  }
  v128.store(values, a1, 48);
  v128.store(values, a0, 32);
  v128.store(values, b1, 80);
  v128.store(values, b0, 64);
  v128.store(values, c1, 112);
  v128.store(values, c0, 96);
  v128.store(values, d1, 144);
  v128.store(values, d0, 128);
  v128.store(values, e1, 176);
  v128.store(values, e0, 160);
  v128.store(values, f1, 208);
  v128.store(values, f0, 192);
  v128.store(values, g1, 240);
  v128.store(values, g0, 224);
  v128.store(values, h1, 272);
  v128.store(values, h0, 256);
  v128.store(values, i1, 304);
  v128.store(values, i0, 288);
  v128.store(values, j1, 336);
  v128.store(values, j0, 320);
  v128.store(values, k1, 368);
  v128.store(values, k0, 352);
  v128.store(values, l1, 400);
  v128.store(values, l0, 384);
}
