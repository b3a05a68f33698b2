import { expect, test } from 'vitest';
import type { TimeSeries } from '#lib/time-series.ts';
import { deriveSettings } from './defaults/derive-settings.ts';
import { fitForecaster } from './fit-forecaster.ts';
import { forecastInstantly } from './forecast-instantly.ts';
import type { ForecastSettings } from './settings/settings-schema.ts';
import { makeSeries } from './test-series.ts';

const day = { unit: 'day', count: 1 } as const;
const few: Partial<ForecastSettings> = { horizon: 7, epochs: 2, hiddenSize: 4, members: 1 };

function forecast(panel: readonly TimeSeries[], own: Partial<ForecastSettings> = {}) {
  const { settings } = deriveSettings(panel, 'quick', { ...few, ...own });
  const fitted = fitForecaster(panel, settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  return fitted.value.result;
}

const level = (key: string, from = 0, end = 260) =>
  makeSeries(key, day, 260, (t, noise) => (t < from || t >= end ? 0 : 12 + 3 * noise));
const means = ({ future }: { future: readonly { yhat: number }[] }) =>
  future.reduce((sum, { yhat }) => sum + yhat / future.length, 0);

test('a constant is forecast as what it is, without a band, alone, in a panel and at once', () => {
  const flat = makeSeries('flat', day, 60, () => 42);
  const alone = forecast([flat]);
  expect(alone.verdict.sentence).toMatch(/^Neither the combination nor naive erred on/);
  expect(alone.reasons.join(' ')).toContain('"flat" is 42 throughout');
  expect(alone.evidence?.leakTest).toMatchObject({ moved: 0 });
  const among = forecast([level('moving'), { ...level('flat'), values: new Float64Array(260).fill(42) }]);
  const { settings } = deriveSettings([flat], 'quick', few);
  for (const { future } of [alone.series[0], among.series[1], forecastInstantly([flat], settings)[0]]) {
    for (const { yhat, lo80, hi80, lo95, hi95 } of future)
      expect([yhat, lo80, hi80, lo95, hi95]).toEqual([42, 42, 42, 42, 42]);
  }
  expect(among.series[0].future[0].hi80).toBeGreaterThan(among.series[0].future[0].lo80);
});

test('zeros before a launch change neither level nor bands, unless they are to count', () => {
  const found = forecast([level('a', 200)]);
  expect(Math.abs(means(found.series[0]) - 12)).toBeLessThan(2);
  for (const { lo95, hi95 } of found.series[0].future) expect(hi95 - lo95).toBeLessThan(40);
  expect(found.reasons.join(' ')).toContain(
    '"a" begins at 2020-07-19: what stands at 0 before it is left out.',
  );
  expect(found.series[0].evidence?.trainingFrom).toBe(Date.UTC(2020, 6, 19));
  expect(found.evidence?.leakTest).toMatchObject({ moved: 0 });
  const whole = forecast([level('a', 200)], { lifetime: 'whole' });
  expect(whole.series[0].evidence?.trainingFrom).toBe(Date.UTC(2020, 0, 1));
});

test('what has ended is forecast as ended, and does no harm to the rest of its panel', () => {
  const { series, reasons, evidence } = forecast([level('old', 0, 200), level('new')]);
  expect(series[0].future.map(({ yhat, hi95 }) => [yhat, hi95])).toEqual(Array(7).fill([0, 0]));
  expect(reasons.join(' ')).toContain('"old" has stood at 0 since 2020-07-19, longer than ever before');
  expect(Math.abs(means(series[1]) - 12)).toBeLessThan(2);
  expect(evidence?.leakTest).toMatchObject({ moved: 0 });
  expect(means(forecast([level('old', 0, 200)], { lifetime: 'whole' }).series[0])).toBeGreaterThan(-1);
});

test('five values say no more than five values can', () => {
  const values = Float64Array.of(128_050, 4_200, 0, 0, 0);
  const series = { ...makeSeries('A', { unit: 'month', count: 1 }, 5, () => 0), values };
  for (const { lo80, hi80, hi95 } of forecast([series], { horizon: 2 }).series[0].future) {
    expect(lo80).toBe(0);
    expect(hi80).toBeLessThan(128_050);
    expect(hi95).toBeLessThan(2 * 128_050);
  }
});

test('five rough values beside a long smooth series have a band as wide as they are rough', () => {
  const long = makeSeries(
    'smooth',
    day,
    200,
    (t, noise) => 100 + 8 * Math.sin((2 * Math.PI * t) / 7) + 0.1 * noise,
  );
  const values = Float64Array.of(10, 90, 20, 80, 30);
  const rough = { ...long, key: 'rough', values, timestamps: long.timestamps.slice(-5) };
  const [ofSmooth, ofRough] = forecast([long, rough], { horizon: 5 }).series;
  for (const { lo80, hi80 } of ofRough.future) expect(hi80 - lo80).toBeGreaterThan(40);
  for (const { lo80, hi80 } of ofSmooth.future) expect(hi80 - lo80).toBeLessThan(8);
});
