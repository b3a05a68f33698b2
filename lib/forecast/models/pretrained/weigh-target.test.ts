import { expect, test } from 'vitest';
import { weighTarget } from './weigh-target.ts';

const references = Float64Array.of(-500, 1, 3, 2, 500);
const weigh = (target: number) => weighTarget(references, 1, 3, target, 1);

test('a target among the rules, or some twenty usual changes beyond them, counts in full', () => {
  for (const target of [2, 1, 3, 23, -19]) expect(weigh(target)).toBe(1);
});

test('a target far beyond every rule counts nothing, on either side', () => {
  expect(weigh(23.1)).toBe(0);
  expect(weigh(-19.1)).toBe(0);
});

test('where the rules lie far apart an error counts less, the further the less', () => {
  const far = Float64Array.of(0, 120);
  expect(weighTarget(far, 0, 2, 50, 1)).toBe(0.5);
  expect(weighTarget(Float64Array.of(-600, 600), 0, 2, 50, 1)).toBe(0.05);
});

test('rules that all agree count in full', () => {
  expect(weighTarget(Float64Array.of(4, 4), 0, 2, 4, 1)).toBe(1);
});

test('where hardly anything changes the same distances are less far, and all counts by the weight of the series', () => {
  expect(weighTarget(references, 1, 3, 80, 0.2)).toBe(0.2);
  expect(weighTarget(references, 1, 3, 104, 0.2)).toBe(0);
  expect(weighTarget(Float64Array.of(0, 600), 0, 2, 50, 0.2)).toBe(0.1);
});
