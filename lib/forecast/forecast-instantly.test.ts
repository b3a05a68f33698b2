import { expect, test } from 'vitest';
import { deriveSettings } from './defaults/derive-settings.ts';
import { forecastInstantly } from './forecast-instantly.ts';
import { makeSeries } from './test-series.ts';

const day = { unit: 'day', count: 1 } as const;
const weekly = (key: string, size: number) =>
  makeSeries(key, day, 150, (index, noise) => size * (5 + [0, 1, 2, 1, 0, 3, 4][index % 7] + 0.2 * noise));
const settingsOf = (panel: Parameters<typeof deriveSettings>[0], more = {}) =>
  deriveSettings(panel, 'quick', { horizon: 14, ...more }).settings;

test('the season goes on, bands hold it, and dates follow the last one', () => {
  const panel = [weekly('shop', 10)];
  const [{ key, future }] = forecastInstantly(panel, settingsOf(panel));
  expect(key).toBe('shop');
  expect(future).toHaveLength(14);
  future.forEach(({ timestamp, yhat, lo80, hi80, lo95, hi95 }, step) => {
    expect(timestamp).toBe(Date.UTC(2020, 0, 151 + step));
    expect(Math.abs(yhat - 10 * (5 + [0, 1, 2, 1, 0, 3, 4][(150 + step) % 7]))).toBeLessThan(8);
    expect(lo95 <= lo80 && lo80 <= yhat && yhat <= hi80 && hi80 <= hi95).toBe(true);
  });
});

test('neighbours of another size, or with other seasons, change nothing', () => {
  const [own, large] = [weekly('own', 1), weekly('very large', 1e6)];
  const smooth = makeSeries('smooth', day, 400, (index) => Math.sin(index / 60));
  const settings = settingsOf([own]);
  const [alone] = forecastInstantly([own], settings);
  const among = forecastInstantly([large, own, smooth], settings);
  expect(among[1]).toEqual(alone);
});

test('whole numbers and bounds are kept, and what was never negative stays so', () => {
  const counts = makeSeries('counts', day, 120, (index, noise) =>
    Math.max(0, Math.round((index % 7) + noise - 2)),
  );
  const panel = [counts];
  const constraints = { integer: true, lower: null, upper: 4 };
  const [{ future }] = forecastInstantly(panel, settingsOf(panel, { constraints }));
  for (const { yhat, lo95, hi95 } of future) {
    for (const value of [yhat, lo95, hi95]) {
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(4);
    }
  }
});
