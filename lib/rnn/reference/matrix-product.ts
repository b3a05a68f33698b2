// All matrices are flat and row-major: element (row, column) of [rows, columns] is at row * columns + column.
// Each element of a product is summed over k = 0, 1, ... in that order whatever the shapes are, so a batch
// gives the same bits as its rows one by one.

/** out[M, N] += a[M, K] b[K, N] */
export const addProduct = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  M: number,
  K: number,
  N: number,
): void => addStridedProduct(out, a, b, M, K, N, K, 1, N, 1);

/** out[M, N] += a[M, K] b[N, K]ᵀ */
export const addProductWithTransposed = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  M: number,
  K: number,
  N: number,
): void => addStridedProduct(out, a, b, M, K, N, K, 1, 1, K);

/** out[M, N] += a[K, M]ᵀ b[K, N] */
export const addProductOfTransposed = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  M: number,
  K: number,
  N: number,
): void => addStridedProduct(out, a, b, M, K, N, 1, M, N, 1);

/** Writes `row` into each of the M rows of out[M, N]. */
export function fillRows(out: Float64Array, row: Float64Array, M: number, N: number): void {
  for (let m = 0; m < M; m++) {
    for (let n = 0; n < N; n++) out[m * N + n] = row[n];
  }
}

/** out[m, n] += sum over k of a[m * aM + k * aK] * b[k * bK + n * bN].
 * Works in tiles of 4 rows by 2 columns: eight sums stay in registers, and six loads feed eight products. */
function addStridedProduct(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  M: number,
  K: number,
  N: number,
  aM: number,
  aK: number,
  bK: number,
  bN: number,
): void {
  for (let m = 0; m < M; m += 4) {
    for (let n = 0; n < N; n += 2) {
      if (m + 4 > M || n + 2 > N) {
        addStridedEdge(out, a, b, m, Math.min(m + 4, M), n, Math.min(n + 2, N), K, N, aM, aK, bK, bN);
        continue;
      }
      let sum00 = 0;
      let sum01 = 0;
      let sum10 = 0;
      let sum11 = 0;
      let sum20 = 0;
      let sum21 = 0;
      let sum30 = 0;
      let sum31 = 0;
      let aAt = m * aM;
      let bAt = n * bN;
      for (let k = 0; k < K; k++) {
        const a0 = a[aAt];
        const a1 = a[aAt + aM];
        const a2 = a[aAt + 2 * aM];
        const a3 = a[aAt + 3 * aM];
        const b0 = b[bAt];
        const b1 = b[bAt + bN];
        sum00 += a0 * b0;
        sum01 += a0 * b1;
        sum10 += a1 * b0;
        sum11 += a1 * b1;
        sum20 += a2 * b0;
        sum21 += a2 * b1;
        sum30 += a3 * b0;
        sum31 += a3 * b1;
        aAt += aK;
        bAt += bK;
      }
      const outAt = m * N + n;
      out[outAt] += sum00;
      out[outAt + 1] += sum01;
      out[outAt + N] += sum10;
      out[outAt + N + 1] += sum11;
      out[outAt + 2 * N] += sum20;
      out[outAt + 2 * N + 1] += sum21;
      out[outAt + 3 * N] += sum30;
      out[outAt + 3 * N + 1] += sum31;
    }
  }
}

/** The same for rows [mFrom, mTo) and columns [nFrom, nTo), where no whole tile fits. */
function addStridedEdge(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  mFrom: number,
  mTo: number,
  nFrom: number,
  nTo: number,
  K: number,
  N: number,
  aM: number,
  aK: number,
  bK: number,
  bN: number,
): void {
  for (let m = mFrom; m < mTo; m++) {
    for (let n = nFrom; n < nTo; n++) {
      let sum = 0;
      for (let k = 0; k < K; k++) sum += a[m * aM + k * aK] * b[k * bK + n * bN];
      out[m * N + n] += sum;
    }
  }
}
