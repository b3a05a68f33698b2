import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { meanMetrics } from './mean-metrics.ts';
import { meanOfNaiveTwo, scoreNaiveTwo } from './overall-weighted-average.ts';
import { scoreMethod } from './score-method.ts';

const folder = path.join(process.env.BENCH_DATA ?? '', 'm4');
const horizon = 13;

/** M4's files: an id, then the values; rows are padded with empty cells. */
const readRows = (name: string): number[][] =>
  readFileSync(path.join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .split(',')
        .slice(1)
        .map((cell) => cell.replaceAll('"', '').trim())
        .filter((cell) => cell !== '')
        .map(Number),
    );

test('Naive, Naive2 and seasonal naive get the figures that M4 published for its weekly series', ({
  skip,
}) => {
  const isThere = process.env.BENCH_DATA !== undefined && existsSync(path.join(folder, 'Weekly-train.csv'));
  skip(!isThere, "M4's files are not here; BENCH_DATA names the folder that holds them");
  const training = readRows('Weekly-train.csv');
  const actual = readRows('Weekly-test.csv');
  expect(training).toHaveLength(359);
  const scores = training.map((values, index) => {
    const whole = Float64Array.from([...values, ...actual[index]]);
    return scoreNaiveTwo(whole, whole, { start: 0, cutoff: values.length }, horizon, 1);
  });
  const yardstick = meanOfNaiveTwo(scores);
  // m is 1 for weeks, so a season ago is the value before.
  const bySeries = training.map((values, index) => {
    const last = new Array(horizon).fill(values.at(-1));
    return (['naive', 'seasonalNaive'] as const).map((method) =>
      scoreMethod(method, actual[index], last, values, 1, null),
    );
  });
  expect(100 * (yardstick.smape ?? 0)).toBeCloseTo(9.161, 3);
  expect(yardstick.mase).toBeCloseTo(2.777, 3);
  for (const { smape, mase, owa } of meanMetrics(bySeries, yardstick)) {
    expect(100 * (smape ?? 0)).toBeCloseTo(9.161, 3);
    expect(mase).toBeCloseTo(2.777, 3);
    expect(owa).toBeCloseTo(1, 3);
  }
});

test('Naive2 on a held-out part: by hand, two origins, a gap and the first values left out', () => {
  const values = Float64Array.of(Number.NaN, 1, 2, 4, 8, Number.NaN, 4, 5);
  const filled = Float64Array.of(Number.NaN, 1, 2, 4, 8, 8, 4, 5);
  const { smape, mase } = scoreNaiveTwo(values, filled, { start: 1, cutoff: 4 }, 2, 1);
  // Held out 8, gap | 4, 5; predicted 4, 4 | 8, 8; errors 4, 4 and 3 over a scale of (1 + 2) / 2.
  expect(mase).toBeCloseTo(11 / 3 / 1.5, 12);
  expect(smape).toBeCloseTo((2 / 3) * (4 / 12 + 4 / 12 + 3 / 13), 12);
  expect(
    meanOfNaiveTwo([
      { smape: 1, mase: null },
      { smape: 3, mase: 2 },
    ]),
  ).toEqual({ smape: 2, mase: 2 });
});
