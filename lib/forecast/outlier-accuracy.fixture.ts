import { createGenerator } from '#lib/rnn/index.ts';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import { fitSeasonalEts } from './baselines/seasonal-ets.ts';
import { theta } from './baselines/theta.ts';
import { prepareSeries } from './data/prepared-series.ts';
import { deriveSettings } from './defaults/derive-settings.ts';
import { forecastInstantly } from './forecast-instantly.ts';
import { recipeOf } from './test-series.ts';

const horizon = 7;

/** A series and what came after it. */
export type Episode = { readonly series: TimeSeries; readonly truth: Float64Array };

const day: Step = { unit: 'day', count: 1 };
const month: Step = { unit: 'month', count: 1 };

/** Kinds of series that people have: a weekly wave, a trend with noise, monthly growth with a season, counts. */
const kinds = [
  {
    step: day,
    length: 140,
    valueAt: (t: number, noise: number) => 100 + 6 * Math.sin((2 * Math.PI * t) / 7) + 2 * noise,
  },
  { step: day, length: 120, valueAt: (t: number, noise: number) => 50 + 0.3 * t + 3 * noise },
  {
    step: month,
    length: 84,
    valueAt: (t: number, noise: number) =>
      200 * 1.008 ** t * (1 + 0.2 * Math.sin((Math.PI * t) / 6)) * (1 + 0.03 * noise),
  },
  {
    step: day,
    length: 150,
    valueAt: (t: number, noise: number) => Math.round(40 + 10 * Math.sin((2 * Math.PI * t) / 7) + 5 * noise),
  },
] as const;

/** A seeded series of one of these kinds. @param level  what is added at a place */
export function drawEpisode(
  seed: number,
  level: (index: number, length: number) => number = () => 0,
): Episode {
  const generator = createGenerator(seed);
  const { step, length, valueAt } = kinds[seed % kinds.length];
  const values = Float64Array.from(
    { length: length + horizon },
    (_, t) => valueAt(t, generator.normal()) + level(t, length),
  );
  const start = Date.UTC(2020, 0, 1);
  const timestamps = Float64Array.from({ length }, (_, t) => addSteps(start, step, t));
  return {
    series: { key: 'y', step, timestamps, values: values.slice(0, length) },
    truth: values.slice(length),
  };
}

const slips = [
  (value: number) => 10 * value,
  (value: number) => value / 10,
  () => 0,
  (value: number) => 100 * value,
];

/** The same with one wrong value, at one of so many places from the first to the last. */
export function withSlip({ series, truth }: Episode, place: number, places: number): Episode {
  const index = Math.round((place / (places - 1)) * (series.values.length - 1));
  const values = series.values.slice();
  values[index] = slips[place % slips.length](values[index]);
  return { series: { ...series, values }, truth };
}

/** Mean absolute error of methods of each kind, all of which see the prepared series alone. */
export function errorsOf(
  { series, truth }: Episode,
  way: 'found' | 'keep',
  methods: readonly Method[],
): number[] {
  const { settings } = deriveSettings([series], 'quick', { horizon, outliers: { way } });
  const { filled } = prepareSeries(series, settings, recipeOf(1), 'final');
  const season = settings.seasons.at(0) ?? 1;
  const forecasts = {
    theta: () => theta(filled, horizon, season),
    ets: () => fitSeasonalEts(filled, settings.seasons, 200)?.forecast(filled, horizon),
    instant: () => forecastInstantly([series], settings)[0].future.map(({ yhat }) => yhat),
  };
  return methods.map((method) => {
    const forecast = forecasts[method]();
    if (!forecast) throw new Error(`No ${method} for ${series.values.length} values.`);
    return truth.reduce((sum, value, step) => sum + Math.abs(value - forecast[step]) / horizon, 0);
  });
}

export type Method = 'theta' | 'ets' | 'instant';

/** Errors summed over episodes, in those of the series as they should be. @returns one number a method */
export function relativeErrors(
  pairs: readonly { readonly right: Episode; readonly other: Episode }[],
  ways: { readonly right: 'found' | 'keep'; readonly other: 'found' | 'keep' },
  methods: readonly Method[],
): number[] {
  const known = new Map<Episode, number[]>();
  const right = (episode: Episode) => {
    const errors = known.get(episode) ?? errorsOf(episode, ways.right, methods);
    known.set(episode, errors);
    return errors;
  };
  const sums = methods.map(() => ({ right: 0, other: 0 }));
  for (const pair of pairs) {
    const [expected, came] = [right(pair.right), errorsOf(pair.other, ways.other, methods)];
    sums.forEach((sum, index) => {
      // In units of the series' size: no kind counts more for its larger numbers.
      const size = pair.right.series.values[0];
      sum.right += expected[index] / size;
      sum.other += came[index] / size;
    });
  }
  return sums.map((sum) => sum.other / sum.right);
}
