import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGenerator } from './generator.ts';
import { addProduct, addProductOfTransposed, addProductWithTransposed } from './matrix-product.ts';

const size = fc.integer({ min: 1, max: 11 });

test('every product adds the sums of the definition, in the order of k, for shapes that fit no tile too', () => {
  fc.assert(
    fc.property(size, size, size, fc.nat(), (M, K, N, seed) => {
      const generator = createGenerator(seed);
      const draw = (length: number) => Float64Array.from({ length }, () => generator.normal());
      const a = draw(M * K); // [M, K]
      const b = draw(K * N); // [K, N]
      const before = draw(M * N);
      const wanted = before.map((value, at) => {
        const [m, n] = [Math.floor(at / N), at % N];
        let sum = 0;
        for (let k = 0; k < K; k++) sum += a[m * K + k] * b[k * N + n];
        return value + sum;
      });

      const plain = before.slice();
      addProduct(plain, a, b, M, K, N);
      expect(plain).toEqual(wanted);
      const right = before.slice();
      addProductWithTransposed(right, a, transpose(b, K, N), M, K, N);
      expect(right).toEqual(wanted);
      const left = before.slice();
      addProductOfTransposed(left, transpose(a, M, K), b, M, K, N);
      expect(left).toEqual(wanted);
    }),
    { seed: 1, numRuns: 200 },
  );
});

function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]);
}
