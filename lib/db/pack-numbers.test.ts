import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';

test('numbers come back bit for bit, wherever their bytes stand', () => {
  fc.assert(
    fc.property(fc.float64Array(), fc.nat({ max: 7 }), (numbers, offset) => {
      const packed = packNumbers(numbers);
      const shifted = new Uint8Array(packed.length + offset);
      shifted.set(packed, offset);
      const back = unpackNumbers(shifted.subarray(offset));
      expect(back.length).toBe(numbers.length);
      expect(numbers.every((value, i) => Object.is(value, back[i]))).toBe(true);
    }),
  );
});

test('the bytes are little-endian', () => {
  expect([...packNumbers(Float64Array.of(1))]).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
});

test('bytes that are no whole numbers are refused', () => {
  expect(() => unpackNumbers(new Uint8Array(9))).toThrow('9');
});
