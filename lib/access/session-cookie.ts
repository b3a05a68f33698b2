import { createHmac, timingSafeEqual } from 'node:crypto';

/** The cookie of a visitor who knew the password. */
export const sessionCookieName = 'hindcast_session';
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

/** The session cookie's value in a Cookie header, or null. */
export function readSessionCookie(header: string | undefined): string | null {
  const prefix = `${sessionCookieName}=`;
  const pair = header?.split(';').find((part) => part.trim().startsWith(prefix));
  return pair === undefined ? null : pair.trim().slice(prefix.length);
}

const signature = (key: Uint8Array, password: string, text: string): string =>
  createHmac('sha256', key).update(password).update('\0').update(text).digest('base64url');
