import { expect, test } from 'vitest';
import { windowAxis } from './window-axis.ts';

const day = 86_400_000;

test('a date stands in the middle of the step that it names', () => {
  const timestamps = Array.from({ length: 15 }, (_, index) => Date.UTC(2025, 0, 6) + index * day);
  const axis = windowAxis(timestamps, { unit: 'day', count: 1 });
  expect(axis.domain).toEqual([0, 15]);
  expect(axis.ticks(300)).toEqual([
    { at: 0.5, label: '6 Jan 2025' },
    { at: 7.5, label: '13 Jan' },
    { at: 14.5, label: '20 Jan' },
  ]);
});
