import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { meanAbsoluteScaledError } from '../metrics/scaled-errors.ts';
import { fitEts } from './fit-ets.ts';
import { fitSeasonalEts } from './seasonal-ets.ts';

const golden = z.array(
  z.object({
    name: z.string(),
    period: z.number(),
    horizon: z.number(),
    model: z.string(),
    aicc: z.number(),
    mase: z.number(),
    forecast: z.array(z.number()),
    values: z.array(z.number()),
  }),
);
const cases = golden.parse(JSON.parse(readFileSync(new URL('../goldens/ets.json', import.meta.url), 'utf8')));

for (const { name, period, horizon, model, aicc, mase, forecast, values } of cases) {
  test(`${name}: as good as R's ${model}, within 2% of its MASE`, () => {
    const training = Float64Array.from(values.slice(0, -horizon));
    const fitted = fitSeasonalEts(training, period > 1 ? [period] : [], 2_000);
    const ours = fitted?.forecast(training, horizon) ?? [];
    const error = meanAbsoluteScaledError(values.slice(-horizon), ours, training, period);
    expect(error).toBeLessThanOrEqual(mase * 1.02);
    if (period <= 24) expect(fitEts(training, period)?.aicc).toBeCloseTo(aicc, 1);
    const scale = Math.max(...training) - Math.min(...training);
    forecast.forEach((value, step) => {
      expect(Math.abs(ours[step] - value)).toBeLessThan(0.01 * scale);
    });
  });
}
