// Systems of a symmetric positive definite matrix, which need no pivoting: why three ways, docs/decisions/three-eliminations.md.

/** Solves one system by Gaussian elimination.
 * @param system  matrix and right-hand side, [n][n + 1]; used up
 * @returns [n] */
export function eliminate(system: readonly Float64Array[]): Float64Array {
  const size = system.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = system[row][pivot] / system[pivot][pivot];
      for (let column = pivot; column <= size; column++) {
        system[row][column] -= factor * system[pivot][column];
      }
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = system[row][size];
    for (let column = row + 1; column < size; column++) sum -= system[row][column] * solution[column];
    solution[row] = sum / system[row][row];
  }
  return solution;
}

/** The inverse, whose diagonal standard errors need, by Gauss-Jordan elimination. @returns [n][n] */
export function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const system = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot++) {
    const divisor = system[pivot][pivot];
    system[pivot] = system[pivot].map((value) => value / divisor);
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = system[row][pivot];
      system[row] = system[row].map((value, column) => value - factor * system[pivot][column]);
    }
  }
  return system.map((row) => row.slice(size));
}

/** Cholesky factors, of which `substitute` solves any number of systems; in the lower triangle of its argument. */
export function factorise(matrix: readonly Float64Array[]): void {
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
    }
  }
}

/** Solves one system of a factorised matrix. @returns [n] */
export function substitute(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const solution = right.slice();
  for (let i = 0; i < solution.length; i++) {
    for (let j = 0; j < i; j++) solution[i] -= lower[i][j] * solution[j];
    solution[i] /= lower[i][i];
  }
  for (let i = solution.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < solution.length; j++) solution[i] -= lower[j][i] * solution[j];
    solution[i] /= lower[i][i];
  }
  return solution;
}
