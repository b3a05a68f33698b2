import { expect, test } from 'vitest';
import { checkPassword } from './check-password.ts';
import {
  readSessionCookies,
  sessionCookieName,
  sessionDays,
  signSession,
  verifySession,
} from './session-cookie.ts';

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

test('the cookie is found among others, and those of other installations on the host are not it', () => {
  const name = sessionCookieName(key);
  expect(name).not.toBe(sessionCookieName(new Uint8Array(32)));
  expect(readSessionCookies(`a=1; ${name}=12.ab=; b=2`, key)).toEqual(['12.ab=']);
  expect(readSessionCookies(`${sessionCookieName(new Uint8Array(32))}=3; not_${name}=4`, key)).toEqual([]);
  expect(readSessionCookies('hindcast_session=earlier', key)).toEqual(['earlier']);
  expect(readSessionCookies(undefined, key)).toEqual([]);
});

test('a password is compared whole', () => {
  expect(checkPassword('correct horse', 'correct horse')).toBe(true);
  for (const wrong of ['correct hors', 'correct horse ', '', 'Correct horse'])
    expect(checkPassword(wrong, 'correct horse')).toBe(false);
});
