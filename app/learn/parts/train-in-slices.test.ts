import { expect, test } from 'vitest';
import { trainInSlices } from './train-in-slices.ts';

/** A clock that a test moves by hand. */
function clock() {
  let nowMs = 0;
  return {
    now: () => nowMs,
    pass(ms: number) {
      nowMs += ms;
    },
  };
}

test('trainInSlices() makes every update once and reports the last', async () => {
  const { now, pass } = clock();
  let made = 0;
  const reports: number[] = [];
  const finished = await trainInSlices({
    updates: 10,
    update: () => {
      made++;
      pass(15);
    },
    report: (count) => reports.push(count),
    now,
  });
  expect(finished).toBe(true);
  expect(made).toBe(10);
  expect(reports).toEqual([3, 6, 9, 10]);
});

test('trainInSlices() makes one update at least in each slice, and stops when asked to', async () => {
  const { now, pass } = clock();
  const reports: number[] = [];
  const finished = await trainInSlices({
    updates: 10,
    update: () => pass(500),
    report: (count) => reports.push(count),
    stopped: () => reports.length === 4,
    now,
  });
  expect(finished).toBe(false);
  expect(reports).toEqual([1, 2, 3, 4]);
});
