import { setImmediate as giveWay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchLoop } from './watch-loop.ts';

/** By what this thread computes: others may take the processor away meanwhile. */
const compute = (milliseconds: number) => {
  const start = process.threadCpuUsage();
  for (let used = 0; used < milliseconds * 1e3; ) {
    const { user, system } = process.threadCpuUsage(start);
    used = user + system;
  }
};

test('work that never gives way is one long turn, work that does is many short ones', async () => {
  expect((await watchLoop(async () => compute(150))).turnMs).toBeGreaterThan(140);
  const giving = await watchLoop(async () => {
    for (let piece = 0; piece < 15; piece++) {
      compute(10);
      await giveWay();
    }
  });
  expect(giving.turnMs).toBeLessThan(100);
});
