import { expect, test } from 'vitest';
import { deriveSettings } from './defaults/derive-settings.ts';
import { expectSound, expectToResume, month, run, seasonal, small } from './fit-forecaster.fixture.ts';
import { fitForecaster } from './fit-forecaster.ts';
import type { EpochReport } from './schema.ts';
import { airPassengers, makeSeries } from './test-series.ts';

test('values after the cutoff move no weight and no forecast made at the cutoff, not by one bit', () => {
  const cutoff = 108 - small.holdout;
  const before = run([seasonal], small);
  const values = seasonal.values.map((value, index) => (index < cutoff ? value : -3 * value + index));
  const after = run([{ ...seasonal, values }], small);
  const predicted = ({ result }: typeof before) =>
    result.series[0].heldOut.map(({ actual: _, ...prediction }) => prediction);
  expect(predicted(after)).toEqual(predicted(before));
  const said = ({ result }: typeof before) =>
    result.series[0].methods.map(({ method, heldOut }) => ({ method, heldOut }));
  expect(said(after)).toEqual(said(before));
  expect(after.result.backtestEpochs).toEqual(before.result.backtestEpochs);
  // The data did change: the networks that forecast beyond the end have learnt from it, and the score shows it.
  expect(after.weights).not.toEqual(before.weights);
  expect(after.result.metrics[0].mae).not.toBe(before.result.metrics[0].mae);
});

test('settings derived from the data do not move with the held-out part either', () => {
  const changed = seasonal.values.map((value, index) => (index < 96 ? value : 1e6 * (index % 2)));
  expect(deriveSettings([{ ...seasonal, values: changed }], 'quick', {})).toEqual(
    deriveSettings([seasonal], 'quick', {}),
  );
});

// fit-forecaster.long.test.ts stops after every update.
test('stopped after an update and taken up again, training ends with the same weights bit for bit', () => {
  expectToResume('elman', (updatesTotal) => [Math.round(updatesTotal / 2)]);
  expectToResume('gru', () => [1]);
  expectToResume('lstm', (updatesTotal) => [Math.round((2 * updatesTotal) / 3), updatesTotal]);
});

test('a checkpoint of other data is refused', () => {
  let checkpoint = new Uint8Array(0);
  run(
    [seasonal],
    { ...small, epochs: 1, members: 1 },
    {
      checkpointDue: () => true,
      onCheckpoint: (bytes) => {
        checkpoint = bytes.slice();
      },
    },
  );
  expect(fitForecaster([seasonal], small, { resume: checkpoint })).toMatchObject({
    ok: false,
    problem: { code: 'unusable-checkpoint' },
  });
});

test('cancelled at once it still answers; cancelled later it keeps the best epoch so far', () => {
  const atOnce = run([seasonal], small, { isCancelled: () => true }).result;
  expect(atOnce).toMatchObject({ cancelled: true, epochsRun: 0, bestEpochs: [0] });
  expect(atOnce.series[0].notes.slice(1)).toEqual(['ETS was left out: the run was stopped before.']);
  expectSound(atOnce);

  const reports: EpochReport[] = [];
  const { result } = run(
    [seasonal],
    { ...small, members: 1, epochs: 9 },
    {
      onEpoch: (report) => reports.push(report),
      isCancelled: () => reports.length === 2,
    },
  );
  const lossOf = ({ validationLoss }: EpochReport) => validationLoss ?? Number.POSITIVE_INFINITY;
  const lowest = reports.toSorted((a, b) => lossOf(a) - lossOf(b))[0];
  expect(result).toMatchObject({ cancelled: true, epochsRun: 2, bestEpochs: [lowest.epoch] });
});

test('a learning rate that blows up is refused with the epoch, not answered with nonsense', () => {
  // Far beyond what a user may set: within those limits clipping and averaging have always brought it back.
  const wild = fitForecaster([seasonal], { ...small, learningRate: 1e5 }, {});
  expect(wild).toMatchObject({ ok: false, problem: { code: 'diverged' } });
});

test('the default run errs far less than seasonal naive on air passengers, and its networks add to it', () => {
  const { settings } = deriveSettings([airPassengers()], 'quick', { seed: 1, epochs: 50 });
  expect(settings).toMatchObject({ horizon: 12, seasons: [12], holdout: 36, cell: 'gru' });
  const { result } = run([airPassengers()], settings);
  // 36 months from three origins are few: the test against chance may well say so.
  expect(result.verdict.outcome).not.toBe('worse');
  expect(result.verdict.skill).toBeGreaterThan(0.3);
  // Not the base forecast alone.
  expect(result.bestEpochs[0]).toBeGreaterThan(0);
  expectSound(result);
});

