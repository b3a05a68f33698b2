import { beforeAll, expect, test } from 'vitest';
import type { Covariate, TimeSeries } from '#lib/time-series.ts';
import { fitForecaster } from '../fit-forecaster.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries } from '../test-series.ts';

const day = { unit: 'day', count: 1 } as const;
const length = 260;
const horizon = 7;

const settings: ForecastSettings = {
  ...{ horizon, lookback: 14, seasons: [7], cell: 'gru', hiddenSize: 12, layers: 1, dropout: 0 },
  ...{ epochs: 12, batchSize: 32, learningRate: 5e-3, seed: 1, holdout: 3 * horizon, members: 1 },
};

/** Zeros and ones drawn afresh each day, so that no past predicts them. */
const promotions = makeSeries('promotion', day, length + horizon, (_, noise) => (noise > 0.9 ? 1 : 0));
const sales = makeSeries('sales', day, length, (index, noise) => {
  return 100 + 10 * Math.sin((2 * Math.PI * index) / 7) + 40 * promotions.values[index] + 3 * noise;
});
/** What happens to it happens to visits two days later. */
const adverts = makeSeries('adverts!', day, length, (_, noise) => noise);
const visits = makeSeries('visits', day, length, (index, noise) => {
  return 50 + 10 * (index < 2 ? 0 : adverts.values[index - 2]) + noise;
});

const beside = ({ key, timestamps, values }: TimeSeries, known: Covariate['known']): Covariate => ({
  ...{ name: key, known, timestamps, values },
});

function run(series: TimeSeries, own: Partial<ForecastSettings> = {}) {
  const fitted = fitForecaster([series], { ...settings, ...own }, {});
  if (!fitted.ok) throw new Error(`Wanted a fit, got ${fitted.problem.code}.`);
  return fitted.value;
}

const errorOf = ({ result }: ReturnType<typeof run>): number =>
  result.metrics.find(({ method }) => method === 'network')?.mae ?? Number.NaN;

/** Beyond the end there is one promotion, on the third day. */
const planned = promotions.values.map((value, index) =>
  index < length ? value : index === length + 2 ? 1 : 0,
);
let withPlanned: ReturnType<typeof run>;
beforeAll(() => {
  withPlanned = run({ ...sales, covariates: [beside({ ...promotions, values: planned }, 'future')] });
});

test('promotions known in the future leave a third of the error', () => {
  const alone = errorOf(run(sales));
  expect(alone).toBeGreaterThan(9);
  expect(errorOf(withPlanned)).toBeLessThan(alone / 3);
});

test('a promotion in the horizon lifts that day beyond the end, and no other', () => {
  withPlanned.result.series[0].future.forEach(({ yhat }, step) => {
    const usual = 100 + 10 * Math.sin((2 * Math.PI * (length + step)) / 7);
    expect(Math.abs(yhat - usual - (step === 2 ? 40 : 0))).toBeLessThan(8);
  });
});

test('a column known only in the past that runs two days ahead halves the error of those two days', () => {
  const short = { horizon: 2, holdout: 20, seasons: [], epochs: 25 };
  const led = errorOf(run({ ...visits, covariates: [beside(adverts, 'past')] }, short));
  expect(led).toBeLessThan(errorOf(run(visits, short)) / 2);
});

test('nothing of a past column at or after the cutoff moves a weight or a forecast made there, by one bit', () => {
  const cutoff = length - settings.holdout;
  const spoil = (own: TimeSeries, from: number) => ({
    ...own,
    values: own.values.map((value, index) => (index < from ? value : 1e3 - 5 * value)),
  });
  const short = { epochs: 2 };
  const first = ({ result }: ReturnType<typeof run>) => result.series[0].heldOut.slice(0, horizon);
  const before = run({ ...visits, covariates: [beside(adverts, 'past')] }, short);
  const after = run({ ...visits, covariates: [beside(spoil(adverts, cutoff), 'past')] }, short);
  const points = ({ result }: typeof before) =>
    result.series[0].heldOut.slice(0, horizon).map(({ yhat }) => yhat);
  expect(points(after)).toEqual(points(before));
  expect(after.result.backtestEpochs).toEqual(before.result.backtestEpochs);
  expect(first(after)).toEqual(first(before));
  // It is read: what lies just before the cutoff does move the forecast.
  const earlier = run({ ...visits, covariates: [beside(spoil(adverts, cutoff - 1), 'past')] }, short);
  expect(points(earlier)).not.toEqual(points(before));
  // What reaches beyond the end of the series is not even looked at.
  const longer = makeSeries('adverts!', day, length + horizon, () => 7);
  longer.values.set(adverts.values);
  expect(run({ ...visits, covariates: [beside(longer, 'past')] }, short).result.series).toEqual(
    before.result.series,
  );
});

test('a column that has nothing to say costs little', () => {
  const noise = makeSeries('unrelated', day, length + horizon, (_, value) => (value > 0.9 ? 1 : 0));
  const alone = errorOf(run(visits));
  expect(errorOf(run({ ...visits, covariates: [beside(noise, 'future')] }))).toBeLessThan(1.1 * alone);
});
