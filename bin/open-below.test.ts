import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBelow } from './open-below.ts';

const around = mkdtempSync(path.join(os.tmpdir(), 'hindcast-below-'));
const folder = path.join(around, 'open');
mkdirSync(path.join(folder, 'deep'), { recursive: true });
mkdirSync(path.join(around, 'open-not'));
writeFileSync(path.join(folder, 'a.csv'), 'day,y\n');
writeFileSync(path.join(folder, 'deep', 'b.csv'), 'day,z\n');
writeFileSync(path.join(around, 'secret.csv'), 'secret');
writeFileSync(path.join(around, 'open-not', 'secret.csv'), 'secret');
symlinkSync(path.join(around, 'secret.csv'), path.join(folder, 'link.csv'));
symlinkSync('..', path.join(folder, 'up'));
symlinkSync('deep/b.csv', path.join(folder, 'inner.csv'));
symlinkSync('loop', path.join(folder, 'loop'));
symlinkSync('/dev/zero', path.join(folder, 'zero'));
const read = openBelow(folder);
const textOf = async (named: string) => {
  const file = await read(named, 1_000);
  return file.ok ? file.value.bytes.text() : file.problem;
};

test('a file below the folder is read, by any spelling of its path and through a link that stays below', async () => {
  expect(await textOf('a.csv')).toBe('day,y\n');
  expect(await textOf('./deep/../a.csv')).toBe('day,y\n');
  expect(await textOf(path.join(folder, 'deep', 'b.csv'))).toBe('day,z\n');
  expect(await textOf('inner.csv')).toBe('day,z\n');
});

test('nothing else is: not by dots, by an absolute path, through a link, nor beside a folder of like name', async () => {
  const outside = [
    ...[
      '../secret.csv',
      'deep/../../secret.csv',
      path.join(around, 'secret.csv'),
      '/etc/passwd',
      '.',
      '..',
      '/',
    ],
    ...[
      'link.csv',
      'up/secret.csv',
      '../open-not/secret.csv',
      path.join(around, 'open-not', 'secret.csv'),
      'zero',
    ],
  ];
  for (const named of outside) expect(await textOf(named)).toMatch(/does not lie below the folder/);
  // Whether there is such a file elsewhere is not told either.
  expect(await textOf('../nothing.csv')).toMatch(/does not lie below the folder/);
  expect(await textOf('loop')).toMatch(/There is no file/);
  expect(await textOf('a\0.csv')).toMatch(/NUL/);
});

test('a folder, a pipe and a file that is too large are refused at once', async () => {
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  truncateSync(path.join(folder, 'a.csv'), 6);
  writeFileSync(path.join(folder, 'huge.csv'), '');
  truncateSync(path.join(folder, 'huge.csv'), 2 ** 40);
  expect(await textOf('deep')).toMatch(/not a plain file/);
  expect(await textOf('pipe')).toMatch(/not a plain file/);
  expect(await textOf('huge.csv')).toMatch(/is larger than/);
});
