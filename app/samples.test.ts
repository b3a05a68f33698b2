import { expect, test } from 'vitest';
import { longEcho } from '../scripts/make-long-echo.js';
import { echoError, readEcho, readLongEcho } from './long-echo.fixture.ts';
import { sampleSettings, samples } from './samples.ts';

test('the file of the long echo is what its script makes', async () => {
  expect((await readLongEcho()).toString('utf8')).toBe(longEcho());
});

test('every series of the long echo has settings of its own, no other sample any', () => {
  for (const { file, targets } of samples)
    for (const key of targets)
      expect(Object.keys(sampleSettings(file, key)).length > 0).toBe(file === 'long-echo.csv');
});

// samples.long.test.ts trains on all of it, and Elman beside it.
test('after a few epochs on the head of an echo of 50 steps an LSTM knows what nobody knows who forgets the call', async () => {
  const series = await readEcho('echo_50');
  const head = {
    ...series,
    timestamps: series.timestamps.slice(0, 4_000),
    values: series.values.slice(0, 4_000),
  };
  expect(echoError(head, 'lstm', { epochs: 8, holdout: 500 })).toBeLessThan(0.75);
});
