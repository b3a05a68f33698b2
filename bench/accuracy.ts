// Forecasts of public panels with the default settings of preset best, scored as M4 scores them, the published row
// beside. `npm run bench:accuracy`; BENCH_DATA names the folder of data, BENCH_SEEDS how many seeds (1), BENCH_SETS which
// sets, BENCH_PRESET another preset, BENCH_BACK how many horizons before the published split (0): the windows that
// choices are made on. Then single series, prices apart; BENCH_SETS names them `single`. With --json, the same as JSON.
import os from 'node:os';
import v8 from 'node:v8';
import { naiveTwo } from '#lib/forecast/metrics/naive-two.ts';
import { presetNames } from '#lib/forecast/schema.ts';
import { type PanelSet, readPanelSets } from './panel-sets.ts';
import { bandScores, errorsOf, seasonalScale } from './score-panel.ts';

// Before any WebAssembly has run: it would stay slow in this process.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { deriveSettings, fitForecaster } = await import('#lib/forecast/index.ts');
const { openHelpers } = await import('#lib/threads/index.ts');
const { measureSingleSeries } = await import('./measure-single.ts');
const { tabulateSingle, writeSingle } = await import('./single-tables.ts');

type Row = {
  readonly set: string;
  readonly seed: number;
  readonly method: string;
  readonly smape: number;
  readonly mase: number;
  readonly owa: number;
  readonly coverage80: number | null;
  readonly coverage95: number | null;
  readonly msis: number | null;
  readonly seconds: number;
  readonly published: string;
};

const simple = new Set(['naive', 'seasonalNaive', 'drift', 'theta', 'pretrained', 'ets']);
const only = process.env.BENCH_SETS?.split(',');
const seeds = Number(process.env.BENCH_SEEDS ?? 1);
const back = Number(process.env.BENCH_BACK ?? 0);
const preset = presetNames.find((name) => name === (process.env.BENCH_PRESET ?? 'best')) ?? 'best';
const folder = process.env.BENCH_DATA ?? 'data';
const sets = readPanelSets(folder, back).filter(({ name }) => only === undefined || only.includes(name));
const rows: Row[] = [];
for (const set of sets) for (let seed = 1; seed <= seeds; seed++) rows.push(...measure(set, seed));

const withSingle = only === undefined || only.includes('single');
const single = tabulateSingle(
  withSingle
    ? await measureSingleSeries({ folder, preset, seeds, origins: 3, skip: back, only: '', log: undefined })
    : [],
);

const [cpu] = os.cpus();
const machine = `${os.cpus().length} cores of ${cpu?.model.trim() ?? 'an unnamed processor'}, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
if (process.argv.includes('--json')) console.log(JSON.stringify({ date, machine, seeds, rows, single }));
else console.log([asTable(), writeSingle(single)].join('\n\n'));

function measure({ name, horizon, panel, actual, published }: PanelSet, seed: number): Row[] {
  const startedMs = performance.now();
  const { settings } = deriveSettings(panel, preset, { horizon, seed });
  const helpers = openHelpers(os.availableParallelism() - 1, { panel, settings, isNice: false });
  const fitted = fitForecaster(panel, settings, { helpers });
  helpers.close();
  const seconds = (performance.now() - startedMs) / 1_000;
  if (!fitted.ok) throw new Error(`${name}: ${fitted.problem.code}`);
  const { result } = fitted.value;
  const season = result.maseSeason;
  const scales = panel.map(({ values }) => seasonalScale(values, season));
  const yardstick = errorsOf(
    panel.map(({ values }) => naiveTwo(values, horizon, season)),
    actual,
    scales,
  );
  const bands = bandScores(
    result.series.map(({ future }) => future),
    actual,
    scales,
  );
  const methods = [...new Set(result.series.flatMap((own) => own.methods.map(({ method }) => method)))];
  return methods.map((method) => {
    const forecasts = result.series.map((own) =>
      Float64Array.from(
        own.methods.find((said) => said.method === method)?.future ?? [],
        (value) => value ?? Number.NaN,
      ),
    );
    const { smape, mase } = errorsOf(forecasts, actual, scales);
    const isForecast = method === result.forecastMethod;
    return {
      ...{ set: name, seed, method: isForecast ? `${method} (the forecast)` : method, smape, mase },
      owa: (smape / yardstick.smape + mase / yardstick.mase) / 2,
      ...(isForecast ? bands : { coverage80: null, coverage95: null, msis: null }),
      ...{ seconds, published },
    };
  });
}

function asTable(): string {
  const number = (value: number | null, digits: number) => (value === null ? '' : value.toFixed(digits));
  return [
    `Measured ${date} on ${machine}; preset ${preset}, nothing set but the horizon${back > 0 ? `, ${back} horizons before the published split` : ''}.`,
    '',
    '| set | seed | method | sMAPE | MASE | OWA | in 80% | in 95% | MSIS | seconds | published |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    // The simple methods have no seed.
    ...rows
      .filter(({ seed, method }) => seed === 1 || !simple.has(method))
      .map((row) => {
        const { set, seed, method, smape, mase, owa, coverage80, coverage95, msis, seconds, published } = row;
        const figures = [number(smape, 3), number(mase, 3), number(owa, 3)];
        const shares = [coverage80, coverage95].map((share) => number(share && 100 * share, 1));
        return `| ${[set, seed, method, ...figures, ...shares, number(msis, 2), seconds.toFixed(0), published].join(' | ')} |`;
      }),
  ].join('\n');
}
