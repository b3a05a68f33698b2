import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import type { Step } from '#lib/time-series.ts';
import { airPassengers } from '../test-series.ts';
import { findSpikes } from './find-spikes.ts';

const day: Step = { unit: 'day', count: 1 };
const month: Step = { unit: 'month', count: 1 };
const week: Step = { unit: 'week', count: 1 };
const plain: Step = { unit: 'observation', count: 1 };

/** A level of 100 with a weekly wave and noise of 2. */
function wave(seed: number, length = 200, level: (index: number) => number = () => 100): Float64Array {
  const generator = createGenerator(seed);
  return Float64Array.from(
    { length },
    (_, index) => level(index) + 6 * Math.sin((2 * Math.PI * index) / 7) + 2 * generator.normal(),
  );
}

const placesOf = (values: Float64Array, step: Step): number[] =>
  findSpikes(values, step).map(({ index }) => index);

const slips: Readonly<Record<string, (value: number) => number>> = {
  'ten times': (value) => 10 * value,
  'a hundred times': (value) => 100 * value,
  'a tenth': (value) => value / 10,
  'a stray zero': () => 0,
  'a number for no value': () => -999,
};

test.each(Object.entries(slips))(
  '%s is found wherever it stands, the last place included, and nothing else is',
  (_, slip) => {
    const places = [0, 1, 6, 30, 99, 150, 180, 190, 195, 197, 198, 199];
    for (const [seed, place] of places.entries()) {
      const values = wave(seed + 1);
      const right = values[place];
      values[place] = slip(right);
      const found = findSpikes(values, day);
      expect(
        found.map(({ index }) => index),
        `at ${place}`,
      ).toEqual([place]);
      expect(Math.abs(found[0].expected - right)).toBeLessThan(12);
    }
  },
);

test('Of 240 clean series of waves, monthly, weekly and plain noise, hardly any has a value found', () => {
  let found = 0;
  for (let seed = 0; seed < 60; seed++) {
    const generator = createGenerator(seed);
    found += findSpikes(wave(seed), day).length;
    found += findSpikes(
      Float64Array.from({ length: 60 }, (_, t) => 100 + t + generator.normal()),
      month,
    ).length;
    found += findSpikes(
      Float64Array.from({ length: 300 }, () => generator.normal()),
      plain,
    ).length;
    found += findSpikes(
      Float64Array.from({ length: 160 }, (_, t) => 50 + 20 * Math.sin(t / 8) + generator.normal()),
      week,
    ).length;
  }
  expect(found).toBeLessThanOrEqual(1);
});

test('Two slips among 48 months are both found, and a strong season among them is none', () => {
  const { values } = airPassengers();
  expect(placesOf(values, month)).toEqual([]);
  const wrong = values.slice(-48);
  wrong[10] *= 10;
  wrong[40] /= 10;
  expect(placesOf(wrong, month)).toEqual([10, 40]);
});

test('A value that slipped in a constant series is found', () => {
  const values = new Float64Array(60).fill(42);
  values[20] = 420;
  expect(findSpikes(values, day)).toEqual([{ index: 20, value: 420, expected: 42 }]);
});

test('A level that jumps and stays is no spike, from its second value on', () => {
  for (let seed = 0; seed < 20; seed++) {
    for (const after of [2, 3, 5, 20, 100]) {
      const jumped = wave(seed, 200, (index) => (index >= 200 - after ? 300 : 100));
      expect(placesOf(jumped, day), `seed ${seed}, ${after} values after the jump`).toEqual([]);
    }
  }
});

test('Growth is no spike, even where it doubles within weeks', () => {
  for (let seed = 0; seed < 20; seed++) {
    const generator = createGenerator(seed);
    const grown = Float64Array.from(
      { length: 120 },
      (_, t) => 10 * 1.05 ** t * (1 + 0.05 * generator.normal()),
    );
    expect(placesOf(grown, day), `seed ${seed}`).toEqual([]);
  }
});

test('Heavy tails and intermittent counts are left alone', () => {
  let found = 0;
  for (let seed = 0; seed < 60; seed++) {
    const generator = createGenerator(seed);
    found += findSpikes(
      Float64Array.from({ length: 400 }, () => Math.exp(1.5 * generator.normal())),
      day,
    ).length;
    found += findSpikes(
      Float64Array.from({ length: 400 }, () =>
        generator.next() < 0.15 ? Math.ceil(-4 * Math.log(generator.next())) : 0,
      ),
      day,
    ).length;
    let price = 100;
    found += findSpikes(
      Float64Array.from({ length: 500 }, () => {
        const calm = generator.normal();
        // Student t with four degrees of freedom, as daily returns have.
        const spread = Math.sqrt([1, 2, 3, 4].reduce((sum) => sum + generator.normal() ** 2, 0) / 4);
        price *= 1 + (0.01 * calm) / spread;
        return price;
      }),
      { unit: 'tradingDay', count: 1 },
    ).length;
  }
  // Of 180 series.
  expect(found).toBeLessThanOrEqual(3);
});

test('Peaks that come back are no spikes: every Christmas, every pay day, and a promotion now and then', () => {
  const generator = createGenerator(3);
  const christmas = Float64Array.from(
    { length: 3 * 365 },
    (_, t) =>
      100 + 5 * generator.normal() + (t % 365 >= 355 && t % 365 < 358 ? 150 + 20 * generator.normal() : 0),
  );
  expect(placesOf(christmas, day)).toEqual([]);
  // Even where the series ends on it.
  expect(placesOf(christmas.subarray(0, 2 * 365 + 356), day)).toEqual([]);
  const weeks = Float64Array.from(
    { length: 157 },
    (_, t) => 100 + 4 * generator.normal() + (t % 52 === 50 ? 120 : 0),
  );
  expect(placesOf(weeks, week)).toEqual([]);
  const payDays = Float64Array.from(
    { length: 300 },
    (_, t) => 50 + 2 * generator.normal() + (t % 30 === 14 ? 60 : 0),
  );
  expect(placesOf(payDays, day)).toEqual([]);
  const promoted = wave(5, 400);
  for (const t of [31, 140, 233, 371]) promoted[t] += 90;
  expect(placesOf(promoted, day)).toEqual([]);
  // And a slip among them is found all the same.
  promoted[300] *= 10;
  expect(placesOf(promoted, day)).toEqual([300]);
});

test('What comes after a cutoff changes nothing of what is found before it', () => {
  const values = wave(9);
  values[50] *= 10;
  const altered = values.map((value, index) => (index < 150 ? value : -3 * value));
  expect(findSpikes(altered.subarray(0, 150), day)).toEqual(findSpikes(values.subarray(0, 150), day));
  expect(placesOf(values.subarray(0, 150), day)).toEqual([50]);
});

test('Too few values say nothing, gaps are none, and nothing that is known is infinite', () => {
  expect(findSpikes(Float64Array.of(1, 100, 1, 1, 1), day)).toEqual([]);
  const gappy = wave(4).map((value, index) => (index % 4 === 0 ? Number.NaN : value));
  expect(placesOf(gappy, day)).toEqual([]);
  gappy[101] *= 10;
  expect(placesOf(gappy, day)).toEqual([101]);
  expect(findSpikes(new Float64Array(50).fill(Number.NaN), day)).toEqual([]);
  expect(findSpikes(new Float64Array(50), day)).toEqual([]);
});
