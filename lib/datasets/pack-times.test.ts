import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTimes, unpackTimes } from './pack-times.ts';

test('timestamps that lie evenly apart take 16 bytes, however many there are', () => {
  const hours = Float64Array.from({ length: 10_000 }, (_, index) => 1.7e12 + index * 3_600_000);
  const packed = packTimes(hours);
  expect(packed).toHaveLength(16);
  expect(unpackTimes(packed, hours.length)).toEqual(hours);
});

test('one that is out of step keeps every one', () => {
  const times = Float64Array.of(0, 1000, 2000, 3001);
  const packed = packTimes(times);
  expect(packed).toHaveLength(32);
  expect(unpackTimes(packed, 4)).toEqual(times);
});

test('any timestamps come back bit for bit', () => {
  const even = fc
    .tuple(fc.integer(), fc.integer({ min: 1 }), fc.nat({ max: 50 }))
    .map(([first, step, length]) => Float64Array.from({ length }, (_, index) => first + index * step));
  fc.assert(
    fc.property(fc.oneof(even, fc.float64Array({ noNaN: true })), (times) => {
      const back = unpackTimes(packTimes(times), times.length);
      expect(back.every((time, index) => time === times[index])).toBe(true);
      expect(back).toHaveLength(times.length);
    }),
  );
});
