/** Linear regression of several targets on the same features, drawn towards 0: absolute errors by reweighted squares.
 * @param features  [rows][columns]
 * @param targets   [rows][targets]
 * @param weights   [rows]
 * @param pull      of the ridge, as a share of the rows
 * @returns coefficients [targets][columns]
 * @see Hoerl & Kennard 1970, "Ridge regression"; Schlossmacher 1973 for the weights */
export function fitWeightedRidge(
  features: readonly Float64Array[],
  targets: readonly Float64Array[],
  weights: readonly number[],
  pull: number,
): Float64Array[] {
  const columns = features[0].length;
  const count = targets[0].length;
  let rowWeights = weights;
  let solution: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const gram = Array.from({ length: columns }, () => new Float64Array(columns));
    const moments = Array.from({ length: count }, () => new Float64Array(columns));
    features.forEach((row, index) => {
      const weight = rowWeights[index];
      for (let i = 0; i < columns; i++) {
        const weighted = weight * row[i];
        if (weighted === 0) continue;
        const own = gram[i];
        for (let j = 0; j <= i; j++) own[j] += weighted * row[j];
        for (let target = 0; target < count; target++) {
          moments[target][i] += weighted * targets[index][target];
        }
      }
    });
    for (let i = 0; i < columns; i++) gram[i][i] += pull * features.length;
    factorise(gram);
    solution = moments.map((moment) => substitute(gram, moment));
    const fitted = solution;
    rowWeights = features.map((row, index) => {
      const error = meanAbsoluteError(row, targets[index], fitted);
      return weights[index] / Math.max(error, leastError);
    });
  }
  return solution;
}

/** Rounds of reweighting, and the error below which a row counts no more. */
const rounds = 4;
const leastError = 0.05;

function meanAbsoluteError(
  row: Float64Array,
  target: Float64Array,
  solution: readonly Float64Array[],
): number {
  let sum = 0;
  for (let step = 0; step < target.length; step++) {
    let fitted = 0;
    for (let column = 0; column < row.length; column++) fitted += solution[step][column] * row[column];
    sum += Math.abs(target[step] - fitted);
  }
  return sum / target.length;
}

/** Cholesky, in the lower triangle of its argument. */
function factorise(matrix: readonly Float64Array[]): void {
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
    }
  }
}

function substitute(lower: readonly Float64Array[], right: Float64Array): Float64Array {
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
