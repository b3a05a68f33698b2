// Training speed of the recurrent engine beside PyTorch and the plain reference:
//   npm run bench:rnn -- [--json] [--cell lstm] [--size 32,24,1,32,1] [--threads 2] [--variant plain] [--rounds 6] [--reference]
// One update is forward, backpropagation through time, clipping and Adam. All take turns in one run, a second at a time,
// so that a busy machine is unfair to all alike; the minimum counts, the median stands beside it.

import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import { createTrainer } from '#lib/rnn/kernels/create-trainer.ts';
import { measurePeak } from '#lib/rnn/kernels/measure-peak.ts';
import { type Variant, variants } from '#lib/rnn/kernels/variant.ts';
import { createTrainer as createReferenceTrainer } from '#lib/rnn/reference/create-trainer.ts';
import { type Case, cases, countOperations, nameSize } from './rnn-sizes.ts';
import { startTorch, type Torch } from './rnn-torch.ts';
import { makeUpdate, timeUpdates } from './rnn-update.ts';

// Before any WebAssembly is compiled.
v8.setFlagsFromString('--experimental-wasm-revectorize');

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cell: { type: 'string' },
    size: { type: 'string' },
    threads: { type: 'string', default: '1' },
    variant: { type: 'string', default: 'relaxed' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '0.7' },
    reference: { type: 'boolean', default: false },
  },
});

const variant = variants.find((one) => one === options.variant);
if (!variant) throw new Error(`--variant must be one of ${variants.join(', ')}, is ${options.variant}.`);
const torch = await startTorch();
const rows = [];
for (const one of cases) {
  if (options.cell && !options.cell.split(',').includes(one.cell)) continue;
  if (options.size && nameSize(one) !== options.size) continue;
  const row = await (options.threads === '2' ? timeTwoThreads : timeOneThread)(one, variant, torch);
  rows.push(row);
  if (!options.json) console.log(describe(row));
}
torch?.stop();
if (options.json)
  console.log(JSON.stringify({ node: process.version, variant, torch: torch?.version ?? null, rows }));

type Row = {
  cell: string;
  size: string;
  threads: number;
  ours_ms: number;
  ours_median_ms: number;
  torch_ms: number | null;
  torch_median_ms: number | null;
  tfjs_wasm_ms: null;
  tfjs_cpu_ms: null;
  /** The same contract in plain float64 arrays, without tricks. */
  reference_ms: number | null;
  gflops: number;
  peak_gflops: number;
};

async function timeOneThread(one: Case, variant: Variant, torch: Torch | null): Promise<Row> {
  const update = makeUpdate(one, (settings) => createTrainer(settings, variant));
  // The largest take half a minute an update.
  const reference =
    options.reference && countOperations(one) < 3e9 ? makeUpdate(one, createReferenceTrainer) : null;
  const seconds = Number(options.seconds);
  const ours: number[] = [];
  const theirs: number[] = [];
  const plain: number[] = [];
  let peak = 0;
  timeUpdates(update, 0.3);
  for (let round = 0; round < Number(options.rounds); round++) {
    peak = Math.max(peak, measurePeak(variant));
    ours.push(...timeUpdates(update, seconds));
    if (torch) theirs.push(...(await torch.time(one, 1, seconds)));
    if (reference && round < 2) plain.push(...timeUpdates(reference, 0));
  }
  return makeRow(one, 1, ours, theirs, plain, peak);
}

/** Two members on two threads against PyTorch with two threads, by the time that passes; ours is the time a member's
 * update takes, halved. */
async function timeTwoThreads(one: Case, variant: Variant, torch: Torch | null): Promise<Row> {
  const workerData = { cell: one.cell, size: nameSize(one), variant };
  const members = [1, 2].map(() => new Worker(new URL('./rnn-member.ts', import.meta.url), { workerData }));
  const heard = (worker: Worker) => new Promise<number>((resolve) => worker.once('message', resolve));
  await Promise.all(members.map(heard));
  const seconds = Number(options.seconds);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    const answers = members.map(heard);
    for (const member of members) member.postMessage(seconds);
    const times = await Promise.all(answers);
    ours.push(1 / times.reduce((rate, ms) => rate + 1 / ms, 0));
    if (torch) theirs.push(...(await torch.time(one, 2, seconds)));
  }
  for (const member of members) await member.terminate();
  return makeRow(one, 2, ours, theirs, [], 2 * measurePeak(variant));
}

function makeRow(
  one: Case,
  threads: number,
  ours: readonly number[],
  theirs: readonly number[],
  plain: readonly number[],
  peak: number,
): Row {
  const least = Math.min(...ours);
  return {
    cell: one.cell,
    size: nameSize(one),
    threads,
    ours_ms: least,
    ours_median_ms: median(ours),
    torch_ms: theirs.length > 0 ? Math.min(...theirs) : null,
    torch_median_ms: theirs.length > 0 ? median(theirs) : null,
    tfjs_wasm_ms: null,
    tfjs_cpu_ms: null,
    reference_ms: plain.length > 0 ? Math.min(...plain) : null,
    gflops: countOperations(one) / least / 1e6,
    peak_gflops: peak,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function describe(row: Row): string {
  const ms = (value: number | null) => (value === null ? '-' : value.toPrecision(3)).padStart(7);
  const ratio = row.torch_ms === null ? '' : `  ${(row.torch_ms / row.ours_ms).toFixed(2)} times PyTorch`;
  return (
    `${row.cell.padEnd(6)}${row.size.padEnd(17)}${row.threads}  ours ${ms(row.ours_ms)} (${ms(row.ours_median_ms)})` +
    `  PyTorch ${ms(row.torch_ms)} (${ms(row.torch_median_ms)})  reference ${ms(row.reference_ms)}` +
    `  ${row.gflops.toFixed(0)} of ${row.peak_gflops.toFixed(0)} GFLOP/s = ${((100 * row.gflops) / row.peak_gflops).toFixed(0)}%${ratio}`
  );
}
