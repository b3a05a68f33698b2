import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { shareLoop } from './share-loop.ts';

test('a few are served in each turn of the loop, in the order in which they came, and nobody is forgotten', async () => {
  const served: number[] = [];
  const all = Array.from({ length: 30 }, (_, i) => shareLoop().then(() => void served.push(i)));
  const counts: number[] = [];
  for (let turn = 0; turn < 40 && served.length < 30; turn++) {
    await nextTurn();
    counts.push(served.length);
  }
  await Promise.all(all);
  expect(served).toEqual(Array.from({ length: 30 }, (_, i) => i));
  for (const [turn, count] of counts.entries())
    expect(count - (counts[turn - 1] ?? 0)).toBeLessThanOrEqual(8);
  await shareLoop();
});
