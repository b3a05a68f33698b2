import { expect, test } from 'vitest';
import { takesLogarithm } from './needs-logarithm.ts';
import { fitScaler, scaleValue, unscaleValue } from './scaler.ts';

const growing = Float64Array.from({ length: 120 }, (_, index) => 10 * 1.05 ** index);

test('a series of a panel takes a logarithm while its steps are small on it, within a season or from one to the next', () => {
  const december = Float64Array.from({ length: 120 }, (_, index) => (index % 12 === 11 ? 400 : 100));
  const spots = Float64Array.from({ length: 120 }, (_, index) => [0.4, 3, 41, 90, 12, 1.1, 30, 5][index % 8]);
  expect(takesLogarithm(growing, 12)).toBe(true);
  expect(takesLogarithm(december, 12)).toBe(true);
  expect(takesLogarithm(spots, 12)).toBe(false);
  expect(takesLogarithm(Float64Array.of(3, 0, 5, 2, 4, 6, 2, 3), 12)).toBe(false);
});

test('an exponential takes no forecast further than ten times what was highest, and a later zero is read as a tenth of what was lowest', () => {
  const scaler = fitScaler(growing, true);
  const highest = growing[growing.length - 1];
  expect(unscaleValue(scaler, scaleValue(scaler, 3 * highest))).toBeCloseTo(3 * highest);
  expect(unscaleValue(scaler, 1_000)).toBeCloseTo(10 * highest);
  expect(scaleValue(scaler, 0)).toBe(scaleValue(scaler, 1));
  expect(unscaleValue(fitScaler(growing, false), 1_000)).toBeGreaterThan(100 * highest);
});

test('a stretch far below all else is read at the outer fence of one series; growth from small beginnings has none in reach', () => {
  // Taxis a half hour, by day and by night, and a blizzard.
  const taxis = Float64Array.from({ length: 960 }, (_, index) =>
    index >= 900 && index < 912 ? 8 : 15_000 - 12_000 * Math.cos((2 * Math.PI * index) / 48),
  );
  const readAs = (isFenced: boolean) => {
    const scaler = fitScaler(taxis, true, isFenced);
    return unscaleValue(scaler, scaleValue(scaler, 8));
  };
  expect(readAs(false)).toBeCloseTo(8);
  expect(readAs(true)).toBeGreaterThan(100);
  expect(readAs(true)).toBeLessThan(3_000);
  const scaler = fitScaler(growing, true, true);
  expect(unscaleValue(scaler, scaleValue(scaler, 10))).toBeCloseTo(10);
});
