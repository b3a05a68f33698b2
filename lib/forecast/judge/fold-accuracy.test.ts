import { expect, test } from 'vitest';
import { describeFolds, describeSteps, type HeldOutPart } from './fold-accuracy.ts';

const point = (timestamp: number, actual: number | null, yhat: number) => ({
  ...{ timestamp, actual, yhat },
  ...{ lo80: yhat - 1, hi80: yhat + 1, lo95: yhat - 2, hi95: yhat + 2 },
});
/** Five held-out steps, a horizon of 2: two whole folds and one of a single step. */
const part: HeldOutPart = {
  cutoff: 9,
  points: [point(10, 5, 5), point(11, 7, 4), point(12, null, 6), point(13, 6, 6), point(14, 9, 8)],
  methods: [
    { method: 'network', heldOut: [5, 4, 6, 6, 8] },
    { method: 'naive', heldOut: [4, 4, 7, 7, null] },
  ],
  forecastMethod: 'network',
};
const scales = { absolute: 2, squared: 4 };

test('each fold has its origin, its steps and everyone’s score on them', () => {
  const folds = describeFolds(part, 2, scales);
  expect(folds.map(({ origin, from, to }) => [origin, from, to])).toEqual([
    [9, 10, 11],
    [11, 12, 13],
    [13, 14, 14],
  ]);
  expect(folds[0].metrics[0]).toMatchObject({ method: 'network', mae: 1.5, mase: 0.75, coverage80: 0.5 });
  expect(folds[0].metrics[1]).toMatchObject({ method: 'naive', mae: 2, coverage80: null });
  // A gap counts for nobody, and a method without an answer has no score.
  expect(folds[1].metrics.map(({ mae }) => mae)).toEqual([0, 1]);
  expect(folds[2].metrics.map(({ mae }) => mae)).toEqual([1, null]);
});

test('each step ahead has its score over all folds', () => {
  const steps = describeSteps(part, 2, scales);
  expect(steps.map(([network]) => network.mae)).toEqual([0.5, 1.5]);
  expect(steps.map(([network]) => network.coverage95)).toEqual([1, 0.5]);
  expect(describeSteps(part, 30, scales)).toHaveLength(5);
});

test('a series too short to be judged has no folds', () => {
  const none = { ...part, points: [], methods: [{ method: 'network' as const, heldOut: [] }] };
  expect(describeFolds(none, 2, scales)).toEqual([]);
  expect(describeSteps(none, 2, scales)).toEqual([]);
});
