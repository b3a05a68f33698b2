import { expect, test } from 'vitest';
import { findMarks } from './find-marks.ts';

test('an odd value and a jump of the level are marked, in time order and with their values', () => {
  const length = 200;
  const wave = (index: number) => Math.sin(index * 1.7) + (index >= 120 ? 30 : 0) + (index === 50 ? 40 : 0);
  const series = {
    key: 'a',
    step: { unit: 'day', count: 1 } as const,
    timestamps: Float64Array.from({ length }, (_, index) => index * 86_400_000),
    values: Float64Array.from({ length }, (_, index) => wave(index)),
  };
  const marks = findMarks(series, 0, undefined);
  expect(marks.map(({ kind }) => kind)).toEqual(['outlier', 'change point']);
  expect(marks[0]).toMatchObject({ timestamp: 50 * 86_400_000, value: wave(50) });
  expect(Math.abs((marks[1]?.timestamp ?? 0) / 86_400_000 - 120)).toBeLessThan(3);
});
