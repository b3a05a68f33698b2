import { expect, test } from 'vitest';
import { deriveSettings } from '../defaults/derive-settings.ts';
import { describeFitProblem } from '../explain/problem-sentence.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries } from '../test-series.ts';
import { checkPanel } from './check-panel.ts';

const day = { unit: 'day', count: 1 } as const;
const settings: ForecastSettings = {
  horizon: 10,
  lookback: 20,
  seasons: [],
  cell: 'gru',
  hiddenSize: 4,
  layers: 1,
  dropout: 0,
  epochs: 1,
  batchSize: 8,
  learningRate: 1e-3,
  seed: 1,
  holdout: 10,
  members: 1,
};
const sentenceOf = (checked: ReturnType<typeof checkPanel>) =>
  checked.ok ? 'fits' : describeFitProblem(checked.problem);

test('a panel shorter than its horizon is told how many values it has, how many it takes, and what would fit', () => {
  const series = makeSeries('sales', day, 9, (index) => index);
  const checked = checkPanel([series], settings);
  expect(sentenceOf(checked)).toBe('"sales" has 9 values, and these settings take 10: horizon 9 would fit.');
  if (checked.ok || checked.problem.code !== 'too-short') throw new Error('Wanted too-short.');
  expect(checkPanel([series], { ...settings, ...checked.problem.suggestion })).toMatchObject({ ok: true });
});

test('what is suggested fits, for every length that can be helped', () => {
  for (let length = 1; length < 12; length++) {
    const series = makeSeries('s', day, length, (index) => index * index);
    const checked = checkPanel([series], settings);
    if (checked.ok || checked.problem.code !== 'too-short') continue;
    if (checked.problem.suggestion === null) expect(length).toBeLessThan(3);
    else
      expect(checkPanel([series], { ...settings, ...checked.problem.suggestion })).toMatchObject({
        ok: true,
      });
  }
});

test('derived settings fit whatever they were derived from, down to three values', () => {
  for (const step of [day, { unit: 'month', count: 1 }, { unit: 'year', count: 1 }] as const) {
    for (let length = 3; length < 90; length += 3) {
      const series = makeSeries('s', step, length, (index) => index % 5);
      const derived = deriveSettings([series], 'quick', {});
      expect(checkPanel([series], derived.settings)).toMatchObject({ ok: true });
    }
  }
});

test('nothing, constants, emptiness and what overflows are each refused by name', () => {
  expect(sentenceOf(checkPanel([], settings))).toBe('There is no series to forecast.');
  const flat = makeSeries('flat', day, 80, () => 3.5);
  expect(sentenceOf(checkPanel([flat], settings))).toContain('"flat" is 3.5 throughout');
  const empty = makeSeries('empty', day, 80, () => Number.NaN);
  expect(sentenceOf(checkPanel([empty], settings))).toBe('"empty" has no value at all.');
  const large = makeSeries('large', day, 80, (index) => (index === 9 ? 1e308 : index));
  expect(sentenceOf(checkPanel([large], settings))).toContain('"large" holds 1e+308 at 2020-01-10');
  const infinite = makeSeries('large', day, 80, (index) => (index === 9 ? Number.POSITIVE_INFINITY : index));
  expect(sentenceOf(checkPanel([infinite], settings))).toContain('holds Infinity');
});

test('no panel is refused because some of its series are short', () => {
  const long = makeSeries('long', day, 80, (index) => index);
  const short = makeSeries('short', day, 1, (index) => index);
  expect(checkPanel([short, long], settings)).toMatchObject({ ok: true });
});

test('every problem has one sentence that ends', () => {
  const problems: FitProblem[] = [
    { code: 'diverged', epoch: 3, lastGoodEpoch: 2 },
    { code: 'diverged', epoch: 1, lastGoodEpoch: 0 },
    { code: 'unusable-checkpoint', reason: 'it is damaged' },
    { code: 'too-short', key: 'k', length: 3, needed: 9, suggestion: null },
  ];
  for (const problem of problems) expect(describeFitProblem(problem)).toMatch(/^[A-Z"].*\.$/);
});
