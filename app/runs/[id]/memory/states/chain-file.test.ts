import { expect, test } from 'vitest';
import type { MemoryTrace } from '#lib/memory/schema.ts';
import { chainAsSvg, stepAsCsv, stepAsJson } from './chain-file.ts';
import { chainLinks } from './chain-links.ts';

const layer = {
  hidden: Float32Array.of(0.5, -0.25, 0.75, 0),
  cellState: Float32Array.of(1, 2, 3, 4),
  gates: [{ name: 'forget', values: Float32Array.of(0.5, 0.5, 0.25, 1) }],
};
const trace: MemoryTrace = {
  head: {
    ...{ key: 'a & b', part: 'future', cell: 'lstm', stride: 1, hiddenSize: 2, layers: 1, firstLayer: 0 },
    ...{ channels: ['value'], timestamps: [0, 86_400_000], values: [1, null], readOut: [4, 5] },
    ...{ targetTimestamps: [], base: [], frame: { level: 0, scale: 1, levelChange: 0 } },
    scaler: { logarithm: false, mean: 0, deviation: 1 },
    ...{ gates: ['forget'], hasCellState: true },
  },
  inputs: Float32Array.of(0.5, 0),
  layers: [layer],
};

test('a step as CSV has a row a unit, and begins from the zero state', () => {
  expect(stepAsCsv(trace, layer, 0).split('\n')).toEqual([
    'unit,state before,state after,cell state before,cell state after,forget gate',
    '1,0,0.5,0,1,0.5',
    '2,0,-0.25,0,2,0.5',
    '',
  ]);
  expect(stepAsCsv(trace, layer, 1).split('\n')[1]).toBe('1,0.5,0.75,1,3,0.25');
});

test('a step as JSON says what went in and what came out', () => {
  expect(stepAsJson(trace, layer, 0)).toMatchObject({
    ...{ step: 1, steps: 2, timestamp: 0, value: 1, inputs: { value: 0.5 }, output: 4 },
    units: { 'state before': [0, 0], 'state after': [0.5, -0.25] },
  });
});

test('the chain as SVG draws each state once, from the zero state to the forecast', () => {
  const painted: number[] = [];
  const svg = chainAsSvg(trace, 1, { unit: 'day', count: 1 }, (time) => {
    painted.push(time);
    return 'data:,';
  });
  expect(painted).toEqual([-1, 0, 1]);
  expect(svg).toContain('a &amp; b: step 2 of 2');
  for (const words of [
    'zero',
    'State 1',
    'State 2',
    'x1 = 1',
    'output 4.000 ↑',
    'forecast 5.000 ↑',
    'Thu 1 Jan 1970',
  ])
    expect(svg).toContain(`>${words}<`);
});

test('three links stand around the cursor, at the ends of the window as well', () => {
  const timesAt = (cursor: number, steps: number) =>
    chainLinks({ timestamps: Array.from({ length: steps }, (_, t) => t) }, cursor).map(({ time }) => time);
  expect(timesAt(0, 9)).toEqual([0, 1, 2]);
  expect(timesAt(4, 9)).toEqual([3, 4, 5]);
  expect(timesAt(8, 9)).toEqual([6, 7, 8]);
  expect(timesAt(0, 2)).toEqual([0, 1]);
});
