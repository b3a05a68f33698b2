import { invert } from './positive-definite.ts';

/** An effect and how uncertain it is. */
export type Effect = { readonly coefficient: number; readonly standardError: number };

/** Ridge regression without an intercept: (X'X + P)^-1 X'y, with the standard errors of least squares on the same
 * system.
 * @param target     [rows]
 * @param columns    [columns][rows]
 * @param penalties  [columns], the diagonal of P
 * @returns [columns]; a column that never moves has no effect
 * @see Hoerl & Kennard 1970, "Ridge Regression: Biased Estimation for Nonorthogonal Problems" */
export function ridgeRegression(
  target: Float64Array,
  columns: readonly Float64Array[],
  penalties: readonly number[],
): Effect[] {
  const inverse = invert(
    columns.map((own, row) =>
      columns.map((other, column) => dot(own, other) + (row === column ? penalties[row] || 1 : 0)),
    ),
  );
  const moments = columns.map((own) => dot(own, target));
  const coefficients = inverse.map((row) =>
    row.reduce((sum, value, index) => sum + value * moments[index], 0),
  );
  let squares = 0;
  target.forEach((value, row) => {
    const fitted = coefficients.reduce((sum, own, column) => sum + own * columns[column][row], 0);
    squares += (value - fitted) ** 2;
  });
  const variance = squares / Math.max(target.length - columns.length, 1);
  return coefficients.map((coefficient, index) => ({
    coefficient,
    standardError: Math.sqrt(variance * inverse[index][index]),
  }));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index] * b[index];
  return sum;
}
