import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statfsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openFolder } from './servers.ts';
import { mountDisk } from './small-disk.ts';

const isMounted = (folder: string): boolean => readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `);

test('a small disk is there, takes another size, and is gone with whoever mounted it', async (context) => {
  const folder = openFolder();
  const disk = await mountDisk(folder, 4);
  if ('refusal' in disk) return context.skip(`no small disk can be mounted here: ${disk.refusal}`);
  const megabytes = () => Math.round((statfsSync(folder).blocks * statfsSync(folder).bsize) / 1024 / 1024);
  expect(megabytes()).toBe(4);
  disk.resize(6);
  expect(megabytes()).toBe(6);
  await disk.giveBack();
  expect(isMounted(folder)).toBe(false);

  // One that is killed has no time to clean up.
  const other = openFolder();
  const url = new URL('./small-disk.ts', import.meta.url).href;
  const code = `import('${url}').then(async ({ mountDisk }) => { await mountDisk(process.argv[1], 4); console.log('there'); setInterval(() => {}, 1e6); })`;
  const child = spawn(process.execPath, ['-e', code, other], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(isMounted(other)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  for (const end = Date.now() + 10_000; isMounted(other) && Date.now() < end; ) await wait(20);
  expect(isMounted(other)).toBe(false);
});
