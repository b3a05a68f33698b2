import { expect, test } from 'vitest';
import { drawArma } from './draw-arma.ts';
import { correlation, drawMany } from './test-statistics.ts';

const lagOne = drawMany(300, (rng) => correlation(drawArma(rng, 1, 400), 1));

test('about half wander like walks, the others are stationary, some of them swinging', () => {
  const share = (test: (agreement: number) => boolean) => lagOne.filter(test).length / lagOne.length;
  expect(share((agreement) => agreement > 0.97)).toBeGreaterThan(0.35);
  expect(share((agreement) => agreement > 0.97)).toBeLessThan(0.65);
  expect(share((agreement) => agreement < 0)).toBeGreaterThan(0.05);
});

test('with a season, most agree with a season ago more than with half a season ago', () => {
  const knowing = drawMany(200, (rng) => {
    const values = drawArma(rng, 12, 480);
    const changes = values.map((value, step) => value - (step > 0 ? values[step - 1] : value)).subarray(1);
    return correlation(changes, 12) > correlation(changes, 6) + 0.05;
  });
  expect(knowing.filter(Boolean).length).toBeGreaterThan(120);
});
