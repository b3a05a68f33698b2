import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { ask } from '../e2e/ask.ts';

/** Asks for a page that needs nothing, again and again, while something is done: how long others wait meanwhile.
 * @returns what came of the work, and the waiting in words */
export async function watchHealth<Value>(
  url: string,
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly said: string }> {
  const times: number[] = [];
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      const startedMs = performance.now();
      expect((await ask(`${url}/api/health`)).status).toBe(200);
      times.push(performance.now() - startedMs);
      await wait(10);
    }
  })();
  const value = await work().finally(() => {
    isDone = true;
  });
  await watching;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
  return { value, said: `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms of ${times.length}` };
}
