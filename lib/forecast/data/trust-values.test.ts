import { expect, test } from 'vitest';
import { makeSeries } from '../test-series.ts';
import { listOutliers } from './list-outliers.ts';
import { trustValues } from './trust-values.ts';

const day = { unit: 'day', count: 1 } as const;
const wave = makeSeries('w', day, 200, (t, noise) => 100 + 6 * Math.sin((2 * Math.PI * t) / 7) + 2 * noise);
const spiked = (places: readonly number[], factor = 10) => ({
  ...wave,
  values: wave.values.map((value, index) => (places.includes(index) ? factor * value : value)),
});
const settings = { outliers: { way: 'found' as const }, seasons: [7], horizon: 7 };
const split = { start: 0, cutoff: 179, length: 200 };
const missing = (values: Float64Array) => [...values.keys()].filter((index) => Number.isNaN(values[index]));

test('a spike is missing, and what was to be expected stands in', () => {
  const { trusted, expected, outliers } = trustValues(spiked([80, 150]), split, settings);
  expect(missing(trusted)).toEqual([80, 150]);
  expect(outliers.map(({ index }) => index)).toEqual([80, 150]);
  for (const place of [80, 150]) expect(Math.abs(expected[place] - wave.values[place])).toBeLessThan(12);
  expect(outliers[0]).toMatchObject({ value: 10 * wave.values[80], timestamp: wave.timestamps[80] });
});

test('settings without a word of outliers leave everything as it is, and so does keeping all', () => {
  const series = spiked([80]);
  expect(trustValues(series, split, { ...settings, outliers: undefined }).trusted).toBe(series.values);
  expect(missing(trustValues(series, split, { ...settings, outliers: { way: 'keep' } }).trusted)).toEqual([]);
});

test('a user can keep one that was found and name one that was not, of one series or of all', () => {
  const series = spiked([80, 150]);
  const kept = [{ timestamp: wave.timestamps[80] }];
  const named = [{ key: 'w', timestamp: wave.timestamps[20] }];
  const trust = (outliers: Parameters<typeof trustValues>[2]['outliers']) =>
    missing(trustValues(series, split, { ...settings, outliers }).trusted);
  expect(trust({ way: 'found', kept, named })).toEqual([20, 150]);
  expect(trust({ way: 'keep', named })).toEqual([20]);
  expect(trust({ way: 'found', named: [{ key: 'another', timestamp: wave.timestamps[20] }] })).toEqual([
    80, 150,
  ]);
});

test('no value is judged by one that comes after the first origin that reads it', () => {
  const series = spiked([80, 184, 199]);
  const whole = missing(trustValues(series, split, settings).trusted);
  expect(whole).toEqual([80, 184, 199]);
  for (const origin of [179, 186, 193]) {
    const altered = { ...series, values: series.values.map((v, t) => (t < origin ? v : -3 * v - t)) };
    const before = trustValues(altered, split, settings);
    expect(missing(before.trusted).filter((t) => t < origin)).toEqual(whole.filter((t) => t < origin));
    const same = trustValues(series, split, settings);
    expect(before.expected.subarray(0, origin)).toEqual(same.expected.subarray(0, origin));
  }
});

test('what is told is what is left out of the forecast beyond the end', () => {
  expect(listOutliers([wave], settings)).toEqual([]);
  const [{ key, outliers }] = listOutliers([wave, spiked([199])], settings);
  expect([key, outliers.map(({ timestamp }) => timestamp)]).toEqual(['w', [wave.timestamps[199]]]);
  expect(outliers[0].expected).toBeLessThan(115);
});
