import { expect, test } from 'vitest';
import { deriveSettings } from '#lib/forecast/index.ts';
import { foundInData } from './found-in-data.ts';

const length = 400;
const series = {
  key: 'sales',
  step: { unit: 'day', count: 1 } as const,
  timestamps: Float64Array.from({ length }, (_, index) => index * 86_400_000),
  values: Float64Array.from({ length }, (_, index) => 10 + 5 * Math.sin((2 * Math.PI * index) / 7)),
};

test('a run as proposed has every reason and nothing changed, whatever the preset', () => {
  for (const preset of ['quick', 'best'] as const) {
    const { settings, reasons } = deriveSettings([series], preset, {});
    expect(foundInData(series, settings)).toEqual({ key: 'sales', reasons, changed: [] });
  }
});

test('a setting that was changed is named, and its proposal is not given as its reason', () => {
  const { settings, reasons } = deriveSettings([series], 'balanced', {});
  const found = foundInData(series, { ...settings, horizon: 5, cell: 'lstm' });
  expect(found.changed).toEqual(['horizon', 'cell']);
  expect(found.reasons).toEqual(reasons.filter((reason) => !reason.startsWith('Horizon')));
});
