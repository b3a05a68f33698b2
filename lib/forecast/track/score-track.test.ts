import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { joinScores, scoreTrack, type TrackedForecast } from './score-track.ts';
import { describeBias, describeHistogram, judgeTrack } from './track-words.ts';

const week = { unit: 'week', count: 1 } as const;
const horizon = 6;

/** Forecasts of a random series, made one step after the other; the last ones reach beyond its end. */
function made({ count = 30, error = 1, shift = 0, late = 0, width = 1.281552 } = {}) {
  const generator = createGenerator(11);
  const values = Float64Array.from({ length: 60 }, () => 100 + 4 * generator.normal());
  const timestamps = values.map((_, index) => 1_000 * index);
  const forecasts = Array.from({ length: count }, (_, origin): TrackedForecast => {
    const from = 30 + origin;
    const off = origin >= count - late ? 12 : 0;
    const points = Array.from({ length: horizon }, (_, step) => {
      const yhat = (values[from + step] ?? 100) + error * generator.normal() + shift + off;
      const [half80, half95] = [width, 1.53 * width];
      return {
        ...{ timestamp: 1_000 * (from + step), actual: null, yhat },
        ...{ lo80: yhat - half80, hi80: yhat + half80, lo95: yhat - half95, hi95: yhat + half95 },
      };
    });
    const fill = (value: number | null) => Array.from({ length: horizon }, () => value);
    return {
      cutoff: 1_000 * (from - 1),
      points,
      methods: [
        { method: 'combination', values: points.map(({ yhat }) => yhat) },
        { method: 'naive', values: fill(values[from - 1]) },
        { method: 'seasonalNaive', values: points.map((_, step) => values[from - 13 + step]) },
        { method: 'drift', values: fill(null) },
      ],
    };
  });
  return { forecasts, truth: { timestamps, values } };
}

test('every number of a track is what other code works out from the same forecasts', () => {
  const { forecasts, truth } = made();
  const track = scoreTrack(forecasts, truth, 'seasonalNaive');
  const rows = forecasts.flatMap(({ cutoff, points, methods }) =>
    points.flatMap((point, index) => {
      const actual = truth.values[truth.timestamps.indexOf(point.timestamp)];
      if (actual === undefined) return [];
      const naive = methods[1].values[index] ?? 0;
      const seasonal = methods[2].values[index] ?? 0;
      return [{ cutoff, step: index + 1, naive, seasonal, ...point, truth: actual }];
    }),
  );
  const expected = (some: typeof rows) => {
    const mean = (of: (row: (typeof rows)[number]) => number) =>
      some.map(of).reduce((a, b) => a + b, 0) / some.length;
    const mae = mean(({ truth: actual, yhat }) => Math.abs(actual - yhat));
    const seasonalNaive = mean(({ truth: actual, seasonal }) => Math.abs(actual - seasonal));
    return {
      count: some.length,
      mae: expect.closeTo(mae, 9),
      naive: expect.closeTo(
        mean(({ truth: actual, naive }) => Math.abs(actual - naive)),
        9,
      ),
      seasonalNaive: expect.closeTo(seasonalNaive, 9),
      skill: expect.closeTo(1 - mae / seasonalNaive, 9),
      bias: expect.closeTo(
        mean(({ truth: actual, yhat }) => yhat - actual),
        9,
      ),
      size: expect.closeTo(
        mean(({ truth: actual }) => actual),
        9,
      ),
      coverage80: mean(({ truth: actual, lo80, hi80 }) => (lo80 <= actual && actual <= hi80 ? 1 : 0)),
      coverage95: mean(({ truth: actual, lo95, hi95 }) => (lo95 <= actual && actual <= hi95 ? 1 : 0)),
    };
  };
  // 30 forecasts of 6 steps, of which the last five lack 1 to 5 at their end.
  expect(rows).toHaveLength(165);
  expect(track.overall).toEqual(expected(rows));
  expect(track.bySteps).toEqual(
    [1, 2, 3, 4, 5, 6].map((step) => ({ step, ...expected(rows.filter((row) => row.step === step)) })),
  );
  expect(track.byForecast).toEqual(
    forecasts.map(({ cutoff }) => ({ cutoff, ...expected(rows.filter((row) => row.cutoff === cutoff)) })),
  );
  const targets = [...new Set(rows.map(({ timestamp }) => timestamp))].sort((a, b) => a - b);
  expect(track.byTarget).toEqual(
    targets.map((timestamp) => ({
      timestamp,
      ...expected(rows.filter((row) => row.timestamp === timestamp)),
    })),
  );
  expect(joinScores(track.byTarget, 'seasonalNaive')).toMatchObject({
    count: 165,
    mae: expect.closeTo(track.overall.mae ?? 0, 9),
    skill: expect.closeTo(track.overall.skill ?? 0, 9),
  });
  // Drift answered nothing, so that its error would be one over other steps.
  expect(track.others.map(({ method }) => method)).toEqual(['naive', 'seasonalNaive']);
});

