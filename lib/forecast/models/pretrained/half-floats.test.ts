import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { decodeHalfFloats, encodeHalfFloats } from './half-floats.ts';

const bitsOf = (value: number) => new DataView(encodeHalfFloats([value]).buffer).getUint16(0, true);

test('numbers have the bits that the standard gives them', () => {
  expect(bitsOf(0)).toBe(0);
  expect(bitsOf(-0)).toBe(0x8000);
  expect(bitsOf(1)).toBe(0x3c00);
  expect(bitsOf(-2)).toBe(0xc000);
  expect(bitsOf(1 / 3)).toBe(0x3555);
  expect(bitsOf(65504)).toBe(0x7bff);
  expect(bitsOf(2 ** -24)).toBe(1);
  expect(bitsOf(2 ** -14)).toBe(0x0400);
  expect(bitsOf(2 ** -14 - 2 ** -25)).toBe(0x0400);
  // Half way between two neighbours: the even one.
  expect(bitsOf(1 + 2 ** -11)).toBe(0x3c00);
  expect(bitsOf(1 + 3 * 2 ** -11)).toBe(0x3c02);
  expect(bitsOf(1.99999)).toBe(0x4000);
});

test('every pattern of a finite number comes back as itself', () => {
  const finite = Uint16Array.from({ length: 0x10000 }, (_, bits) => bits).filter(
    (bits) => ((bits >> 10) & 31) !== 31,
  );
  const bytes = new Uint8Array(finite.buffer);
  expect(Buffer.compare(encodeHalfFloats(decodeHalfFloats(bytes)), bytes)).toBe(0);
});

test('what comes back is within one part in 2048', () => {
  const rng = createGenerator(3);
  const values = Float64Array.from({ length: 5_000 }, () => rng.normal() * 10 ** (4 * rng.next() - 3));
  decodeHalfFloats(encodeHalfFloats(values)).forEach((value, at) => {
    expect(Math.abs(value - values[at])).toBeLessThanOrEqual(Math.max(Math.abs(values[at]) / 2048, 2 ** -25));
  });
});

test('what is too large or no number is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 65520, -1e9]) {
    expect(() => encodeHalfFloats([value])).toThrow('A half float cannot hold');
  }
});
