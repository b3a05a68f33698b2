import { expect, test } from 'vitest';
import { writeDay, writeFloat32, writeMoment } from './write-time.ts';

test('moments of any unit are written as ISO 8601, those before 1970 too, with a zone only where they have one', () => {
  expect(writeMoment(1_704_067_200_500n, 1_000n, true)).toBe('2024-01-01T00:00:00.500Z');
  expect(writeMoment(1_704_067_200_000_001n, 1_000_000n, false)).toBe('2024-01-01T00:00:00.000001');
  expect(writeMoment(-1n, 1_000_000_000n, false)).toBe('1969-12-31T23:59:59.999999999');
  expect(writeDay(19_723)).toBe('2024-01-01');
});

test('a number of 32 bits has no digits that it does not have', () => {
  expect([Math.fround(0.1), Math.fround(16_777_217), Math.fround(1 / 3)].map(writeFloat32)).toEqual([
    ...['0.1', '16777216', '0.33333334'],
  ]);
});
