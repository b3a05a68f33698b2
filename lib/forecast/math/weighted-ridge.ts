import type { Engine } from '#lib/rnn/index.ts';

/** Linear regression of several targets on the same features, drawn towards 0: absolute errors by reweighted squares.
 * @param features  [rows][columns]
 * @param targets   [rows][targets]
 * @param weights   [rows]
 * @param pull      of the ridge, as a share of the rows
 * @param engine    any: their sums have the same bits
 * @returns coefficients [targets][columns]
 * @see Hoerl & Kennard 1970, "Ridge regression"; Schlossmacher 1973 for the weights */
export function fitWeightedRidge(
  features: readonly Float64Array[],
  targets: readonly Float64Array[],
  weights: readonly number[],
  pull: number,
  engine: Engine,
): Float64Array[] {
  const columns = features[0].length;
  const count = targets[0].length;
  const regression = engine.createRegression(columns, count);
  const fitted = new Float64Array(count);
  let rowWeights = weights;
  let solution: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    regression.clear();
    features.forEach((row, index) => {
      regression.add(row, targets[index], rowWeights[index]);
    });
    const gram = regression.gram();
    for (let i = 0; i < columns; i++) gram[i][i] += pull * features.length;
    factorise(gram);
    solution = regression.moments().map((moment) => substitute(gram, moment));
    if (round === rounds - 1) break;
    regression.setCoefficients(solution);
    rowWeights = features.map((row, index) => {
      fitted.fill(0);
      regression.addAnswer(fitted, 0, row, 0);
      return weights[index] / Math.max(meanAbsoluteError(targets[index], fitted), leastError);
    });
  }
  return solution;
}

/** Rounds of reweighting, and the error below which a row counts no more. */
const rounds = 4;
const leastError = 0.05;

function meanAbsoluteError(target: Float64Array, fitted: Float64Array): number {
  let sum = 0;
  for (let step = 0; step < target.length; step++) sum += Math.abs(target[step] - fitted[step]);
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
