import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from './median.ts';

test('the median is what sorting finds, with equal numbers and in any order', () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, (some) => {
      const sorted = some.toSorted((left, right) => left - right);
      expect(median(Float64Array.from(some))).toBe(sorted[some.length >> 1]);
    }),
    { seed: 4, numRuns: 300 },
  );
});
