// Products of panels. A panel is [rows, 16] of float32, row after row: 64 bytes a row. One tile is R rows by 16 columns
// of the result, held in registers while k runs; R is at most ROWS.
//
//   a[r, k]  read one number at a time and spread over a vector
//   b[k, 16] read as four vectors of 4, which the engine's compiler joins to two of 8 where the processor has them
//
// Each element is summed over k = 0, 1, ... in that order, whatever R is: a batch gives the bits of its rows.

/** Rows of a tile: as many as the registers of the machine hold, 16 of 8 numbers or 16 of 4. */
export const ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 2;

// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** c - a b */
// @ts-ignore: decorator
@inline
export function subtractProduct(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_nmadd(a, b, c);
  return f32x4.sub(c, f32x4.mul(a, b));
}

/** out[rows, 16] = init + x[rows, kx] w[kx, 16] + h[rows, kh] w[kx.., 16].
 * x and h are read panel by panel, 16 columns each, rows * 64 bytes apart.
 * @param initStep  64 if init is [rows, 16], 0 if it is one row for all */
export function multiplyPanel(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, rows: i32,
): void {
  const blocks = (rows + ROWS - 1) / ROWS;
  const size = rows / blocks;
  const larger = rows - size * blocks;
  const jump: usize = (rows << 6) - 64;
  if (larger) {
    tiles(size + 1, out, init, initStep, x, kx, h, kh, w, jump, larger);
    const done: usize = larger * (size + 1);
    out += done << 6;
    init += done * initStep;
    x += done << 6;
    h += done << 6;
  }
  tiles(size, out, init, initStep, x, kx, h, kh, w, jump, blocks - larger);
}

// @ts-ignore: decorator
@inline
function tiles(
  R: i32, out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  if (ASC_FEATURE_RELAXED_SIMD) {
    if (R == 6) return tiles6(out, init, initStep, x, kx, h, kh, w, jump, count);
    if (R == 5) return tiles5(out, init, initStep, x, kx, h, kh, w, jump, count);
    if (R == 4) return tiles4(out, init, initStep, x, kx, h, kh, w, jump, count);
    if (R == 3) return tiles3(out, init, initStep, x, kx, h, kh, w, jump, count);
  }
  if (R == 2) return tiles2(out, init, initStep, x, kx, h, kh, w, jump, count);
  tiles1(out, init, initStep, x, kx, h, kh, w, jump, count);
}

function tiles1(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  tile(1, out, init, initStep, x, kx, h, kh, w, jump, count);
}

function tiles2(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  tile(2, out, init, initStep, x, kx, h, kh, w, jump, count);
}

function tiles3(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  tile(3, out, init, initStep, x, kx, h, kh, w, jump, count);
}

function tiles4(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  tile(4, out, init, initStep, x, kx, h, kh, w, jump, count);
}

function tiles5(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  tile(5, out, init, initStep, x, kx, h, kh, w, jump, count);
}

function tiles6(
  out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  tile(6, out, init, initStep, x, kx, h, kh, w, jump, count);
}

