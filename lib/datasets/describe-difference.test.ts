import { expect, test } from 'vitest';
import { describeDifference } from './describe-difference.ts';

const none = { added: 0, revised: 0, gone: 0, kept: 28, newSeries: [], lostSeries: [] };

test('what a version changes is told in values, and against which version', () => {
  expect(describeDifference({ ...none, added: 7, revised: 2 }, 2, String)).toBe(
    'Since version 1: 7 values added, 2 revised, none removed.',
  );
  expect(describeDifference(none, 3, String)).toBe('The same 28 values as version 2.');
  expect(
    describeDifference({ ...none, added: 1, newSeries: ['north'], lostSeries: ['south'] }, 2, String),
  ).toBe('Since version 1: 1 value added, none revised, none removed, new series north, without south.');
});
