import type { Regression } from '../schema.ts';

/** A regression with all sums and all coefficients 0. */
export function createRegression(features: number, targets: number): Regression {
  const gram = rowsOf(features, features);
  const moments = rowsOf(targets, features);
  const coefficients = rowsOf(targets, features);

  return {
    add(row, wanted, weight) {
      for (let i = 0; i < features; i++) {
        const weighted = weight * row[i];
        if (weighted === 0) continue;
        for (let j = 0; j <= i; j++) gram[i][j] += weighted * row[j];
        for (let target = 0; target < targets; target++) moments[target][i] += weighted * wanted[target];
      }
    },
    gram: () => gram.map((row) => row.slice()),
    moments: () => moments.map((row) => row.slice()),
    clear() {
      for (const row of [...gram, ...moments]) row.fill(0);
    },
    setCoefficients(values) {
      coefficients.forEach((row, target) => {
        row.set(values[target]);
      });
    },
    addAnswer(out, place, row, from) {
      for (let target = 0; target < targets; target++) {
        const own = coefficients[target];
        let sum = out[place + target];
        for (let column = 0; column < features; column++) sum += own[column] * row[from + column];
        out[place + target] = sum;
      }
    },
  };
}

const rowsOf = (rows: number, columns: number): Float64Array[] =>
  Array.from({ length: rows }, () => new Float64Array(columns));
