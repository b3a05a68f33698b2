import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { eliminate, factorise, invert, substitute } from './positive-definite.ts';

test.each([1, 2, 5, 12])('the three ways solve the same system of %i unknowns, to rounding', (size) => {
  const generator = createGenerator(size);
  const rows = Array.from({ length: size + 3 }, () => Array.from({ length: size }, () => generator.normal()));
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) =>
      rows.reduce((sum, row) => sum + row[i] * row[j], i === j ? 0.1 : 0),
    ),
  );
  const wanted = Float64Array.from({ length: size }, () => generator.normal());
  const right = Float64Array.from(matrix, (row) => row.reduce((sum, value, j) => sum + value * wanted[j], 0));
  const lower = matrix.map((row) => Float64Array.from(row));
  factorise(lower);
  const solutions = [
    eliminate(matrix.map((row, i) => Float64Array.of(...row, right[i]))),
    Float64Array.from(invert(matrix), (row) => row.reduce((sum, value, j) => sum + value * right[j], 0)),
    substitute(lower, right),
  ];
  for (const solution of solutions)
    for (const [index, value] of solution.entries()) expect(value).toBeCloseTo(wanted[index], 9);
});
