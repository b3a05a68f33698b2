import { expect, test } from 'vitest';
import type { FitResult, MethodMetrics, SeriesForecast } from '../result/result-schema.ts';
import { tabulateCoverage } from './coverage-table.ts';

const metrics: Omit<MethodMetrics, 'coverage80' | 'coverage95'> = {
  ...{ method: 'combination', mae: 1, rmse: 1, mape: 1, smape: 1, mase: 1, wape: 1, rmsse: 1 },
  ...{ owa: null, msis: 1, pinball: 1, crps: 1 },
};
const point = { timestamp: 0, yhat: 0, lo80: 0, hi80: 0, lo95: 0, hi95: 0 };

function seriesWith(key: string, coverage80: number | null): SeriesForecast {
  return {
    ...{ key, cutoff: 0, future: [], methods: [], notes: [], evidence: null },
    heldOut: [
      { ...point, actual: 1 },
      { ...point, actual: null },
    ],
    metrics: coverage80 === null ? [] : [{ ...metrics, coverage80, coverage95: 0.9 }],
  };
}

test('the worst come first, the distribution is told, and a series that was not judged is left out', () => {
  const shares = [0.8, 1, 0.59, null, 0.9, 0.7];
  const result: Pick<FitResult, 'series' | 'forecastMethod'> = {
    forecastMethod: 'combination',
    series: shares.map((share, index) => seriesWith(`s${index}`, share)),
  };
  const table = tabulateCoverage(result);
  expect(table.series.map(({ key }) => key)).toEqual(['s2', 's5', 's0', 's4', 's1']);
  expect(table.series[0]).toEqual({ key: 's2', observed: 1, coverage80: 0.59, coverage95: 0.9 });
  expect(table.coverage80).toEqual({ least: 0.59, lowerTenth: 0.59, median: 0.8, upperTenth: 1, most: 1 });
  expect([table.under60, table.all]).toEqual([1, 1]);
  expect(tabulateCoverage({ ...result, series: [] }).coverage80).toBeNull();
});
