import { expect, test } from 'vitest';
import { engineOf } from '#lib/rnn/index.ts';
import { prepareSeries } from '../../data/prepared-series.ts';
import { deriveSettings } from '../../defaults/derive-settings.ts';
import { makeSeries, recipeOf } from '../../test-series.ts';
import { countTableBytes, createBaseTable } from './base-table.ts';
import type { LinearBase } from './linear-base.ts';
import { planPatches } from './patch-plan.ts';

const month = { unit: 'month', count: 1 } as const;
const series = makeSeries('a', month, 60, (index, noise) => 50 + index + noise);
const { settings } = deriveSettings([series], 'quick', { horizon: 5, seasons: [12] });
const plan = planPatches(settings, month, 60);
const prepared = prepareSeries(series, settings, recipeOf(1));
const frame = { level: 0.25, scale: 2, levelChange: 0 };
const inputs = Float64Array.from({ length: plan.inputSize }, (_, column) => Math.sin(column));
const linear: LinearBase = {
  start: { kind: 'last' },
  coefficients: Array.from({ length: 5 }, (_, step) => new Float64Array(plan.inputSize + 1).fill(step / 7)),
};

test('a base forecast is the start and the regression on the inputs, a constant last, rounded to float32', () => {
  const out = new Float64Array(7).fill(9);
  createBaseTable([prepared], linear, plan, engineOf('reference')).write(
    out,
    1,
    prepared,
    40,
    inputs,
    0,
    frame,
  );
  const sum = inputs.reduce((total, input) => total + input, 1);
  const last = ((prepared.adjusted[39] ?? 0) - 0.25) / 2;
  for (let step = 0; step < 5; step++) {
    expect(out[1 + step]).toBeCloseTo(last + (step / 7) * sum, 5);
    expect(out[1 + step]).toBe(Math.fround(out[1 + step] ?? 0));
  }
  expect([out[0], out[6]]).toEqual([9, 9]);
});

test('asked again it gives the same, without another look at the inputs, also behind the last value', () => {
  const table = createBaseTable([prepared], linear, plan, engineOf('reference'));
  for (const cut of [1, 40, 60]) {
    const [first, again] = [new Float64Array(5), new Float64Array(5)];
    table.write(first, 0, prepared, cut, inputs, 0, frame);
    table.write(again, 0, prepared, cut, new Float64Array(plan.inputSize), 0, frame);
    expect(again).toEqual(first);
  }
});

test('a table that would take more than its limit keeps nothing', () => {
  expect(countTableBytes(1_000, 48)).toBe(192_000);
  expect(countTableBytes(10_000_000, 48)).toBe(0);
});
