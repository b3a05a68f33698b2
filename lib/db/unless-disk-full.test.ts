import { expect, test } from 'vitest';
import { succeed } from '#lib/result.ts';
import { unlessDiskFull } from './unless-disk-full.ts';

test('a full disk becomes a problem, what works stays as it is, and a bug goes on', async () => {
  const fails = (message: string) => async () => {
    throw new Error(message);
  };
  expect(await unlessDiskFull(async () => succeed(7))).toEqual({ ok: true, value: 7 });
  expect(await unlessDiskFull(fails('ENOSPC: no space left on device'))).toEqual({
    ok: false,
    problem: { code: 'disk-full' },
  });
  await expect(unlessDiskFull(fails('out of luck'))).rejects.toThrow('out of luck');
});
