import { expect, test } from 'vitest';
import { fitForecaster, rereadWindow } from '#lib/forecast/index.ts';
import { cellNames } from '#lib/rnn/index.ts';
import { measureLengths } from './measure-lengths.ts';

const length = 150;
const tides = {
  key: 'tides',
  step: { unit: 'day', count: 1 } as const,
  timestamps: Float64Array.from({ length }, (_, day) => day * 86_400_000),
  values: Float64Array.from(
    { length },
    (_, day) => 10 + 3 * Math.sin((2 * Math.PI * day) / 7) + (day % 11) / 11,
  ),
};

type Cell = (typeof cellNames)[number];
const fits = new Map<Cell, ReturnType<typeof trainOne>>();

/** Each cell is fitted once. */
function fitWith(cell: Cell) {
  const fitted = fits.get(cell) ?? trainOne(cell);
  fits.set(cell, fitted);
  return fitted;
}

function trainOne(cell: Cell) {
  const fitted = fitForecaster(
    [tides],
    {
      ...{ horizon: 4, lookback: 9, seasons: [], cell, hiddenSize: 5, layers: 1, dropout: 0 },
      ...{ epochs: 12, batchSize: 16, learningRate: 0.02, seed: 3, holdout: 8, members: 1 },
    },
    {},
  );
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const { judged, ...rest } = fitted.value;
  if (judged === null) throw new Error('a single series is read by observation');
  return { ...rest, judged };
}

test.each(cellNames)(
  '%s: over the lookback it was trained on, the error is that of the run itself',
  (cell) => {
    const { judged, result } = fitWith(cell);
    const report = measureLengths(judged);
    const usual = report?.lengths.find(({ steps }) => steps === 9)?.mae ?? Number.NaN;
    const mae = result.metrics.find(({ method }) => method === 'network')?.mae ?? Number.NaN;
    // The run computes in float32.
    expect(usual / mae).toBeCloseTo(1, 3);
    expect(report).toMatchObject({ origins: 2, lookback: 9, known: 142 });
  },
);

test('the same number of parameters runs over 10, 100 and 10,000 steps, also where the series is shorter', () => {
  const { judged, result } = fitWith('gru');
  const report = measureLengths(judged);
  expect(report?.parameterCount).toBe(result.parameterCount);
  for (const wanted of [10, 100, 10_000])
    expect(report?.lengths.find(({ steps }) => steps === wanted)?.mae).toBeGreaterThan(0);
});

test('histories longer than the series add only masked steps: their inputs are zero but for what stands still', () => {
  const { judged } = fitWith('gru');
  const [window] = judged.windows;
  const channels = judged.shape.inputSize;
  const known = window.origin;
  const { inputs } = rereadWindow(judged, window, known + 2);
  expect([...inputs.slice(0, 2)]).toEqual([0, 0]);
  expect(inputs.slice(2 * channels)).toEqual(rereadWindow(judged, window, known).inputs);
});

test('with little to spend one window is looked at', () => {
  expect(measureLengths(fitWith('gru').judged, 1)?.origins).toBe(1);
});

test('where the base forecast stands alone there is nothing to run', () => {
  const { judged } = fitWith('gru');
  expect(measureLengths({ ...judged, bestEpochs: [0] })).toBeNull();
});
