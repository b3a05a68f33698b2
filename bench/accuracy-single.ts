// Single series, each forecast from several origins with default settings: against seasonal naive, and against an ETS
// as good as R's. BENCH_DATA names the folder of data.
//   npm run bench:accuracy-single [-- --preset best --origins 3 --skip 0 --seeds 3 --only vega --log FILE --json]
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { type MethodName, presetNames, type SeriesForecast } from '#lib/forecast/schema.ts';
import { readSingleSeries, type SingleSeries } from './single-series-sets.ts';

// Before any WebAssembly has run: it would stay slow in this process.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { deriveSettings, describeFitProblem, fitForecaster } = await import('#lib/forecast/index.ts');

const { values: options } = parseArgs({
  options: {
    preset: { type: 'string', default: 'best' },
    origins: { type: 'string', default: '3' },
    /** Origins at the end that are left alone: settings are chosen on earlier ones. */
    skip: { type: 'string', default: '0' },
    seeds: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    /** Scores are added to this file as they come, and those in it are not measured again. */
    log: { type: 'string' },
  },
});

type Score = {
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

const folder = process.env.BENCH_DATA;
if (folder === undefined) throw new Error('BENCH_DATA must name the folder of data.');
const preset = presetNames.find((name) => name === options.preset);
if (preset === undefined) throw new Error(`--preset is one of ${presetNames.join(', ')}.`);
const logged: readonly Score[] =
  options.log && existsSync(options.log)
    ? readFileSync(options.log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
const scores: Score[] = [];
for (const own of await readSingleSeries(folder)) {
  if (!own.set.includes(options.only)) continue;
  for (let seed = 1; seed <= Number(options.seeds); seed++) {
    for (let origin = 1; origin <= Number(options.origins); origin++) {
      const back = Number(options.skip) + origin;
      const known = logged.find(
        (score) =>
          score.name === nameOf(own) && score.back === back && score.seed === seed && score.preset === preset,
      );
      const score = known ?? scoreOrigin(own, back, seed);
      if (score === null) continue;
      scores.push(score);
      if (options.log && !known) appendFileSync(options.log, `${JSON.stringify(score)}\n`);
      process.stderr.write('.');
    }
  }
}
process.stderr.write('\n');
const noPrices = scores.filter((score) => !score.isPrice);
const tables = {
  'series that are no prices': summarise(noPrices),
  'of these, from under 400 values': summarise(noPrices.filter(({ length }) => length < 400)),
  'of these, from 400 values on': summarise(noPrices.filter(({ length }) => length >= 400)),
  prices: summarise(scores.filter((score) => score.isPrice)),
};
if (options.json) process.stdout.write(`${JSON.stringify({ preset, scores, tables })}\n`);
else for (const [name, rows] of Object.entries(tables)) writeTable(name, rows);

function nameOf({ set, series }: SingleSeries): string {
  return `${set} ${series.key}`;
}

/** Cuts a series some horizons before its end, forecasts one horizon and looks at what came. */
function scoreOrigin(own: SingleSeries, back: number, seed: number): Score | null {
  const { series, horizon, isPrice } = own;
  const end = series.values.length - back * horizon;
  if (end < 4 * horizon) return null;
  const known = {
    ...series,
    values: series.values.slice(0, end),
    timestamps: series.timestamps.slice(0, end),
  };
  const started = performance.now();
  const { settings } = deriveSettings([known], preset ?? 'best', { horizon, seed });
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
    ...{ back, seed, preset: preset ?? 'best', length: end, isPrice },
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

function summarise(some: readonly Score[]) {
  const rows = (['combination', 'network', 'ets', 'theta', 'seasonalNaive'] as const).map((method) => {
    const ratios = (against: MethodName): number[] =>
      some.flatMap(({ errors }) => {
        const ratio = (errors[method] ?? Number.NaN) / (errors[against] ?? Number.NaN);
        return Number.isFinite(ratio) && ratio > 0 ? [ratio] : [];
      });
    const share = (all: readonly number[], test: (ratio: number) => boolean) =>
      Math.round((100 * all.filter(test).length) / all.length);
    const geometric = (all: readonly number[]) =>
      Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio) / all.length, 0)).toFixed(3);
    const simple = ratios('seasonalNaive');
    const ets = ratios('ets');
    return {
      method,
      origins: some.length,
      'beats seasonal naive %': share(simple, (ratio) => ratio < 1),
      'MASE / seasonal naive': geometric(simple),
      'beats ETS %': share(ets, (ratio) => ratio < 1),
      'MASE / ETS': geometric(ets),
      'over 10% worse than ETS %': share(ets, (ratio) => ratio > 1.1),
    };
  });
  const steps = some.reduce((sum, score) => sum + score.steps, 0);
  const covered = (part: 'inside80' | 'inside95') =>
    ((100 * some.reduce((sum, score) => sum + score[part], 0)) / steps).toFixed(1);
  const seconds = some.reduce((sum, score) => sum + score.seconds / some.length, 0).toFixed(1);
  return { rows, coverage80: covered('inside80'), coverage95: covered('inside95'), seconds };
}

function writeTable(
  name: string,
  { rows, coverage80, coverage95, seconds }: ReturnType<typeof summarise>,
): void {
  const keys = Object.keys(rows[0]);
  process.stdout.write(`\n${name}, preset ${options.preset}, ${options.seeds} seeds\n`);
  process.stdout.write(`| ${keys.join(' | ')} |\n|${keys.map(() => '---').join('|')}|\n`);
  for (const row of rows) process.stdout.write(`| ${Object.values(row).join(' | ')} |\n`);
  process.stdout.write(`80% band held ${coverage80}%, 95% band ${coverage95}%; ${seconds} s an origin.\n`);
}
