import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { detectCopy, type NextStep } from './detect-copy.ts';

const generator = createGenerator(11);
const forecasts = (values: readonly number[], predict: (index: number) => number): NextStep[] =>
  values.slice(1).map((actual, index) => ({
    ...{ last: values[index] ?? 0, predicted: predict(index + 1), actual },
    scale: 1,
  }));

test('a forecast that repeats the last value with a little noise is a copy', () => {
  let price = 100;
  const prices = Array.from({ length: 60 }, () => (price += generator.normal()));
  const copied = detectCopy(
    forecasts(prices, (index) => (prices[index - 1] ?? 0) + 0.1 * generator.normal()),
  );
  expect(copied).toMatchObject({ isCopy: true, count: 59 });
  expect(copied?.toLast).toBeLessThan(0.2);
});

test('a forecast that knows the season is none, though it is not exact', () => {
  const clean = Array.from({ length: 60 }, (_, index) => 10 * Math.sin((2 * Math.PI * index) / 12));
  const values = clean.map((value) => value + generator.normal());
  expect(detectCopy(forecasts(values, (index) => clean[index] ?? 0))).toMatchObject({ isCopy: false });
});

test('the mean of pure noise is none: it lies as far from the last value as from the next', () => {
  let copies = 0;
  for (let run = 0; run < 200; run++) {
    const noise = Array.from({ length: 40 }, () => generator.normal());
    if (detectCopy(forecasts(noise, () => 0))?.isCopy) copies++;
  }
  expect(copies).toBeLessThan(16);
});

test('of few forecasts, and of gaps, nothing is said', () => {
  expect(detectCopy(forecasts([1, 2, 3], () => 2))).toBeNull();
  expect(detectCopy(forecasts(new Array(40).fill(Number.NaN), () => 2))).toBeNull();
});

test('a forecast near the last value that is clearly better than repeating it is none', () => {
  let value = 0;
  const drawn = Array.from({ length: 400 }, () => (value = 0.6 * value + generator.normal()));
  const copied = detectCopy(forecasts(drawn, (index) => 0.6 * (drawn[index - 1] ?? 0)));
  expect(copied?.toLast).toBeLessThan(copied?.toTruth ?? 0);
  expect(copied?.isCopy).toBe(false);
  // What the sentence says of it: the error of repeating the last value, and that luck does not explain the rest.
  expect(copied?.repeating).toBeGreaterThan(copied?.toTruth ?? Number.POSITIVE_INFINITY);
  expect(copied?.test?.probability).toBeLessThan(0.05);
});
