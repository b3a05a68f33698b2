// Training as a whole, from a CSV on disk to a forecast on disk, a cold process each time:
//   npm run bench:train -- [--json] [--rounds 3] [--only panel] [--preset quick] [--series 414] [--length 1008]
// `hindcast forecast` on the weather sample, and on hourly series made up here; "network" is one network of that recipe
// alone, an LSTM of 128, and PyTorch (BENCH_PYTHON) trains one of 128 on those hourly series, 1,500 updates.
// Seconds that passed and seconds of CPU.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeHourlySeries } from './hourly-series.ts';
import { timeCommand } from './time-command.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    preset: { type: 'string', default: 'balanced' },
    series: { type: 'string', default: '414' },
    length: { type: 'string', default: '1008' },
  },
});

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'hindcast-bench-'));
const hourly = path.join(folder, 'hourly.csv');
writeFileSync(hourly, writeHourlySeries(Number(options.series), Number(options.length)));
const out = path.join(folder, 'forecast.json');
const forecast = (file: string, ...rest: string[]) => [
  ...[process.execPath, here('../scripts/hindcast.js'), 'forecast', file, '--json', '--out', out],
  ...['--preset', options.preset, ...rest],
];
const tasks = [
  {
    name: 'weather',
    command: forecast(here('../public/samples/seattle-weather.csv'), '--target', 'temp_max'),
  },
  { name: 'panel', command: forecast(hourly, '--id', 'unique_id', '--horizon', '48') },
  { name: 'network', command: [process.execPath, here('./train-network.ts'), hourly, out] },
  ...(process.env.BENCH_PYTHON
    ? [{ name: 'torch', command: [process.env.BENCH_PYTHON, here('./train-torch.py'), hourly, out] }]
    : []),
].filter(({ name }) => !options.only || options.only.split(',').includes(name));

const rows = tasks.map(({ name, command }) => ({
  name,
  command,
  seconds: [0].slice(1),
  cpu: [0].slice(1),
  about: '',
}));
for (let round = 0; round < Number(options.rounds); round++) {
  for (const row of rows) {
    const { seconds, cpuSeconds } = timeCommand(row.command);
    row.seconds.push(seconds);
    row.cpu.push(cpuSeconds);
    if (row.name === 'weather' || row.name === 'panel')
      row.about = aboutRun(JSON.parse(readFileSync(out, 'utf8')));
  }
}
rmSync(folder, { recursive: true });
const report = rows.map(({ name, seconds, cpu, about }) => ({
  name,
  seconds: Math.min(...seconds),
  cpu_seconds: Math.min(...cpu),
  about,
}));
if (options.json) console.log(JSON.stringify({ node: process.version, rows: report }));
else
  for (const { name, seconds, cpu_seconds, about } of report)
    console.log(`${name.padEnd(8)} ${seconds.toFixed(1)} s, of CPU ${cpu_seconds.toFixed(1)} s  ${about}`);

function aboutRun(result: {
  parameterCount: number;
  epochsRun: number;
  settings: { members: number };
}): string {
  return `${result.settings.members} networks of ${result.parameterCount} weights, ${result.epochsRun} epochs`;
}
