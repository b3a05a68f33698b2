import { expect, test } from 'vitest';
import type { TimeSeries } from '#lib/time-series.ts';
import { deriveSettings } from './defaults/derive-settings.ts';
import { fitForecaster } from './fit-forecaster.ts';
import { makeSeries } from './test-series.ts';

const counted = { unit: 'observation', count: 1 } as const;

/** Pay on the 1st and the 15th: the second is larger by 50, and both grow. */
function semiMonthly(): TimeSeries {
  const series = makeSeries('payroll', counted, 120, (row, noise) => 100 + row / 2 + (row % 2) * 50 + noise);
  const observedAt = series.values.map((_, row) =>
    Date.UTC(2020, Math.floor(row / 2), row % 2 === 0 ? 1 : 15),
  );
  return { ...series, observedAt };
}

test('what comes twice a month is forecast by turns', () => {
  const series = semiMonthly();
  const { settings, reasons } = deriveSettings([series], 'quick', { horizon: 6, epochs: 2, members: 1 });
  expect(settings.seasons[0]).toBe(2);
  expect(reasons.some((reason) => reason.startsWith('Season of 2 observations'))).toBe(true);
  const fitted = fitForecaster([series], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const [{ future }] = fitted.value.result.series;
  future.forEach(({ yhat }, step) => {
    expect(Math.abs(yhat - (160 + step / 2 + (step % 2) * 50))).toBeLessThan(4);
  });
});
