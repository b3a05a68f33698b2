import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readSessionKey } from './session-key.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'hindcast-key-'));
});
const hex = (password: string | null) => Buffer.from(readSessionKey(directory, password)).toString('hex');
const file = () => path.join(directory, 'session.key');

test('the key is drawn once, and again for another password', () => {
  const first = hex('correct horse');
  expect(first).toHaveLength(64);
  expect(hex('correct horse')).toBe(first);
  expect(hex(null)).toBe(first);
  const second = hex('battery staple');
  expect(second).not.toBe(first);
  // Whoever goes back to an old password does not bring its cookies back.
  expect([first, second]).not.toContain(hex('correct horse'));
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readFileSync(file())).toHaveLength(64);
});

test('an empty key and half of one are no key', () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(16), new Uint8Array(63)]) {
    writeFileSync(file(), bytes);
    expect(hex('correct horse')).toHaveLength(64);
    expect(hex('correct horse')).not.toMatch(/^0+$/);
    writeFileSync(file(), bytes);
    expect(hex(null)).toHaveLength(64);
  }
});

test('the key of an earlier version stays', () => {
  writeFileSync(file(), new Uint8Array(32).fill(7));
  expect(hex('correct horse')).toBe('07'.repeat(32));
  expect(hex('correct horse')).toBe('07'.repeat(32));
});
