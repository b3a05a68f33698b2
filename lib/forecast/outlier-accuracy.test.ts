import { expect, test } from 'vitest';
import { drawEpisode, relativeErrors, withSlip } from './outlier-accuracy.fixture.ts';

const places = 20;

test('one wrong value anywhere, the last place included, costs a forecast less than a tenth', () => {
  const pairs = Array.from({ length: places }, (_, place) => {
    const right = drawEpisode(place + 1);
    return { right, other: withSlip(right, place, places) };
  });
  const [found] = relativeErrors(pairs, { right: 'found', other: 'found' }, ['theta']);
  expect(found).toBeLessThan(1.1);
  // And a lot where it has its say: the test would not pass by itself.
  const [kept] = relativeErrors(pairs, { right: 'found', other: 'keep' }, ['theta']);
  expect(kept).toBeGreaterThan(2);
});

test('where levels truly jump, nothing is lost by looking for wrong values', () => {
  const pairs = Array.from({ length: 12 }, (_, seed) => {
    const after = 2 + 3 * seed;
    const jumped = drawEpisode(seed + 50, (t, length) => (t >= length - after ? 150 : 0));
    return { right: jumped, other: { ...jumped } };
  });
  const [found] = relativeErrors(pairs, { right: 'keep', other: 'found' }, ['theta']);
  expect(found).toBeLessThan(1.01);
});
