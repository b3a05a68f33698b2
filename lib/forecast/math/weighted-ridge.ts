import type { Engine } from '#lib/rnn/index.ts';
import { factorise, substitute } from './positive-definite.ts';

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
