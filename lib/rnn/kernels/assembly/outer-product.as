import { multiplyAdd, ROWS } from './tile';

/** out[units, 16] += sum over s and n of a[s, n, units] b[s, n, 16]: the gradient of a weight over `time` steps of
 * `batch` rows. a and b are panels; the next step lies aStep and bStep bytes further. */
export function addOuterProducts(
  out: usize, a: usize, aStep: usize, b: usize, bStep: usize, units: i32, time: i32, batch: i32,
): void {
  aStep -= batch << 6;
  bStep -= batch << 6;
  const blocks = (units + ROWS - 1) / ROWS;
  const size = units / blocks;
  const larger = units - size * blocks;
  for (let block = 0; block < blocks; block++) {
    const R = block < larger ? size + 1 : size;
    addTile(R, out, a, aStep, b, bStep, time, batch);
    out += R << 6;
    a += R << 2;
  }
}

// @ts-ignore: decorator
@inline
function addTile(
  R: i32, out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32,
): void {
  if (ASC_FEATURE_RELAXED_SIMD) {
    if (R == 6) return tile6(out, a, aStep, b, bStep, time, batch);
    if (R == 5) return tile5(out, a, aStep, b, bStep, time, batch);
    if (R == 4) return tile4(out, a, aStep, b, bStep, time, batch);
    if (R == 3) return tile3(out, a, aStep, b, bStep, time, batch);
  }
  if (R == 2) return tile2(out, a, aStep, b, bStep, time, batch);
  tile1(out, a, aStep, b, bStep, time, batch);
}

/** One row alone would wait for each sum; four rows of the batch at a time keep four sums going. */
function tile1(out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32): void {
  let c00 = v128.load(out), c01 = v128.load(out, 16), c02 = v128.load(out, 32), c03 = v128.load(out, 48);
  // Zero in a form that is joined to vectors of 8; a constant is not.
  let c10 = f32x4.sub(c00, c00), c11 = f32x4.sub(c01, c01), c12 = f32x4.sub(c02, c02), c13 = f32x4.sub(c03, c03);
  let c20 = c10, c21 = c11, c22 = c12, c23 = c13;
  let c30 = c10, c31 = c11, c32 = c12, c33 = c13;
  for (let t = 0; t < time; t++) {
    let left = batch;
    for (; left >= 4; left -= 4) {
      const a0 = v128.load32_splat(a);
      c00 = multiplyAdd(a0, v128.load(b), c00);
      c01 = multiplyAdd(a0, v128.load(b, 16), c01);
      c02 = multiplyAdd(a0, v128.load(b, 32), c02);
      c03 = multiplyAdd(a0, v128.load(b, 48), c03);
      const a1 = v128.load32_splat(a, 64);
      c10 = multiplyAdd(a1, v128.load(b, 64), c10);
      c11 = multiplyAdd(a1, v128.load(b, 80), c11);
      c12 = multiplyAdd(a1, v128.load(b, 96), c12);
      c13 = multiplyAdd(a1, v128.load(b, 112), c13);
      const a2 = v128.load32_splat(a, 128);
      c20 = multiplyAdd(a2, v128.load(b, 128), c20);
      c21 = multiplyAdd(a2, v128.load(b, 144), c21);
      c22 = multiplyAdd(a2, v128.load(b, 160), c22);
      c23 = multiplyAdd(a2, v128.load(b, 176), c23);
      const a3 = v128.load32_splat(a, 192);
      c30 = multiplyAdd(a3, v128.load(b, 192), c30);
      c31 = multiplyAdd(a3, v128.load(b, 208), c31);
      c32 = multiplyAdd(a3, v128.load(b, 224), c32);
      c33 = multiplyAdd(a3, v128.load(b, 240), c33);
      a += 256;
      b += 256;
    }
    for (; left > 0; left--) {
      const a0 = v128.load32_splat(a);
      c00 = multiplyAdd(a0, v128.load(b), c00);
      c01 = multiplyAdd(a0, v128.load(b, 16), c01);
      c02 = multiplyAdd(a0, v128.load(b, 32), c02);
      c03 = multiplyAdd(a0, v128.load(b, 48), c03);
      a += 64;
      b += 64;
    }
    a += aStep;
    b += bStep;
  }
  v128.store(out, f32x4.add(f32x4.add(c01, c11), f32x4.add(c21, c31)), 16);
  v128.store(out, f32x4.add(f32x4.add(c00, c10), f32x4.add(c20, c30)));
  v128.store(out, f32x4.add(f32x4.add(c03, c13), f32x4.add(c23, c33)), 48);
  v128.store(out, f32x4.add(f32x4.add(c02, c12), f32x4.add(c22, c32)), 32);
}

