import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { meanAbsoluteScaledError } from '../metrics/scaled-errors.ts';
import { fitEts } from './fit-ets.ts';
import { fitSeasonalEts } from './seasonal-ets.ts';
import { theta } from './theta.ts';

const golden = z.array(
  z.object({
    name: z.string(),
    period: z.number(),
    horizon: z.number(),
    model: z.string(),
    aicc: z.number(),
    ets: z.number(),
    theta: z.number(),
    values: z.array(z.number()),
  }),
);
const cases = golden.parse(
  JSON.parse(readFileSync(new URL('../goldens/methods.json', import.meta.url), 'utf8')),
);

const own = cases.map(({ values, period, horizon }) => {
  const training = Float64Array.from(values.slice(0, -horizon));
  const measure = (forecast: ArrayLike<number>) =>
    meanAbsoluteScaledError(values.slice(-horizon), forecast, training, period) ?? Number.NaN;
  const fitted = fitSeasonalEts(training, period > 1 ? [period] : [], 2_000);
  return {
    training,
    ets: measure(fitted?.forecast(training, horizon) ?? []),
    theta: measure(theta(training, horizon, period)),
  };
});

cases.forEach(({ name, period, model, aicc, ets, theta: thetaOfR }, index) => {
  test(`${name}: within 2% of the MASE of R's ${model}`, () => {
    expect(Math.abs(own[index].ets / ets - 1)).toBeLessThan(0.02);
    if (period <= 24) expect(fitEts(own[index].training, period)?.aicc).toBeCloseTo(aicc, 1);
  });

  // R divides by a season even where values are 0 or negative; we take it off there.
  if (own[index].training.every((value) => value > 0))
    test(`${name}: within 2% of the MASE of R's thetaf`, () => {
      expect(Math.abs(own[index].theta / thetaOfR - 1)).toBeLessThan(0.02);
    });
});

test('26 series were looked at, 7 of them with a season that only STL can take', () => {
  expect(cases).toHaveLength(26);
  expect(cases.filter(({ period }) => period > 24)).toHaveLength(7);
});
