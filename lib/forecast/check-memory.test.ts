import { expect, test } from 'vitest';
import { checkMemory, countFitBytes, threadsWithin } from './check-memory.ts';
import { describeFitProblem } from './explain/problem-sentence.ts';
import type { ForecastSettings } from './settings/settings-schema.ts';
import { airPassengers } from './test-series.ts';

const settings: ForecastSettings = {
  ...{ horizon: 12, lookback: 24, seasons: [12], cell: 'lstm', hiddenSize: 24, layers: 1, dropout: 0 },
  ...{ epochs: 10, batchSize: 32, learningRate: 5e-3, seed: 7, holdout: 24, members: 1 },
};
const panel = [airPassengers()];

function sentenceOf(own: ForecastSettings, limit?: string): string {
  const checked = checkMemory(panel, own, limit);
  return checked.ok ? 'it fits' : describeFitProblem(checked.problem);
}

test('a fit that takes more than its limit is refused with what it takes and what would help', () => {
  expect(sentenceOf(settings)).toBe('it fits');
  expect(sentenceOf({ ...settings, lookback: 10_000, hiddenSize: 256, batchSize: 256 })).toMatch(
    /^Training takes [\d.]+ GiB of memory with these settings, and 2\.0 GiB are allowed \(HINDCAST_MAX_TRAIN_BYTES\)/,
  );
});

test('the limit is a number of bytes, to the byte', () => {
  const bytes = countFitBytes(panel, settings);
  expect(sentenceOf(settings, String(bytes))).toBe('it fits');
  expect(sentenceOf(settings, String(bytes - 1))).toMatch(/^Training takes \d+\.\d MiB/);
  expect(sentenceOf(settings, '2G')).toBe(
    'HINDCAST_MAX_TRAIN_BYTES must be a whole number of bytes, is "2G".',
  );
});

test('what is counted grows with the batch, the lookback, the hidden size and the data', () => {
  const bytes = countFitBytes(panel, settings);
  for (const more of [{ batchSize: 64 }, { lookback: 48 }, { hiddenSize: 48 }, { layers: 2 }])
    expect(countFitBytes(panel, { ...settings, ...more })).toBeGreaterThan(bytes);
  expect(countFitBytes([...panel, ...panel], settings)).toBeGreaterThan(bytes);
});

test('a fit has as many threads as there are, or as many as the limit holds, each with all that it needs', () => {
  const bytes = countFitBytes(panel, settings);
  for (const [limit, threads] of [
    [bytes - 1, 1],
    [bytes, 1],
    [3 * bytes - 1, 2],
    [99 * bytes, 4],
  ] as const)
    expect(threadsWithin(panel, settings, String(limit), 4)).toBe(threads);
});
