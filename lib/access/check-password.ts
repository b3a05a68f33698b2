import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in constant time, whatever the lengths: both sides are hashed first. */
export function checkPassword(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