test('the histogram holds every value once, also where it lies on a quantile or several coincide', () => {
  const { forecasts, truth } = made();
  const { histogram, overall } = scoreTrack(forecasts, truth, 'naive');
  expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(overall.count, 9);
  const byHand = forecasts.flatMap(({ points }) =>
    points.filter(({ timestamp, hi80, hi95 }) => {
      const actual = truth.values[timestamp / 1_000];
      return actual > hi80 && actual <= hi95;
    }),
  );
  expect(histogram[4].count).toBe(byHand.length);
  expect(histogram.map(({ expected }) => expected / overall.count)).toEqual(
    [0.025, 0.075, 0.4, 0.4, 0.075, 0.025].map((share) => expect.closeTo(share, 9)),
  );
  const settled = { ...forecasts[0].points[0], yhat: 7, lo80: 7, hi80: 7, lo95: 7, hi95: 7 };
  const one = scoreTrack(
    [{ cutoff: 0, points: [settled], methods: [] }],
    { timestamps: Float64Array.of(settled.timestamp), values: Float64Array.of(7) },
    'naive',
  );
  // What is always the same is as likely to fall anywhere: it says nothing of the bands.
  expect(one.histogram.map(({ count, expected }) => count - expected)).toEqual(
    Array.from({ length: 6 }, () => expect.closeTo(0, 9)),
  );
});

test('the verdict says what a forecast was worth in all, and when it has lost lately', () => {
  const verdictOf = (options: Parameters<typeof made>[0]) => {
    const { forecasts, truth } = made(options);
    return judgeTrack(scoreTrack(forecasts, truth, 'seasonalNaive'), week);
  };
  const good = verdictOf({});
  expect(good.sentence).toMatch(
    /^Over 30 weeks this forecast beat seasonal naive by \d\d%; by \d\d% over the last 4 weeks\.$/,
  );
  expect(good).toMatchObject({ outcome: 'better', losesLately: false, better: null });
  const losing = verdictOf({ late: 9 });
  expect(losing.sentence).toMatch(/; over the last 4 weeks it lost by \d+%\.$/);
  expect(losing.losesLately).toBe(true);
  const bad = verdictOf({ shift: 30 });
  expect(bad.sentence).toMatch(/^Over 30 weeks this forecast lost to seasonal naive by \d+%/);
  expect(bad.better?.sentence).toMatch(/^On the same steps (seasonal )?naive would have erred \d\d% less\.$/);
  const { forecasts, truth } = made({ count: 1 });
  const early = { ...truth, values: truth.values.map((value, at) => (at < 32 ? value : Number.NaN)) };
  expect(judgeTrack(scoreTrack(forecasts, early, 'naive'), week).sentence).toBe(
    'Only 2 weeks that were forecast have come so far. The record begins at 4 weeks.',
  );
});

test('bias and histogram are said in a sentence each', () => {
  const said = (options: Parameters<typeof made>[0]) => {
    const { forecasts, truth } = made(options);
    const track = scoreTrack(forecasts, truth, 'naive');
    return [describeBias(track, week), describeHistogram(track)];
  };
  const [fair, inside] = said({});
  expect(fair).toMatch(/^On average forecasts ran neither high nor low\./);
  expect(inside).toMatch(/^The values lie in the bands as they should/);
  const [high, above] = said({ shift: 5 });
  expect(high).toBe(
    'On average forecasts up to 3 weeks ahead ran 5% high, those more than 3 weeks ahead ran 5% high. The last 30 all ran high.',
  );
  expect(above).toMatch(/^Forecasts lie too high/);
  expect(said({ width: 0.3 })[1]).toMatch(/^The bands are too narrow/);
  expect(said({ width: 5 })[1]).toMatch(/^The bands are wider than they need be/);
});
