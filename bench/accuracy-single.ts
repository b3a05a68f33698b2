// Single series, each forecast from several origins with default settings: against seasonal naive, and against an ETS
// as good as R's. BENCH_DATA names the folder of data. A part of `npm run bench:accuracy`, with more to choose:
//   npm run bench:accuracy-single [-- --preset best --origins 3 --skip 0 --seeds 3 --only vega --log FILE --json]
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { presetNames } from '#lib/forecast/schema.ts';

// Before any WebAssembly has run: it would stay slow in this process.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { measureSingleSeries } = await import('./measure-single.ts');
const { tabulateSingle, writeSingle } = await import('./single-tables.ts');

const { values: options } = parseArgs({
  options: {
    preset: { type: 'string', default: 'best' },
    origins: { type: 'string', default: '3' },
    skip: { type: 'string', default: '0' },
    seeds: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    log: { type: 'string' },
  },
});
const folder = process.env.BENCH_DATA;
if (folder === undefined) throw new Error('BENCH_DATA must name the folder of data.');
const preset = presetNames.find((name) => name === options.preset);
if (preset === undefined) throw new Error(`--preset is one of ${presetNames.join(', ')}.`);
const scores = await measureSingleSeries({
  ...{ folder, preset, only: options.only, log: options.log },
  ...{ origins: Number(options.origins), skip: Number(options.skip), seeds: Number(options.seeds) },
});
const tables = tabulateSingle(scores);
if (options.json) process.stdout.write(`${JSON.stringify({ preset, scores, tables })}\n`);
else process.stdout.write(`Preset ${preset}, ${options.seeds} seeds. ${writeSingle(tables)}\n`);
