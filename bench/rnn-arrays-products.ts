// Matrices are row-major. A loop each, as one writes it.

/** out[B, N] += a[B, K] wᵀ, w [N, K] */
export function addProduct(
  out: Float32Array,
  a: Float32Array,
  w: Float32Array,
  B: number,
  K: number,
  N: number,
) {
  for (let row = 0; row < B; row++) {
    for (let n = 0; n < N; n++) {
      let sum = 0;
      for (let k = 0; k < K; k++) sum += a[row * K + k] * w[n * K + k];
      out[row * N + n] += sum;
    }
  }
}

/** out[B, K] += d[B, N] w, w [N, K] */
export function addProductOfTransposed(
  out: Float32Array,
  d: Float32Array,
  w: Float32Array,
  B: number,
  N: number,
  K: number,
) {
  for (let row = 0; row < B; row++) {
    for (let n = 0; n < N; n++) {
      const slope = d[row * N + n];
      for (let k = 0; k < K; k++) out[row * K + k] += slope * w[n * K + k];
    }
  }
}

/** dW[N, K] += dᵀ a, d [B, N], a [B, K] */
export function addOuter(
  dW: Float32Array,
  d: Float32Array,
  a: Float32Array,
  B: number,
  N: number,
  K: number,
) {
  for (let row = 0; row < B; row++) {
    for (let n = 0; n < N; n++) {
      const slope = d[row * N + n];
      for (let k = 0; k < K; k++) dW[n * K + k] += slope * a[row * K + k];
    }
  }
}
