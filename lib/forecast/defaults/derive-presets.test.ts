import { expect, test } from 'vitest';
import type { TimeSeries } from '#lib/time-series.ts';
import { derivePresets, sampleKeys } from './derive-presets.ts';

const weekly = (key: string, length: number): TimeSeries => ({
  key,
  step: { unit: 'week', count: 1 },
  timestamps: Float64Array.from({ length }, (_, week) => week * 604_800_000),
  values: Float64Array.from({ length }, (_, week) => 100 + (week % 7) + week / 10),
});

test('a panel starts from settings of its own, which those of its first series are not', () => {
  const panel = Array.from({ length: 40 }, (_, index) => weekly(`series ${index}`, 200));
  const together = derivePresets(panel).settings.balanced;
  const alone = derivePresets(panel.slice(0, 1)).settings.balanced;
  expect([alone.cell, together.cell]).toEqual(['gru', 'lstm']);
  expect(together.hiddenSize).toBeGreaterThan(alone.hiddenSize);
});

test('of a large version, series spread evenly stand for all; of a small one, each stands for itself', () => {
  const facts = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `s${index}`, length }));
  expect(sampleKeys(facts(3, 100))).toEqual(['s0', 's1', 's2']);
  const many = sampleKeys(facts(20_000, 50));
  expect([many.length, many[0], many[1], many.at(-1)]).toEqual([400, 's0', 's50', 's19950']);
  expect(sampleKeys(facts(5, 2_000_000))).toEqual(['s0', 's2']);
});
