import { expect, test } from 'vitest';
import { frequencyOf, playTune } from './play-tune.ts';

test('frequencyOf() follows equal temperament', () => {
  expect(frequencyOf(69)).toBe(440);
  expect(frequencyOf(60)).toBeCloseTo(261.626, 3);
  expect(frequencyOf(81)).toBe(880);
});

test('playTune() says so where there is no sound', () => {
  expect(playTune([{ text: 'C', pitch: 60, beats: 1 }])).toBeNull();
});
