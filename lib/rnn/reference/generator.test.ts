import { expect, test } from 'vitest';
import { createGenerator } from './generator.ts';

test('the numbers are those of sfc32 as PractRand seeds it', () => {
  // From a few lines of Python with whole numbers of any length, masked to 32 bits.
  const words = (seed: number, count: number) => {
    const generator = createGenerator(seed);
    return Array.from({ length: count }, () => generator.next() * 2 ** 32);
  };
  expect(words(42, 4)).toEqual([1264412219, 1947509147, 3919439299, 1251167922]);
  expect(words(2 ** 40 + 5, 2)).toEqual([1829320450, 171792437]);
  expect(words(-1, 2)).toEqual([3339006752, 3678934910]);
});

test('a saved state goes on where it was, in another generator too', () => {
  const generator = createGenerator(1);
  generator.normal();
  const state = generator.save();
  const going = Array.from({ length: 50 }, () => generator.normal());
  const other = createGenerator(2);
  other.load(state);
  expect(Array.from({ length: 50 }, () => other.normal())).toEqual(going);
  expect(() => other.load(new Uint32Array(3))).toThrow("A generator's state has 4 words, not 3.");
});

test('uniform numbers fill [0, 1) evenly and normal numbers have the moments of a normal', () => {
  const generator = createGenerator(3);
  const tenths = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(generator.next() * 10)]++;
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500); // 5 standard errors

  const normals = Array.from({ length: 100_000 }, () => generator.normal());
  const moment = (power: number) => normals.reduce((sum, value) => sum + value ** power, 0) / normals.length;
  expect(Math.abs(moment(1))).toBeLessThan(0.016);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.025);
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.16);
});
