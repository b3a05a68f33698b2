import { expect, test } from 'vitest';
import { prepareSeries } from '../../data/prepared-series.ts';
import { listWindows } from '../../data/windows.ts';
import { deriveSettings } from '../../defaults/derive-settings.ts';
import { makeSeries, recipeOf } from '../../test-series.ts';
import { spreadOf, typicalScale } from './typical-scale.ts';
import { planWindows } from './window-plan.ts';

const day = { unit: 'day', count: 1 } as const;

test('one wild spell hardly moves the typical scale, and bands follow it only in part', () => {
  const typicalOf = (wild: number) => {
    const source = makeSeries('s', day, 400, (index, noise) =>
      index >= 200 && index < 215 ? 50 + wild * noise : 50 + noise,
    );
    const { settings } = deriveSettings([source], 'quick', { horizon: 7, seasons: [] });
    const prepared = prepareSeries(source, settings, recipeOf(1));
    const typical = typicalScale(
      listWindows([prepared], settings, recipeOf(1)).training,
      planWindows(settings),
    );
    return (typical ?? 0) * prepared.scaler.deviation;
  };
  expect(typicalOf(1)).toBeGreaterThan(0);
  expect(typicalOf(30) / typicalOf(1)).toBeCloseTo(1, 1);
  expect(spreadOf(16, 1)).toBeCloseTo(8, 9);
  expect(spreadOf(1, 16)).toBeCloseTo(2, 9);
  expect(spreadOf(3, 3)).toBeCloseTo(3, 9);
  expect(spreadOf(3, null)).toBe(3);
});

test('without training windows nothing is typical', () => {
  const { settings } = deriveSettings([makeSeries('s', day, 100, () => 1)], 'quick', { horizon: 7 });
  expect(typicalScale([], planWindows(settings))).toBeNull();
});
