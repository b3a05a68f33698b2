import { expect, test } from 'vitest';
import { chooseEngine, createGenerator } from '#lib/rnn/index.ts';
import { airPassengers } from '../../test-series.ts';
import { chooseLogarithms } from './choose-scale.ts';
import { pretrainedNetwork } from './pretrained-weights.ts';

const trainer = pretrainedNetwork(chooseEngine());

test('a season that grows with its level is forecast by logarithms, one that stays alike is not', () => {
  const rng = createGenerator(2);
  const values = Float64Array.from(
    { length: 144 },
    (_, step) => 200 + step + 30 * Math.sin((2 * Math.PI * step) / 12) + 3 * rng.normal(),
  );
  const even = { values, periods: [12, 1] as const };
  const growing = { values: airPassengers().values, periods: [12, 1] as const };
  expect(chooseLogarithms(trainer, [even, growing, even], 12)).toEqual([false, true, false]);
});

test('too few values, none at all, and values that have no logarithm stay as they are', () => {
  const of = (values: readonly number[]) => ({ values: Float64Array.from(values), periods: [4, 1] as const });
  const few = of([1, 2, 4, 8, 16, 30, 66, 130]);
  const negative = of(Array.from({ length: 60 }, (_, step) => (step - 30) ** 3));
  expect(chooseLogarithms(trainer, [few, of([]), negative], 8)).toEqual([false, false, false]);
});
