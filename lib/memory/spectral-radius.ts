/** The largest absolute eigenvalue of a square matrix: below 1 a state without input decays, above 1 it would
 * grow but for the nonlinearity. Computed by squaring: the norm of A^n to the power 1/n, n = 2^squarings.
 * @param matrix  [size, size], row-major
 * @see Gelfand 1941, "Normierte Ringe", for the formula */
export function spectralRadius(matrix: Float64Array, size: number): number {
  const squarings = 20;
  let power: Float64Array = matrix.slice();
  // log of what A^n was divided by on the way.
  let logScale = 0;
  for (let count = 0; count < squarings; count++) {
    const norm = normOf(power);
    if (!(norm > 0)) return 0;
    for (let at = 0; at < power.length; at++) power[at] /= norm;
    logScale = 2 * (logScale + Math.log(norm));
    power = square(power, size);
  }
  const norm = normOf(power);
  return norm > 0 ? Math.exp((logScale + Math.log(norm)) / 2 ** squarings) : 0;
}

function normOf(matrix: Float64Array): number {
  let sum = 0;
  for (const value of matrix) sum += value * value;
  return Math.sqrt(sum);
}

function square(matrix: Float64Array, size: number): Float64Array {
  const out = new Float64Array(matrix.length);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < size; k++) {
      const factor = matrix[row * size + k];
      if (factor === 0) continue;
      for (let column = 0; column < size; column++) {
        out[row * size + column] += factor * matrix[k * size + column];
      }
    }
  }
  return out;
}
