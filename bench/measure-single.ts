import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { deriveSettings, describeFitProblem, fitForecaster } from '#lib/forecast/index.ts';
import type { MethodName, PresetName, SeriesForecast } from '#lib/forecast/schema.ts';
import { readSingleSeries, type SingleSeries } from './single-series-sets.ts';

/** One forecast of one series from one origin, beside what came. */
export type Score = {
  readonly name: string;
  /** Horizons before the end. */
  readonly back: number;
  readonly seed: number;
  readonly preset: string;
  /** Values known at the origin. */
  readonly length: number;
  readonly isPrice: boolean;
  readonly errors: { readonly [Method in MethodName]?: number };
  readonly inside80: number;
  readonly inside95: number;
  readonly steps: number;
  readonly seconds: number;
};

/** What is measured. */
export type SingleMeasurement = {
  /** Of data. */
  readonly folder: string;
  readonly preset: PresetName;
  readonly origins: number;
  /** Origins at the end that are left alone: settings are chosen on earlier ones. */
  readonly skip: number;
  readonly seeds: number;
  /** Part of the names of the sets. */
  readonly only: string;
  /** Scores are added to this file as they come, and those in it are not measured again. */
  readonly log: string | undefined;
};

/** Forecasts every single series from several origins, with several seeds; a dot on standard error for each. */
export async function measureSingleSeries(wanted: SingleMeasurement): Promise<Score[]> {
  const { folder, preset, origins, skip, seeds, only, log } = wanted;
  const logged: readonly Score[] =
    log && existsSync(log)
      ? readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
  const scores: Score[] = [];
  for (const own of await readSingleSeries(folder)) {
    if (!own.set.includes(only)) continue;
    for (let seed = 1; seed <= seeds; seed++) {
      for (let back = skip + 1; back <= skip + origins; back++) {
        const known = logged.find(
          (score) =>
            score.name === nameOf(own) &&
            score.back === back &&
            score.seed === seed &&
            score.preset === preset,
        );
        const score = known ?? scoreOrigin(own, back, seed, preset);
        if (score === null) continue;
        scores.push(score);
        if (log && !known) appendFileSync(log, `${JSON.stringify(score)}\n`);
        process.stderr.write('.');
      }
    }
  }
  process.stderr.write('\n');
  return scores;
}

function nameOf({ set, series }: SingleSeries): string {
  return `${set} ${series.key}`;
}

/** Cuts a series some horizons before its end, forecasts one horizon and looks at what came. */
function scoreOrigin(own: SingleSeries, back: number, seed: number, preset: PresetName): Score | null {
  const { series, horizon, isPrice } = own;
  const end = series.values.length - back * horizon;
  if (end < 4 * horizon) return null;
  const known = {
    ...series,
    values: series.values.slice(0, end),
    timestamps: series.timestamps.slice(0, end),
  };
  const started = performance.now();
  const { settings } = deriveSettings([known], preset, { horizon, seed });
  const fitted = fitForecaster([known], settings, {});
  if (!fitted.ok) {
    process.stderr.write(`${nameOf(own)}: ${describeFitProblem(fitted.problem)}\n`);
    return null;
  }
  const [forecast] = fitted.value.result.series;
  const truth = series.values.subarray(end, end + horizon);
  if (!truth.some(Number.isFinite)) return null;
  return {
    name: nameOf(own),
    ...{ back, seed, preset, length: end, isPrice },
    errors: errorsOf(forecast, truth),
    ...countInside(forecast, truth),
    seconds: (performance.now() - started) / 1_000,
  };
}

function errorsOf({ methods }: SeriesForecast, truth: Float64Array) {
  const errors: { [Method in MethodName]?: number } = {};
  for (const { method, future } of methods) {
    let sum = 0;
    let count = 0;
    truth.forEach((value, step) => {
      if (!Number.isFinite(value)) return;
      sum += Math.abs(value - (future[step] ?? Number.NaN));
      count++;
    });
    errors[method] = sum / count;
  }
  // Without a season the value a season ago is the last one.
  errors.seasonalNaive ??= errors.naive;
  return errors;
}

function countInside({ future }: SeriesForecast, truth: Float64Array) {
  const counts = { inside80: 0, inside95: 0, steps: 0 };
  truth.forEach((value, step) => {
    if (!Number.isFinite(value)) return;
    const { lo80, hi80, lo95, hi95 } = future[step];
    counts.steps++;
    if (lo80 <= value && value <= hi80) counts.inside80++;
    if (lo95 <= value && value <= hi95) counts.inside95++;
  });
  return counts;
}
