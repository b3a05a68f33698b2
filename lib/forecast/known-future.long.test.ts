import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { forecast, horizon, meanDistance } from './known-future.fixture.ts';
import { makeSeries } from './test-series.ts';

test('of an AR(2) whose coefficients are known the forecast is near the best that there is', () => {
  const [first, second] = [1.6, -0.8];
  const length = 1_000;
  let optimal = 0;
  let reached = 0;
  let naive = 0;
  for (const seed of [1, 2, 3]) {
    const generator = createGenerator(seed);
    const values = [0, 0];
    while (values.length < length + horizon) {
      const [before, last] = values.slice(-2);
      values.push(first * last + second * before + generator.normal());
    }
    const truth = values.slice(length);
    const known = values.slice(0, length);
    const best = [...known];
    for (let step = 0; step < horizon; step++) {
      const [before, last] = best.slice(-2);
      best.push(first * last + second * before);
    }
    const source = makeSeries('ar2', { unit: 'observation', count: 1 }, length, (index) => known[index]);
    const say = forecast(source);
    optimal += meanDistance(best.slice(length), truth) / 3;
    reached += meanDistance(say('combination'), best.slice(length)) / 3;
    naive += meanDistance(say('naive'), best.slice(length)) / 3;
  }
  // What nobody can know is the distance from the optimal forecast to the truth; what the combination adds to it is less than half.
  expect(reached).toBeLessThan(0.5 * optimal);
  expect(reached).toBeLessThan(0.4 * naive);
});
