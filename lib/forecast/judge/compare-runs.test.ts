import { expect, test } from 'vitest';
import { compareRuns } from './compare-runs.ts';

const point = (timestamp: number, actual: number | null, yhat: number) => ({
  ...{ timestamp, actual, yhat, lo80: yhat - 1, hi80: yhat + 1, lo95: yhat - 2, hi95: yhat + 2 },
});
const run = (id: string, errorAt: (step: number) => number, from = 0, to = 12) => ({
  id,
  horizon: 2,
  heldOut: Array.from({ length: to - from }, (_, i) => point(from + i, 10, 10 + errorAt(from + i))),
});

test('runs are compared on the steps that all of them held out, the most accurate first', () => {
  const early = run('early', () => 2, 0, 10);
  const late = run('late', (step) => (step < 10 ? 1 : 100), 4, 12);
  const compared = compareRuns([early, late]);
  // Steps 4 to 9: the large errors of the second lie outside.
  expect(compared?.steps.map(({ timestamp }) => timestamp)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(compared?.runs.map(({ id, mae, behind }) => [id, mae, behind])).toEqual([
    ['late', 1, 0],
    ['early', 2, 1],
  ]);
});

test('the chance of a difference is told, and is small where every step says the same', () => {
  const good = run('good', (step) => 1 + (step % 3) / 10, 0, 40);
  const bad = run('bad', (step) => 3 + (step % 5) / 10, 0, 40);
  const noisy = run('noisy', (step) => (Math.floor(step / 4) % 2 === 0 ? 0.2 : 2.3), 0, 40);
  const chanceOf = (id: string) =>
    compareRuns([good, bad, noisy])?.runs.find((compared) => compared.id === id)?.chance ?? Number.NaN;
  expect(chanceOf('bad')).toBeLessThan(0.01);
  expect(chanceOf('noisy')).toBeGreaterThan(0.3);
  expect(compareRuns([good, bad])?.runs[0]?.chance).toBeNull();
});

test('a gap, another value for the same step, or nothing in common is no step to compare', () => {
  const one = { id: 'one', horizon: 1, heldOut: [point(0, null, 1), point(1, 5, 1), point(2, 7, 1)] };
  const other = { id: 'other', horizon: 1, heldOut: [point(0, 3, 1), point(1, 5, 2), point(2, 8, 1)] };
  expect(compareRuns([one, other])?.steps).toEqual([{ timestamp: 1, actual: 5 }]);
  expect(compareRuns([run('a', () => 1, 0, 3), run('b', () => 1, 5, 9)])).toBeNull();
});
