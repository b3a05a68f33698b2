// Training speed of the recurrent engine beside PyTorch, TensorFlow.js and plain typed arrays:
//   npm run bench:rnn -- [--json] [--cell lstm] [--size 32,24,1,32,1] [--threads 1] [--variant plain] [--rounds 6]
// One update is forward, backpropagation through time, clipping and Adam. All take turns in one run, a second at a time,
// so that a busy machine is unfair to all alike; the minimum counts, the median stands beside it. PyTorch is that of
// BENCH_PYTHON; TensorFlow.js is installed in bench/tensorflow at the first run, unless --peers leaves it out.

import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { variants } from '#lib/rnn/kernels/variant.ts';
import { openPeers } from './rnn-peers.ts';
import { describeRow, leastOf, medianOf, type Row } from './rnn-row.ts';
import { cases, countOperations, nameSize } from './rnn-sizes.ts';
import { timeOneThread, timeTwoThreads } from './rnn-turns.ts';

// Before any WebAssembly is compiled.
v8.setFlagsFromString('--experimental-wasm-revectorize');

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cell: { type: 'string' },
    size: { type: 'string' },
    threads: { type: 'string', default: '1,2' },
    variant: { type: 'string', default: 'relaxed' },
    peers: { type: 'string', default: 'torch,tfjs,arrays' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '0.7' },
  },
});

const variant = variants.find((one) => one === options.variant);
if (!variant) throw new Error(`--variant must be one of ${variants.join(', ')}, is ${options.variant}.`);
const peers = await openPeers(options.peers.split(','));
const turns = { rounds: Number(options.rounds), seconds: Number(options.seconds), variant };
const rows: Row[] = [];
const medians = [];
for (const one of cases) {
  if (options.cell && !options.cell.split(',').includes(one.cell)) continue;
  if (options.size && nameSize(one) !== options.size) continue;
  for (const threads of [1, 2]) {
    if (!options.threads.split(',').includes(String(threads))) continue;
    const times = await (threads === 1 ? timeOneThread : timeTwoThreads)(one, peers, turns);
    const { ours, torch, tfjsWasm, tfjsCpu, arrays, alone, peak } = times;
    const row = {
      ...{ cell: one.cell, size: nameSize(one), threads, ours_ms: leastOf(ours) ?? 0 },
      torch_ms: leastOf(torch),
      tfjs_wasm_ms: leastOf(tfjsWasm),
      tfjs_cpu_ms: leastOf(tfjsCpu),
      arrays_ms: leastOf(arrays),
      alone_ms: leastOf(alone),
      gflops: countOperations(one) / (leastOf(ours) ?? 0) / 1e6,
      peak_gflops: peak,
    };
    rows.push(row);
    medians.push([ours, torch, tfjsWasm, tfjsCpu, arrays].map(medianOf));
    if (!options.json) console.log(describeRow(row, medianOf(ours), medianOf(torch)));
  }
}
for (const peer of [peers.torch, peers.tfjsWasm, peers.tfjsCpu]) peer?.stop();
if (options.json) {
  const versions = { torch: peers.torch?.version ?? null, tfjs: peers.tfjsWasm?.version ?? null };
  console.log(JSON.stringify({ node: process.version, variant, ...versions, rows, medians_ms: medians }));
}
