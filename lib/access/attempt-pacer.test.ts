import { expect, test } from 'vitest';
import {
  attemptWindowMs,
  createAttemptPacer,
  freeAttempts,
  longestDelayMs,
  waitingAtATime,
} from './attempt-pacer.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test('after five wrong passwords each further one waits twice as long, and only that client', () => {
  const pacer = createAttemptPacer();
  const delays = Array.from({ length: freeAttempts + 6 }, () => {
    const delayMs = pacer.delayMs('a', now);
    pacer.recordFailure('a', now);
    return delayMs;
  });
  expect(delays).toEqual([0, 0, 0, 0, 0, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  expect(delays.at(-1)).toBe(longestDelayMs);
  expect(pacer.delayMs('b', now)).toBe(0);
  expect(pacer.delayMs('a', later(attemptWindowMs))).toBe(0);
});

test('only so many attempts of a client wait at a time', () => {
  const pacer = createAttemptPacer();
  for (let i = 0; i < waitingAtATime; i++) expect(pacer.takePlace('a')).toBe(true);
  expect(pacer.takePlace('a')).toBe(false);
  expect(pacer.takePlace('b')).toBe(true);
  pacer.leavePlace('a');
  expect(pacer.takePlace('a')).toBe(true);
});
