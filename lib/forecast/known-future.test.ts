import { expect, test } from 'vitest';
import { deriveSettings } from './defaults/derive-settings.ts';
import { fitForecaster } from './fit-forecaster.ts';
import { forecast, forecastAr2, horizon, meanDistance } from './known-future.fixture.ts';
import type { MethodName } from './schema.ts';
import { makeSeries } from './test-series.ts';

const hour = { unit: 'hour', count: 1 } as const;
test('a sum of two seasons goes on as it must, step by step', () => {
  const wave = (index: number) =>
    100 + 20 * Math.sin((2 * Math.PI * index) / 24) + 8 * Math.cos((2 * Math.PI * index) / 12);
  const length = 480;
  const say = forecast(makeSeries('wave', hour, length, wave));
  const truth = Array.from({ length: horizon }, (_, step) => wave(length + step));
  // One step early or late would be off by 3.6 in the mean.
  expect(meanDistance(say('network'), truth)).toBeLessThan(0.5);
  expect(meanDistance(say('combination'), truth)).toBeLessThan(0.5);
});

test('a ramp goes on, from the value after the last', () => {
  const ramp = (index: number) => 50 + 3 * index;
  const length = 200;
  const say = forecast(makeSeries('ramp', { unit: 'observation', count: 1 }, length, ramp));
  const truth = Array.from({ length: horizon }, (_, step) => ramp(length + step));
  for (const method of ['network', 'combination'] as const)
    say(method).forEach((value, step) => {
      // A tenth of a step.
      expect(Math.abs(value - truth[step])).toBeLessThan(0.3);
    });
});

// known-future.long.test.ts asks for the best that there is, with several seeds.
test('of an AR(2) the forecast is far nearer to the best that there is than the last value', () => {
  const { combination, naive } = forecastAr2(3, 600);
  expect(combination).toBeLessThan(0.33 * naive);
});

test('a price is modelled by its returns, half of its forecast is the last value, and all of that is said', () => {
  let price = 100;
  const walk = makeSeries('price', { unit: 'tradingDay', count: 1 }, 300, (_, noise) => {
    price *= 1 + 0.02 * noise;
    return price;
  });
  const { settings } = deriveSettings([walk], 'quick', { horizon, seasons: [], epochs: 3 });
  const fitted = fitForecaster([walk], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const { reasons, series, verdict } = fitted.value.result;
  expect(reasons.join(' ')).toMatch(
    /corrects the last value\..*changes are returns\..*Near a random walk, as prices are/,
  );
  const weightOf = (method: MethodName) => series[0].methods.find((own) => own.method === method)?.weight;
  expect(weightOf('naive')).toBeGreaterThan(0.5);
  expect(weightOf('network')).toBeGreaterThan(0);
  expect(verdict.sentence).toMatch(/no method here beat yesterday's value|naive/i);
});
