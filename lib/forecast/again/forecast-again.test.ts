import { expect, test } from 'vitest';
import { month, run, seasonal, small } from '../fit-forecaster.fixture.ts';
import { makeSeries } from '../test-series.ts';
import { cutPanel } from './cut-panel.ts';
import { explainChange } from './explain-change.ts';
import { forecastAgain } from './forecast-again.ts';
import { decodeKeptFit, encodeKeptFit, type KeptFit } from './kept-fit.ts';

const cutAt = (panel: readonly { timestamps: Float64Array }[], length: number) =>
  panel.map(({ timestamps }) => timestamps[length - 1]);
const keptOf = (fit: ReturnType<typeof run>): KeptFit => {
  if (fit.kept === null) throw new Error('nothing was kept');
  return decodeKeptFit(encodeKeptFit(fit.kept));
};
const again = (...args: Parameters<typeof forecastAgain>) => {
  const forecast = forecastAgain(...args);
  if (!forecast.ok) throw new Error(forecast.problem.code);
  return forecast.value;
};

const panelOf = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) =>
    makeSeries(`s${index}`, month, length, (at, noise) => {
      const season = 9 * Math.sin((2 * Math.PI * (at + index)) / 12);
      return 60 + index + season + 4 * Math.abs(Math.sin(at / 2.3)) + noise;
    }),
  );

const cases = [
  { name: 'one series', panel: [seasonal], settings: small },
  {
    name: 'one series with limits and outliers',
    panel: [{ ...seasonal, values: seasonal.values.map((value, at) => (at === 70 ? 9 * value : value)) }],
    settings: {
      ...small,
      ...{ outliers: { way: 'found' as const }, lifetime: 'found' as const },
      constraints: { integer: true, lower: 0, upper: null },
    },
  },
  { name: 'three series, window by window', panel: panelOf(3, 96), settings: { ...small, members: 1 } },
  { name: 'nine series, patch by patch', panel: panelOf(9, 84), settings: { ...small, members: 1 } },
  {
    name: 'twenty series, weighed by rules of their own',
    panel: panelOf(20, 72),
    settings: { ...small, members: 1 },
  },
];

test.each(cases)(
  'from the data of the run it gives the forecast of the run, bit for bit: $name',
  ({ panel, settings }) => {
    const fit = run(panel, settings);
    const forecast = again(panel, settings, keptOf(fit));
    fit.result.series.forEach(({ key, future, methods }, index) => {
      expect(forecast[index].key).toBe(key);
      expect(forecast[index].points).toEqual(future);
      for (const { method, values } of forecast[index].methods)
        expect(values, method).toEqual(methods.find((own) => own.method === method)?.future);
    });
  },
);

test('newer values move the forecast, and nothing that was learnt before', () => {
  const [past] = cutPanel([seasonal], cutAt([seasonal], 100));
  const fit = run([past], small);
  const kept = keptOf(fit);
  const [moved] = again([seasonal], small, kept);
  expect(moved.cutoff).toBe(seasonal.timestamps[107]);
  expect(moved.points).toHaveLength(small.horizon);
  expect(moved.points[0].timestamp).toBeGreaterThan(moved.cutoff);
  // It has read the newest value.
  const naive = moved.methods.find(({ method }) => method === 'naive');
  expect(naive?.values[0]).toBe(seasonal.values[107]);
  // A value from before the fit that was revised since changes what is read, and the forecast with it.
  const revised = {
    ...seasonal,
    values: seasonal.values.map((value, at) => (at === 106 ? value + 20 : value)),
  };
  expect(again([revised], small, kept)[0].points).not.toEqual(moved.points);
});

test('data that the weights cannot forecast from are refused with what is wrong', () => {
  const fit = run([seasonal], small);
  const kept = keptOf(fit);
  expect(forecastAgain([{ ...seasonal, key: 'other' }], small, kept)).toMatchObject({
    problem: { code: 'other-series' },
  });
  expect(forecastAgain([seasonal], { ...small, hiddenSize: 5 }, kept)).toMatchObject({
    problem: { code: 'other-network' },
  });
  const later = { ...seasonal, timestamps: seasonal.timestamps.map((time) => time + 1e12) };
  expect(forecastAgain([later], small, kept)).toMatchObject({ problem: { code: 'history-gone' } });
  expect(forecastAgain([seasonal], small, { ...kept, revision: 99 })).toMatchObject({
    problem: { code: 'other-network' },
  });
});

test('what changed a forecast sums to the whole difference, and nothing changed by itself', () => {
  const panel = panelOf(2, 96);
  const settings = { ...small, members: 1 };
  const past = cutPanel(panel, cutAt(panel, 93));
  const fit = run(past, settings);
  const kept = keptOf(fit);
  const earlier = again(past, settings, kept);
  const revised = panel.map((series) => ({
    ...series,
    values: series.values.map((value, at) => (at === 90 ? value + 5 : value)),
  }));
  for (const [data, wasRevised] of [
    [panel, false],
    [revised, true],
  ] as const) {
    const now = again(data, settings, kept);
    const changes = explainChange(data, settings, kept, earlier, now, now);
    // Where nothing was revised the past alone need not be run: what it would say is known.
    const told = explainChange(data, settings, kept, earlier, now, now, false);
    if (!wasRevised)
      expect(told.map(({ parts }) => parts)).toEqual(changes.map(({ parts }) => parts.slice(1)));
    changes.forEach((change, index) => {
      expect(change.targets).toEqual(now[index].points.slice(0, 3).map(({ timestamp }) => timestamp));
      expect(change.parts.map(({ kind }) => kind)).toEqual(['revised', 'arrived', 'arrived', 'arrived']);
      expect(change.parts[0].effect.some((value) => value !== 0)).toBe(wasRevised);
      change.targets.forEach((_, target) => {
        const sum = change.parts.reduce((total, { effect }) => total + effect[target], 0);
        expect(sum).toBeCloseTo(change.after[target] - change.before[target], 9);
      });
      expect(change.arrived.map(({ actual }) => actual)).toEqual([...data[index].values.slice(93)]);
      // Ten percent of a normal distribution lie above 1.28 deviations.
      const [{ hi80, yhat, lo80 }] = earlier[index].points;
      const [{ actual, deviation }] = change.arrived;
      expect(deviation).toBeCloseTo((actual >= yhat ? hi80 - yhat : yhat - lo80) / 1.281552, 9);
    });
  }
  const anew = run(panel, { ...settings, seed: 8 });
  const now = anew.result.series.map(({ key, future }) => ({ key, cutoff: 0, points: future }));
  const [change] = explainChange(panel, settings, kept, earlier, again(panel, settings, kept), now);
  expect(change.parts.at(-1)?.kind).toBe('retrained');
  const sum = change.parts.reduce((total, { effect }) => total + effect[0], 0);
  expect(sum).toBeCloseTo(now[0].points[0].yhat - earlier[0].points[3].yhat, 9);
});
