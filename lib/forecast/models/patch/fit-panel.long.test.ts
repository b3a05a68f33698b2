import { expect, test } from 'vitest';
import { deriveSettings } from '../../defaults/derive-settings.ts';
import { fitForecaster } from '../../fit-forecaster.ts';
import { makeSeries } from '../../test-series.ts';

const month = { unit: 'month', count: 1 } as const;
const keys = Array.from({ length: 9 }, (_, index) => 'abcdefghi'.slice(0, index + 1));

test('a seasonal sum in a panel goes on at every step as it must', () => {
  const valueAt = (index: number) => 50 + 10 * Math.sin((2 * Math.PI * index) / 12) + 0.2 * index;
  const panel = keys.map((key) => makeSeries(key, month, 84, valueAt));
  const fixed = { horizon: 12, hiddenSize: 16, epochs: 6, members: 1, seed: 3 };
  const fitted = fitForecaster(panel, deriveSettings(panel, 'quick', fixed).settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  for (const { methods } of fitted.value.result.series) {
    const network = methods.find(({ method }) => method === 'network')?.future ?? [];
    expect(network).toHaveLength(12);
    network.forEach((value, step) => {
      expect(Math.abs((value ?? Number.NaN) / valueAt(84 + step) - 1)).toBeLessThan(0.02);
    });
  }
});
