import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { isLaunch, possibleLaunch } from './find-launch.ts';
import { findStandstill } from './find-standstill.ts';

const launched = (values: Float64Array, season = 7) => {
  const launch = possibleLaunch(values);
  return isLaunch(values, launch, values.length, season) ? launch : 0;
};

const sales = (seed: number, length: number, zeros: (t: number) => boolean) => {
  const generator = createGenerator(seed);
  return Float64Array.from({ length }, (_, t) =>
    zeros(t) ? 0 : Math.max(0, Math.round(8 + 3 * generator.normal())),
  );
};

test('zeros, or any constant, before a level are no part of a life; gaps change nothing of that', () => {
  expect(launched(sales(1, 260, (t) => t < 200))).toBe(200);
  expect(launched(sales(1, 260, (t) => t < 200).map((value) => value + 5))).toBe(200);
  expect(launched(sales(1, 60, (t) => t < 20))).toBe(20);
  const gappy = sales(1, 260, (t) => t < 200).map((value, t) => (t % 5 === 1 ? Number.NaN : value));
  expect(launched(gappy)).toBe(200);
});

test('intermittent demand, a tariff and a few zeros at the beginning are no launch', () => {
  let found = 0;
  for (let seed = 0; seed < 200; seed++) {
    const generator = createGenerator(seed);
    const demand = Float64Array.from({ length: 300 }, () => (generator.next() < 0.08 ? 3 : 0));
    if (launched(demand) > 0) found++;
    if (findStandstill(demand, 300, 7, true) !== null) found++;
  }
  expect(found).toBeLessThanOrEqual(2);
  const tariff = Float64Array.from({ length: 200 }, (_, t) => 2 + Math.floor(t / 50));
  expect(launched(tariff)).toBe(0);
  expect(findStandstill(tariff, 200, 7, true)).toBeNull();
  expect(launched(sales(1, 100, (t) => t < 6))).toBe(0);
  expect(launched(new Float64Array(50))).toBe(0);
});

test('what stands still for longer than ever before has ended; a night, a winter and a holiday have not', () => {
  expect(
    findStandstill(
      sales(2, 200, (t) => t >= 150),
      200,
      7,
      true,
    ),
  ).toMatchObject({ value: 0, from: 150 });
  expect(
    findStandstill(
      sales(2, 200, (t) => t >= 150),
      200,
      7,
      false,
    ),
  ).toBeNull();
  expect(
    findStandstill(
      sales(2, 200, (t) => t >= 150),
      155,
      7,
      true,
    ),
  ).toBeNull();
  const solar = Float64Array.from({ length: 243 }, (_, t) => (t % 24 < 6 ? 0 : 5 + (t % 24)));
  expect(findStandstill(solar, 243, 24, true)).toBeNull();
  const winters = Float64Array.from({ length: 36 }, (_, t) => (t % 12 < 5 ? 0 : 20 + t));
  expect(findStandstill(winters, 29, 12, true)).toBeNull();
});

test('a constant stands still from its third value on, whatever comes later', () => {
  const values = new Float64Array(40).fill(42);
  values[30] = 7;
  expect(findStandstill(values, 30, 7, false)).toMatchObject({ value: 42, from: 0, count: 30 });
  expect(findStandstill(values, 2, 7, true)).toBeNull();
  expect(findStandstill(values, 40, 7, true)).toBeNull();
});
