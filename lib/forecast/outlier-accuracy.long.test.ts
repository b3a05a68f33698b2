import { expect, test } from 'vitest';
import { drawEpisode, type Method, relativeErrors, withSlip } from './outlier-accuracy.fixture.ts';

const methods: readonly Method[] = ['theta', 'ets', 'instant'];
const [seeds, places] = [100, 20];

test('over 100 series one wrong value at each of 20 places costs each method less than a tenth', () => {
  const pairs = Array.from({ length: seeds }, (_, seed) => drawEpisode(seed + 1)).flatMap((right) =>
    Array.from({ length: places }, (_, place) => ({ right, other: withSlip(right, place, places) })),
  );
  const found = relativeErrors(pairs, { right: 'found', other: 'found' }, methods);
  console.log(`one wrong value, error in that without it: ${describe(found)}`);
  for (const ratio of found) expect(ratio).toBeLessThan(1.1);
});

test('on 20 series whose level truly jumps, from two values before the end on, nothing is lost', () => {
  const pairs = Array.from({ length: 20 }, (_, seed) => {
    const after = 2 + 3 * seed;
    const jumped = drawEpisode(seed + 500, (t, length) => (t >= length - after ? 150 : 0));
    return { right: jumped, other: { ...jumped } };
  });
  const found = relativeErrors(pairs, { right: 'keep', other: 'found' }, methods);
  console.log(`true jumps, error in that with all kept: ${describe(found)}`);
  for (const ratio of found) expect(ratio).toBeLessThan(1.01);
});

const describe = (ratios: readonly number[]): string =>
  methods.map((method, index) => `${method} ${ratios[index].toFixed(3)}`).join(', ');
