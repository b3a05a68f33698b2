import { expect, test } from 'vitest';
import { attemptsPerWindow, attemptWindowMs, createAttemptLimiter } from './attempt-limiter.ts';
import { checkPassword } from './check-password.ts';
import { readSessionCookie, sessionDays, signSession, verifySession } from './session-cookie.ts';

const key = new Uint8Array(32).fill(7);
const now = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test('a signed session is valid until it ends', () => {
  const value = signSession(key, 'secret words', now);
  expect(verifySession(value, key, 'secret words', later(sessionDays * 86_400_000 - 1))).toBe(true);
  expect(verifySession(value, key, 'secret words', later(sessionDays * 86_400_000))).toBe(false);
});

test('a changed date, key or password makes it invalid', () => {
  const value = signSession(key, 'secret words', now);
  const [ends = '', signature = ''] = value.split('.');
  expect(verifySession(`${Number(ends) + 1}.${signature}`, key, 'secret words', now)).toBe(false);
  expect(verifySession(value, new Uint8Array(32), 'secret words', now)).toBe(false);
  expect(verifySession(value, key, 'other words', now)).toBe(false);
  for (const forged of ['', '.', 'x.y', `${ends}.`, `NaN.${signature}`])
    expect(verifySession(forged, key, 'secret words', now)).toBe(false);
});

test('the cookie is found among others', () => {
  expect(readSessionCookie('a=1; hindcast_session=12.ab=; b=2')).toBe('12.ab=');
  expect(readSessionCookie('a=1; not_hindcast_session=3')).toBeNull();
  expect(readSessionCookie(undefined)).toBeNull();
});

test('a password is compared whole', () => {
  expect(checkPassword('correct horse', 'correct horse')).toBe(true);
  for (const wrong of ['correct hors', 'correct horse ', '', 'Correct horse'])
    expect(checkPassword(wrong, 'correct horse')).toBe(false);
});

test('after five wrong passwords a client waits out the minute, and only that client', () => {
  const limiter = createAttemptLimiter();
  for (let attempt = 0; attempt < attemptsPerWindow; attempt++) {
    expect(limiter.secondsToWait('a', now)).toBe(0);
    limiter.recordFailure('a', now);
  }
  expect(limiter.secondsToWait('a', later(1_000))).toBe(59);
  expect(limiter.secondsToWait('b', now)).toBe(0);
  expect(limiter.secondsToWait('a', later(attemptWindowMs))).toBe(0);
});
