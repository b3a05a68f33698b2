import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readToken } from './read-token.ts';

const write = async (folder: string, mode: number, text = 'hindcast_x\n') => {
  const file = path.join(folder, 'token');
  await writeFile(file, text);
  await chmod(file, mode);
  return file;
};

test('a token comes from the environment, from a file that is named, or from the usual one', async () => {
  const startedIn = await mkdtemp(path.join(tmpdir(), 'hindcast-token-'));
  const where = { startedIn };
  expect(await readToken(undefined, where, { HINDCAST_TOKEN: 'a', HOME: startedIn })).toMatchObject({
    value: 'a',
  });
  expect(await readToken(undefined, where, { HOME: startedIn })).toEqual({ ok: true, value: null });
  await write(startedIn, 0o600);
  // One that is named comes first.
  expect(await readToken('token', where, { HINDCAST_TOKEN: 'a' })).toMatchObject({ value: 'hindcast_x' });
  const usual = path.join(startedIn, '.config', 'hindcast');
  await mkdir(usual, { recursive: true });
  await write(usual, 0o600, 'hindcast_usual');
  expect(await readToken(undefined, where, { HOME: startedIn })).toMatchObject({ value: 'hindcast_usual' });
});

test('a file that others may read, an empty one and a missing one are refused in a sentence', async () => {
  const startedIn = await mkdtemp(path.join(tmpdir(), 'hindcast-token-'));
  const problemOf = async (name: string) => {
    const read = await readToken(name, { startedIn }, {});
    return read.ok ? null : read.problem;
  };
  expect(await problemOf('none')).toContain('There is no file');
  await write(startedIn, 0o644);
  expect(await problemOf('token')).toContain('chmod 600');
  await write(startedIn, 0o600, ' \n');
  expect(await problemOf('token')).toContain('is empty');
});
