import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The cookie of a visitor who knew the password. A browser keeps one set of cookies for all ports of a host: each
 * installation has a name of its own, so that signing in at one does not sign out of another. */
export function sessionCookieName(key: Uint8Array): string {
  return `${earlierCookieName}_${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

/** As all installations called it before. */
export const earlierCookieName = 'hindcast_session';
/** How long it lasts. */
export const sessionDays = 30;

/** A cookie's value: when it ends, and a signature that only the holder of the key can write.
 * @param key 32 random bytes of this installation
 * @param password part of the signature, so that a new password ends every session */
export function signSession(key: Uint8Array, password: string, now: Date): string {
  const endsMs = now.getTime() + sessionDays * 86_400_000;
  return `${endsMs}.${signature(key, password, String(endsMs))}`;
}

/** Whether the value was signed with this key and password and has not ended. */
export function verifySession(value: string, key: Uint8Array, password: string, now: Date): boolean {
  const [ends = '', signed = ''] = value.split('.', 2);
  const expected = Buffer.from(signature(key, password, ends));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return Number(ends) > now.getTime();
}

/** The values in a Cookie header that may be a session of the installation with this key. */
export function readSessionCookies(header: string | undefined, key: Uint8Array): string[] {
  const prefixes = [sessionCookieName(key), earlierCookieName].map((name) => `${name}=`);
  const pairs = (header ?? '').split(';').map((part) => part.trim());
  return prefixes.flatMap((prefix) => {
    const pair = pairs.find((candidate) => candidate.startsWith(prefix));
    return pair === undefined ? [] : [pair.slice(prefix.length)];
  });
}

const signature = (key: Uint8Array, password: string, text: string): string =>
  createHmac('sha256', key).update(password).update('\0').update(text).digest('base64url');