/** `count` tiles of R rows, one below the other. */
// @ts-ignore: decorator
@inline
function tile(
  R: i32, out: usize, init: usize, initStep: usize, x: usize, kx: i32, h: usize, kh: i32, w: usize, jump: usize, count: i32,
): void {
  for (let block = 0; block < count; block++) {
    let c00 = v128.load(init), c01 = v128.load(init, 16), c02 = v128.load(init, 32), c03 = v128.load(init, 48);
    init += initStep;
    let c10 = c00, c11 = c01, c12 = c02, c13 = c03;
    let c20 = c00, c21 = c01, c22 = c02, c23 = c03;
    let c30 = c00, c31 = c01, c32 = c02, c33 = c03;
    let c40 = c00, c41 = c01, c42 = c02, c43 = c03;
    let c50 = c00, c51 = c01, c52 = c02, c53 = c03;
    if (R > 1) {
      c10 = v128.load(init), c11 = v128.load(init, 16), c12 = v128.load(init, 32), c13 = v128.load(init, 48);
      init += initStep;
    }
    if (R > 2) {
      c20 = v128.load(init), c21 = v128.load(init, 16), c22 = v128.load(init, 32), c23 = v128.load(init, 48);
      init += initStep;
    }
    if (R > 3) {
      c30 = v128.load(init), c31 = v128.load(init, 16), c32 = v128.load(init, 32), c33 = v128.load(init, 48);
      init += initStep;
    }
    if (R > 4) {
      c40 = v128.load(init), c41 = v128.load(init, 16), c42 = v128.load(init, 32), c43 = v128.load(init, 48);
      init += initStep;
    }
    if (R > 5) {
      c50 = v128.load(init), c51 = v128.load(init, 16), c52 = v128.load(init, 32), c53 = v128.load(init, 48);
      init += initStep;
    }
    let b = w;
    let a = x;
    let left = kx;
    for (let part = 0; part < 2; part++) {
      while (left > 0) {
        const inner = left < 16 ? left : 16;
        for (let k = 0; k < inner; k++) {
          const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
          const a0 = v128.load32_splat(a);
          c00 = multiplyAdd(a0, b0, c00);
          c01 = multiplyAdd(a0, b1, c01);
          c02 = multiplyAdd(a0, b2, c02);
          c03 = multiplyAdd(a0, b3, c03);
          if (R > 1) {
            const a1 = v128.load32_splat(a, 64);
            c10 = multiplyAdd(a1, b0, c10);
            c11 = multiplyAdd(a1, b1, c11);
            c12 = multiplyAdd(a1, b2, c12);
            c13 = multiplyAdd(a1, b3, c13);
          }
          if (R > 2) {
            const a2 = v128.load32_splat(a, 128);
            c20 = multiplyAdd(a2, b0, c20);
            c21 = multiplyAdd(a2, b1, c21);
            c22 = multiplyAdd(a2, b2, c22);
            c23 = multiplyAdd(a2, b3, c23);
          }
          if (R > 3) {
            const a3 = v128.load32_splat(a, 192);
            c30 = multiplyAdd(a3, b0, c30);
            c31 = multiplyAdd(a3, b1, c31);
            c32 = multiplyAdd(a3, b2, c32);
            c33 = multiplyAdd(a3, b3, c33);
          }
          if (R > 4) {
            const a4 = v128.load32_splat(a, 256);
            c40 = multiplyAdd(a4, b0, c40);
            c41 = multiplyAdd(a4, b1, c41);
            c42 = multiplyAdd(a4, b2, c42);
            c43 = multiplyAdd(a4, b3, c43);
          }
          if (R > 5) {
            const a5 = v128.load32_splat(a, 320);
            c50 = multiplyAdd(a5, b0, c50);
            c51 = multiplyAdd(a5, b1, c51);
            c52 = multiplyAdd(a5, b2, c52);
            c53 = multiplyAdd(a5, b3, c53);
          }
          a += 4;
          b += 64;
        }
        a += jump;
        left -= 16;
      }
      a = h;
      left = kh;
    }
    v128.store(out, c01, 16);
    v128.store(out, c00, 0);
    v128.store(out, c03, 48);
    v128.store(out, c02, 32);
    if (R > 1) {
      v128.store(out, c11, 80);
      v128.store(out, c10, 64);
      v128.store(out, c13, 112);
      v128.store(out, c12, 96);
    }
    if (R > 2) {
      v128.store(out, c21, 144);
      v128.store(out, c20, 128);
      v128.store(out, c23, 176);
      v128.store(out, c22, 160);
    }
    if (R > 3) {
      v128.store(out, c31, 208);
      v128.store(out, c30, 192);
      v128.store(out, c33, 240);
      v128.store(out, c32, 224);
    }
    if (R > 4) {
      v128.store(out, c41, 272);
      v128.store(out, c40, 256);
      v128.store(out, c43, 304);
      v128.store(out, c42, 288);
    }
    if (R > 5) {
      v128.store(out, c51, 336);
      v128.store(out, c50, 320);
      v128.store(out, c53, 368);
      v128.store(out, c52, 352);
    }
    out += R << 6;
    x += R << 6;
    h += R << 6;
  }
}
