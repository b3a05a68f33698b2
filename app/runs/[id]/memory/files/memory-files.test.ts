import { expect, test } from 'vitest';
import type { MemoryTrace } from '#lib/memory/schema.ts';
import {
  contributions,
  contributionsAsCsv,
  curveAsCsv,
  forgottenAsCsv,
  heatMapsAsSvg,
  statesAsCsv,
  statesAsJson,
  windowAsCsv,
} from './memory-files.ts';

const layer = {
  hidden: Float32Array.of(0.5, -0.25, 0.75, 0),
  cellState: Float32Array.of(1, 2, 3, 4),
  gates: [{ name: 'forget', values: Float32Array.of(0.5, 0.5, 0.25, 1) }],
};
const trace: MemoryTrace = {
  head: {
    ...{ key: 'a & b', part: 'future', cell: 'lstm', stride: 1, hiddenSize: 2, layers: 1, firstLayer: 0 },
    ...{
      channels: ['value'],
      timestamps: [0, 86_400_000],
      values: [1, null],
      readOut: [4, 5],
      targetTimestamps: [],
      base: [],
    },
    frame: { level: 0, scale: 1, levelChange: 0 },
    scaler: { logarithm: false, mean: 0, deviation: 1 },
    ...{ gates: ['forget'], hasCellState: true },
  },
  inputs: Float32Array.of(1, 0),
  layers: [layer],
};

test('states as CSV have a row a step and unit, with every gate', () => {
  expect(statesAsCsv(trace, layer).split('\n')).toEqual([
    'timestamp_ms,step,unit,hidden,cell state,forget gate',
    '0,1,1,0.5,1,0.5',
    '0,1,2,-0.25,2,0.5',
    '86400000,2,1,0.75,3,0.25',
    '86400000,2,2,0,4,1',
    '',
  ]);
});

test('states as JSON are arrays by step and unit', () => {
  expect(statesAsJson(trace, layer)).toMatchObject({
    hidden: [
      [0.5, -0.25],
      [0.75, 0],
    ],
    gates: {
      forget: [
        [0.5, 0.5],
        [0.25, 1],
      ],
    },
  });
});

test('forecasts without a stretch as CSV name the stretch by its first and last step', () => {
  const head = { ...trace.head, targetTimestamps: [172_800_000] };
  const forgotten = [{ stretch: { from: 0, to: 2 }, forecast: [5], without: [4.5] }];
  expect(forgottenAsCsv({ ...trace, head }, forgotten)).toBe(
    'first_step,last_step,timestamp_ms,forecast,without\n1,2,172800000,5,4.5\n',
  );
});

test('what each stretch carried is a row with its first and last step, mean and sum', () => {
  const forgotten = [{ stretch: { from: 0, to: 2 }, forecast: [5, 7], without: [4.5, 7.25] }];
  expect(contributionsAsCsv(trace, forgotten)).toBe(
    'first_step,last_step,first_ms,last_ms,mean_difference,sum\n1,2,0,86400000,0.375,-0.25\n',
  );
  expect(contributions(trace, forgotten)).toMatchObject([{ meanDifference: 0.375, sum: -0.25 }]);
});

test('the window as CSV marks the steps that are forgotten, and leaves a gap empty', () => {
  expect(windowAsCsv(trace, { from: 1, to: 2 })).toBe(
    'step,timestamp_ms,value,forgotten\n1,0,1,0\n2,86400000,,1\n',
  );
});

test('a curve as CSV counts lags from one', () => {
  expect(curveAsCsv({ mean: [2, 1], low: [1, 0.5], high: [3, 2] }, 1)).toBe(
    'lag,mean,least,greatest\n1,2,1,3\n2,1,0.5,2\n',
  );
  expect(curveAsCsv({ mean: [2], low: [1], high: [3] }, 13)).toMatch(/\n13,2,1,3\n$/);
});

test('heat maps as SVG name what they show and are well formed', () => {
  const picture = { values: layer.hidden, hiddenSize: 2, order: [1, 0], largest: 1 };
  const step = { unit: 'day', count: 1 } as const;
  const svg = heatMapsAsSvg('a & b', [{ title: 'Hidden state', picture }], trace, step, () => 'data:,');
  expect(svg).toContain('a &amp; b');
  expect(svg).toContain('Hidden state');
  expect(svg).toContain('Fri 2 Jan 1970');
  expect(svg.match(/<image /g)).toHaveLength(1);
});
