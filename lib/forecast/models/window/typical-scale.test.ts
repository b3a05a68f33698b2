import { expect, test } from 'vitest';
import { prepareSeries } from '../../data/prepared-series.ts';
import { listWindows } from '../../data/windows.ts';
import { deriveSettings } from '../../defaults/derive-settings.ts';
import { makeSeries, recipeOf } from '../../test-series.ts';
import { spreadOf, typicalScales } from './typical-scale.ts';
import { planWindows } from './window-plan.ts';

const day = { unit: 'day', count: 1 } as const;

test('one wild spell hardly moves the typical scale, and bands follow it only in part', () => {
  const typicalOf = (wild: number) => {
    const source = makeSeries('s', day, 400, (index, noise) =>
      index >= 200 && index < 215 ? 50 + wild * noise : 50 + noise,
    );
    const { settings } = deriveSettings([source], 'quick', { horizon: 7, seasons: [] });
    const prepared = prepareSeries(source, settings, recipeOf(1));
    const typical = typicalScales(
      listWindows([prepared], settings, recipeOf(1)).training,
      planWindows(settings),
    ).of(prepared);
    return (typical ?? 0) * prepared.scaler.deviation;
  };
  expect(typicalOf(1)).toBeGreaterThan(0);
  expect(typicalOf(30) / typicalOf(1)).toBeCloseTo(1, 1);
  expect(spreadOf(16, 1, 1e9)).toBeCloseTo(8, 6);
  expect(spreadOf(1, 16, 1e9)).toBeCloseTo(2, 6);
  // Half of what many values would say: ten may be wild by chance.
  expect(spreadOf(16, 1, 10)).toBeCloseTo(8 ** 0.5, 9);
  expect(spreadOf(3, 3, 10)).toBeCloseTo(3, 9);
  expect(spreadOf(3, null, 10)).toBe(3);
});

test('unlike columns have typical scales of their own; a series without windows that of all', () => {
  const sources = [1, 40].map((noisy, index) =>
    makeSeries(`s${index}`, day, 200, (_, noise) => 100 + noisy * noise * 0.1),
  );
  const { settings } = deriveSettings(sources, 'quick', { horizon: 7, seasons: [] });
  const recipe = { ...recipeOf(2), scaling: 'ifNeeded' } as const;
  const rough = prepareSeries(sources[1], settings, recipe);
  const windows = sources.map((source, index) => {
    const prepared = prepareSeries(source, settings, recipe);
    return { ...prepared, adjusted: prepared.adjusted.map((value) => (index === 0 ? value : 5 * value)) };
  });
  const { training } = listWindows(windows, settings, recipe);
  const typical = typicalScales(training, planWindows(settings));
  const [calm, wild] = windows.map((own) => typical.of(own) ?? 0);
  expect(wild / calm).toBeGreaterThan(3);
  const unknown = typical.of({ source: { ...rough.source, key: 'other' } });
  expect(unknown).toBeGreaterThanOrEqual(calm);
  expect(unknown).toBeLessThanOrEqual(1.1 * wild);
});

test('without training windows nothing is typical', () => {
  const { settings } = deriveSettings([makeSeries('s', day, 100, () => 1)], 'quick', { horizon: 7 });
  const source = makeSeries('s', day, 100, () => 1);
  expect(typicalScales([], planWindows(settings)).of({ source })).toBeNull();
});
