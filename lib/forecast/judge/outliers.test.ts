import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { airPassengers } from '../test-series.ts';
import { findChangePoints } from './change-points.ts';
import { findOutliers } from './outliers.ts';

const generator = createGenerator(4);
const draw = (length: number, valueAt: (index: number) => number) =>
  Float64Array.from({ length }, (_, index) => valueAt(index) + generator.normal());
const seasonal = draw(240, (index) => 0.1 * index + 12 * Math.sin((2 * Math.PI * index) / 12));

test('planted outliers are found, the oddest first; a season and a trend make none', () => {
  expect(findOutliers(seasonal, 12, 20)).toEqual([]);
  const odd = seasonal.map((value, index) => value + (index === 100 ? 25 : index === 31 ? -14 : 0));
  expect(findOutliers(odd, 12, 20)).toEqual([100, 31]);
  expect(findOutliers(odd, 12, 1)).toEqual([100]);
  odd[99] = Number.NaN;
  expect(findOutliers(odd, 12, 20)).toContain(100);
});

test('without a season too, and air passengers, whose season grows, have few', () => {
  const plain = draw(100, (index) => (index === 40 ? 30 : 5));
  expect(findOutliers(plain, 0, 20)).toEqual([40]);
  expect(findOutliers(airPassengers().values, 12, 20).length).toBeLessThan(4);
  expect(findOutliers(new Float64Array(50).fill(3), 0, 20)).toEqual([]);
});

test('a level that jumps is found where it does; trends, seasons and single odd values are no jump', () => {
  const jumped = seasonal.map((value, index) => value + (index >= 130 ? 20 : 0));
  const found = findChangePoints(jumped, 12, 5);
  expect(found).toHaveLength(1);
  expect(Math.abs(found[0] - 130)).toBeLessThan(4);
  expect(findChangePoints(seasonal, 12, 5)).toEqual([]);
  expect(
    findChangePoints(
      draw(200, (index) => (index === 90 ? 12 : 0)),
      0,
      5,
    ),
  ).toEqual([]);
  const twice = draw(400, (index) => (index < 120 ? 0 : index < 280 ? 15 : -10));
  const [first, second, ...others] = findChangePoints(twice, 0, 5);
  expect(Math.abs(first - 120) + Math.abs(second - 280)).toBeLessThan(8);
  expect(others).toEqual([]);
});

test('of a wandering price few of twenty have a jump, and a short series has none', () => {
  let jumps = 0;
  for (let run = 0; run < 20; run++) {
    let price = 100;
    const prices = Float64Array.from({ length: 500 }, () => (price += generator.normal()));
    jumps += findChangePoints(prices, 0, 5).length;
  }
  expect(jumps).toBeLessThan(5);
  expect(
    findChangePoints(
      draw(40, () => 0),
      0,
      5,
    ),
  ).toEqual([]);
});
