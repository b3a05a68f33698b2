import { expect, test } from 'vitest';
import { shareThreads } from './share-threads.ts';

test('fits never have more threads together than the machine has, and at least one each', () => {
  for (let threads = 1; threads <= 64; threads++) {
    const { fits, threadsAFit } = shareThreads(threads);
    expect(threadsAFit).toBeGreaterThanOrEqual(1);
    expect(fits * threadsAFit).toBeLessThanOrEqual(threads);
    expect(fits * threadsAFit).toBeGreaterThan(threads - 2);
  }
});

test('two cores train one run with both, four train two with two each', () => {
  expect(shareThreads(2)).toEqual({ fits: 1, threadsAFit: 2 });
  expect(shareThreads(4)).toEqual({ fits: 2, threadsAFit: 2 });
});
