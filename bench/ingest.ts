// Reading CSV beside raw Papa Parse, which only cuts the text, while ingest also types columns, sorts, finds the step
// and keeps a ledger:
//   npm run bench:ingest -- [--json] [--megabytes 1,10,100] [--shape narrow,wide,long] [--rounds 3]
// Every reading is a process of its own, so that its peak memory is its own; the two take turns, so that a busy machine
// is unfair to both alike. Processor time counts: its minimum, with the median beside it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Shape, shapes, writeSample } from './ingest-samples.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    megabytes: { type: 'string', default: '1,10,100' },
    shape: { type: 'string', default: shapes.join(',') },
    rounds: { type: 'string', default: '3' },
  },
});

type Reading = {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMB: number;
  readonly rows: number;
};

const member = fileURLToPath(new URL('./ingest-member.ts', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-bench-'));
const table = [];
try {
  for (const megabytes of options.megabytes.split(',').map(Number)) {
    for (const shape of shapes.filter((one) => options.shape.split(',').includes(one))) {
      const file = path.join(folder, `${shape}.csv`);
      writeSample(file, shape, megabytes * 1_000_000);
      table.push(measure(file, shape, megabytes));
      rmSync(file);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (options.json) console.log(JSON.stringify(table));
else console.table(table);

function measure(file: string, shape: Shape, megabytes: number) {
  const readings: Record<'ingest' | 'papa' | 'preview', Reading[]> = { ingest: [], papa: [], preview: [] };
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const engine of ['papa', 'ingest', 'preview'] as const) readings[engine].push(read(engine, file));
  }
  const least = (engine: keyof typeof readings) => Math.min(...readings[engine].map(({ cpuMs }) => cpuMs));
  const middle = (engine: keyof typeof readings) => median(readings[engine].map(({ cpuMs }) => cpuMs));
  return {
    shape,
    MB: megabytes,
    rows: readings.ingest[0].rows,
    'ingest CPU ms': `${least('ingest').toFixed(0)} (${middle('ingest').toFixed(0)})`,
    'Papa CPU ms': `${least('papa').toFixed(0)} (${middle('papa').toFixed(0)})`,
    ratio: Number((least('ingest') / least('papa')).toFixed(2)),
    'ingest MB/s': Number((megabytes / (least('ingest') / 1000)).toFixed(1)),
    'ingest peak MB': Math.max(...readings.ingest.map(({ peakMB }) => peakMB)),
    'Papa peak MB': Math.max(...readings.papa.map(({ peakMB }) => peakMB)),
    'preview ms': Number(Math.min(...readings.preview.map(({ wallMs }) => wallMs)).toFixed(0)),
  };
}

function read(engine: string, file: string): Reading {
  return JSON.parse(execFileSync(process.execPath, [member, engine, file], { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