test('gaps, a ragged panel, one constant member and huge values give finite numbers throughout', () => {
  const gappy = makeSeries('gappy', month, 100, (index, noise) =>
    noise > 0.8 || index > 97 ? Number.NaN : noise,
  );
  const panel = [
    seasonal,
    gappy,
    makeSeries('late', month, 100, (index) => (index < 88 ? Number.NaN : index % 12)),
    makeSeries('flat', month, 90, () => 5),
    makeSeries('huge', month, 90, (_, noise) => 1e99 * noise),
    makeSeries('tiny', month, 90, (_, noise) => 1e-200 * noise),
  ];
  const { result } = run(panel, { ...small, epochs: 1, members: 1, holdout: 9 });
  expect(result.series.map(({ key }) => key)).toEqual(['seasonal', 'gappy', 'late', 'flat', 'huge', 'tiny']);
  // The late one is too short to hold out more than the last of its two origins.
  expect(result.series.map(({ heldOut }) => heldOut.length)).toEqual([9, 9, 3, 9, 9, 9]);
  expect(result.series.every(({ future }) => future.length === 6)).toBe(true);
  expect(result.series[3].future.every(({ yhat }) => Math.abs(yhat - 5) < 1)).toBe(true);
  expectSound(result);
});

test('a series that is nearly all gaps is answered with finite numbers too', () => {
  const sparse = makeSeries('sparse', month, 90, (index) => (index < 4 || index > 86 ? index : Number.NaN));
  const { result } = run([sparse], { ...small, members: 1 });
  expect(result.verdict.outcome).toBeTypeOf('string');
  expectSound(result);
});

test('the same panel and seed give the same result; another seed gives another', () => {
  const settings = { ...small, epochs: 1 };
  const outcome = () => {
    const { result, weights, opened } = run([seasonal], settings);
    return { result, weights, opened };
  };
  expect(outcome()).toEqual(outcome());
  expect(run([seasonal], { ...settings, seed: 8 }).weights).not.toEqual(run([seasonal], settings).weights);
});

test('scaled by 1000 a series gets forecasts scaled, and shifted as well, networks that are shifted', () => {
  const forecastsOf = (move: (value: number) => number) => {
    const moved = { ...seasonal, values: seasonal.values.map(move) };
    const [{ future, methods }] = run([moved], { ...small, epochs: 1, members: 1 }).result.series;
    return { future, network: methods.find(({ method }) => method === 'network')?.future ?? [] };
  };
  const own = forecastsOf((value) => value);
  const scaled = forecastsOf((value) => 1_000 * value);
  // ETS and Theta multiply where all values are positive, so only the network stands every shift.
  const shifted = forecastsOf((value) => 1_000 * value - 77_000);
  expect(own.network).toHaveLength(small.horizon);
  own.future.forEach(({ yhat, hi95 }, step) => {
    expect(scaled.network[step]).toBeCloseTo(1_000 * (own.network[step] ?? Number.NaN), 3);
    // The search of ETS ends within a tolerance, so its share of the combination is not the same to the last digit.
    expect(Math.abs(scaled.future[step].yhat / (1_000 * yhat) - 1)).toBeLessThan(0.005);
    expect(Math.abs(scaled.future[step].hi95 / (1_000 * hi95) - 1)).toBeLessThan(0.005);
    expect(shifted.network[step]).toBeCloseTo(1_000 * (own.network[step] ?? Number.NaN) - 77_000, 3);
  });
});

test('series too short to be judged get a forecast and no score, alone or in a panel', () => {
  const year = { unit: 'year', count: 1 } as const;
  const grow = (key: string, length: number) =>
    makeSeries(key, year, length, (index, noise) => 100 + 5 * index + noise);
  for (const panel of [[grow('only', 7)], [grow('a', 9), grow('bc', 1), grow('def', 20), grow('ghij', 7)]]) {
    const { settings } = deriveSettings(panel, 'quick', { horizon: 6 });
    const { result } = run(panel, { ...settings, epochs: 2 });
    for (const { future, heldOut, metrics, key } of result.series) {
      expect(future).toHaveLength(6);
      expect(heldOut).toHaveLength(key === 'def' ? 6 : 0);
      expect(metrics.length > 0).toBe(key === 'def');
    }
    const [first] = result.series;
    expect(first.future[5].yhat).toBeGreaterThan(110);
    expect(first.future[5].yhat).toBeLessThan(250);
    expectSound(result);
  }
});

test('the networks that forecast beyond the end have learnt from the last observations', () => {
  // A season that appears only in what the backtest holds out.
  const settings = { ...small, members: 1, dropout: 0, layers: 1, epochs: 30, holdout: 36 };
  const { result, weights } = run([seasonal], settings);
  const changed = seasonal.values.map((value, index) => (index < 80 || index > 95 ? value : value + 30));
  const other = run([{ ...seasonal, values: changed }], settings);
  expect(other.result.backtestEpochs).toEqual(result.backtestEpochs);
  expect(result.backtestEpochs[0]).toBeGreaterThan(0);
  expect(other.weights).not.toEqual(weights);
});
