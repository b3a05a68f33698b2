import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeLockProblem, lockDataDirectory } from './lock-data-directory.ts';

const newDirectory = () => mkdtemp(join(tmpdir(), 'hindcast-lock-'));

test('a directory can be held once, and again after it was given back', async () => {
  const directory = await newDirectory();
  const first = lockDataDirectory(directory);
  const second = lockDataDirectory(directory);
  expect(second).toEqual({ ok: false, problem: { code: 'in-use', directory } });
  if (!second.ok) expect(describeLockProblem(second.problem)).toContain('in use by another');
  if (first.ok) first.value.release();
  expect(lockDataDirectory(directory).ok).toBe(true);
});

test('kill -9 of the holder gives the directory back', async () => {
  const directory = await newDirectory();
  const module = new URL('./lock-data-directory.ts', import.meta.url).href;
  const script = `const { lockDataDirectory } = await import(${JSON.stringify(module)});
    console.log(lockDataDirectory(${JSON.stringify(directory)}).ok); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(holder.stdout, 'data');
  expect(String(said).trim()).toBe('true');
  expect(lockDataDirectory(directory)).toMatchObject({ ok: false, problem: { code: 'in-use' } });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(lockDataDirectory(directory).ok).toBe(true);
});

test('a path that is no directory is refused in a sentence', async () => {
  const file = join(await newDirectory(), 'file');
  await writeFile(file, '');
  const taken = lockDataDirectory(join(file, 'data'));
  expect(taken).toMatchObject({ ok: false, problem: { code: 'not-writable' } });
  if (!taken.ok) expect(describeLockProblem(taken.problem)).toContain('cannot be written');
});
