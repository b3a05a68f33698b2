import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountForChange, roundToSum } from './change-words.ts';

const day = { unit: 'day', count: 1 } as const;
const write = {
  time: (timestamp: number) => `day ${timestamp}`,
  value: (value: number) => String(value),
  revised: 'Two values of March were revised, by 3% on average.',
};

test('rounded parts sum to the rounded whole, each within one unit of what it was', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(numbers, fc.constantFrom(0.01, 0.1, 1, 10), (values, unit) => {
      const whole = values.reduce((sum, value) => sum + value, 0);
      const rounded = roundToSum(values, whole, unit);
      const units = rounded.reduce((sum, value) => sum + Math.round(value / unit), 0);
      expect(units - Math.round(whole / unit)).toBeCloseTo(0, 9);
      rounded.forEach((value, index) => {
        expect(Math.abs(value - values[index])).toBeLessThanOrEqual(unit * (1 + 1e-6));
      });
    }),
  );
});

test('what came in, what it did and what training did are a sentence each, and add up as shown', () => {
  const account = accountForChange(
    {
      targets: [3, 4],
      before: [100, 102],
      after: [110.004, 111.123],
      parts: [
        { kind: 'revised', from: null, to: null, effect: [1.1111, 1.2] },
        { kind: 'arrived', from: 1, to: 1, effect: [5.005, 4] },
        { kind: 'arrived', from: 2, to: 2, effect: [4.9999, 5] },
        { kind: 'retrained', from: null, to: null, effect: [-1.112, -1.077] },
      ],
      arrived: [
        { timestamp: 1, actual: 110, expected: 100, deviation: 5 },
        { timestamp: 2, actual: 99, expected: 99, deviation: null },
      ],
    },
    day,
    write,
  );
  expect(account?.sentence).toBe(
    'On average over the 2 days that both forecast it is 9.56 higher than before (9%).',
  );
  expect(account?.reasons.map(({ sentence }) => sentence)).toEqual([
    'Two values of March were revised, by 3% on average. That raised the forecast by 1.16 on average.',
    'day 1 came in at 110, and 100 had been expected, 2.0 standard deviations high. That raised the forecast by 4.5 on average.',
    'day 2 came in at 99, and 99 had been expected. That raised the forecast by 5 on average.',
    'Training anew on all of it lowered the forecast by 1.1 on average.',
  ]);
  const cents = account?.reasons.reduce((sum, { effect }) => sum + Math.round(100 * effect), 0);
  expect(cents).toBe(956);
});

test('where nothing was revised nothing is said of it; forecasts without a common step have no account', () => {
  const change = {
    targets: [3],
    before: [5],
    after: [5],
    parts: [
      { kind: 'revised' as const, from: null, to: null, effect: [0] },
      { kind: 'arrived' as const, from: 1, to: 2, effect: [0] },
    ],
    arrived: [
      { timestamp: 1, actual: 4, expected: 5, deviation: 1 },
      { timestamp: 2, actual: 4, expected: 5, deviation: 1 },
    ],
  };
  const account = accountForChange(change, day, write);
  expect(account?.sentence).toBe('On average over the one day that both forecast nothing changed.');
  expect(account?.reasons.map(({ sentence }) => sentence)).toEqual([
    'The 2 values of day 1 to day 2 came in 1.0 standard deviations low on average. They left the forecast where it was.',
  ]);
  expect(accountForChange({ ...change, targets: [], before: [], after: [] }, day, write)).toBeNull();
});
