import { expect, test } from 'vitest';
import { describeOutliers } from './describe-outliers.ts';
import { formatTime } from './format-time.ts';

const at = (day: number, value: number, expected: number | null = null) => ({
  timestamp: Date.UTC(2024, 0, day),
  value,
  expected,
});

test('one is named with what was to be expected, several by the first of them, and of which series', () => {
  const say = (key: string, isPanel: boolean, ...outliers: ReturnType<typeof at>[]) =>
    describeOutliers([{ key, outliers }], formatTime, isPanel);
  expect(describeOutliers([], formatTime, false)).toBeNull();
  expect(say('y', false, at(18, 977.27, 103.04))).toBe(
    'Left out as an outlier: 977.27 at 2024-01-18 (about 103 expected).',
  );
  expect(say('Berlin', true, at(1, -999), at(2, 0, 12), at(3, 0, 12), at(4, 0, 12), at(5, 0, 12))).toBe(
    'Left out as outliers: -999 in "Berlin" at 2024-01-01, 0 in "Berlin" at 2024-01-02 (about 12 expected), 0 in "Berlin" at 2024-01-03 (about 12 expected) and 2 more.',
  );
});
