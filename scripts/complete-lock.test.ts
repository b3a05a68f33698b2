import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptional } from './complete-lock.js';

test('the lock file holds the binaries of every platform, not only of the one it was written on', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect(missingOptional(lock)).toEqual([]);
});

test('a missing binary is found', () => {
  const lock = { packages: { 'node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } } } };
  expect(missingOptional(lock)).toEqual([{ name: 'a-win32-x64', version: '1.0.0' }]);
});