function tile2(out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32): void {
  tile(2, out, a, aStep, b, bStep, time, batch);
}

function tile3(out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32): void {
  tile(3, out, a, aStep, b, bStep, time, batch);
}

function tile4(out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32): void {
  tile(4, out, a, aStep, b, bStep, time, batch);
}

function tile5(out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32): void {
  tile(5, out, a, aStep, b, bStep, time, batch);
}

function tile6(out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32): void {
  tile(6, out, a, aStep, b, bStep, time, batch);
}

// @ts-ignore: decorator
@inline
function tile(
  R: i32, out: usize, a: usize, aStep: usize, b: usize, bStep: usize, time: i32, batch: i32,
): void {
  let c00 = v128.load(out), c01 = v128.load(out, 16), c02 = v128.load(out, 32), c03 = v128.load(out, 48);
  let c10 = c00, c11 = c01, c12 = c02, c13 = c03;
  let c20 = c00, c21 = c01, c22 = c02, c23 = c03;
  let c30 = c00, c31 = c01, c32 = c02, c33 = c03;
  let c40 = c00, c41 = c01, c42 = c02, c43 = c03;
  let c50 = c00, c51 = c01, c52 = c02, c53 = c03;
  if (R > 1) {
    c10 = v128.load(out, 64), c11 = v128.load(out, 80), c12 = v128.load(out, 96), c13 = v128.load(out, 112);
  }
  if (R > 2) {
    c20 = v128.load(out, 128), c21 = v128.load(out, 144), c22 = v128.load(out, 160), c23 = v128.load(out, 176);
  }
  if (R > 3) {
    c30 = v128.load(out, 192), c31 = v128.load(out, 208), c32 = v128.load(out, 224), c33 = v128.load(out, 240);
  }
  if (R > 4) {
    c40 = v128.load(out, 256), c41 = v128.load(out, 272), c42 = v128.load(out, 288), c43 = v128.load(out, 304);
  }
  if (R > 5) {
    c50 = v128.load(out, 320), c51 = v128.load(out, 336), c52 = v128.load(out, 352), c53 = v128.load(out, 368);
  }
  for (let t = 0; t < time; t++) {
    for (let n = 0; n < batch; n++) {
      const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
      const a0 = v128.load32_splat(a);
      c00 = multiplyAdd(a0, b0, c00);
      c01 = multiplyAdd(a0, b1, c01);
      c02 = multiplyAdd(a0, b2, c02);
      c03 = multiplyAdd(a0, b3, c03);
      if (R > 1) {
        const a1 = v128.load32_splat(a, 4);
        c10 = multiplyAdd(a1, b0, c10);
        c11 = multiplyAdd(a1, b1, c11);
        c12 = multiplyAdd(a1, b2, c12);
        c13 = multiplyAdd(a1, b3, c13);
      }
      if (R > 2) {
        const a2 = v128.load32_splat(a, 8);
        c20 = multiplyAdd(a2, b0, c20);
        c21 = multiplyAdd(a2, b1, c21);
        c22 = multiplyAdd(a2, b2, c22);
        c23 = multiplyAdd(a2, b3, c23);
      }
      if (R > 3) {
        const a3 = v128.load32_splat(a, 12);
        c30 = multiplyAdd(a3, b0, c30);
        c31 = multiplyAdd(a3, b1, c31);
        c32 = multiplyAdd(a3, b2, c32);
        c33 = multiplyAdd(a3, b3, c33);
      }
      if (R > 4) {
        const a4 = v128.load32_splat(a, 16);
        c40 = multiplyAdd(a4, b0, c40);
        c41 = multiplyAdd(a4, b1, c41);
        c42 = multiplyAdd(a4, b2, c42);
        c43 = multiplyAdd(a4, b3, c43);
      }
      if (R > 5) {
        const a5 = v128.load32_splat(a, 20);
        c50 = multiplyAdd(a5, b0, c50);
        c51 = multiplyAdd(a5, b1, c51);
        c52 = multiplyAdd(a5, b2, c52);
        c53 = multiplyAdd(a5, b3, c53);
      }
      a += 64;
      b += 64;
    }
    a += aStep;
    b += bStep;
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
}
