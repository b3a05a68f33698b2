import { Worker } from 'node:worker_threads';
import { createTrainer } from '#lib/rnn/kernels/create-trainer.ts';
import { measurePeak } from '#lib/rnn/kernels/measure-peak.ts';
import type { Variant } from '#lib/rnn/kernels/variant.ts';
import { makeArraysUpdate } from './rnn-arrays.ts';
import type { Peers } from './rnn-peers.ts';
import { type Case, countOperations, nameSize } from './rnn-sizes.ts';
import { makeUpdate, timeUpdates } from './rnn-update.ts';

/** How often and how long each has its turn. */
export type Turns = { readonly rounds: number; readonly seconds: number; readonly variant: Variant };

/** Milliseconds of updates, one list each. */
export type Times = {
  readonly ours: number[];
  readonly torch: number[];
  readonly tfjsWasm: number[];
  readonly tfjsCpu: number[];
  readonly arrays: number[];
  /** One of two members while the other rests. */
  readonly alone: number[];
  /** The most GFLOP/s that the threads reached. */
  peak: number;
};

const noTimes = (): Times => ({
  ours: [],
  torch: [],
  tfjsWasm: [],
  tfjsCpu: [],
  arrays: [],
  alone: [],
  peak: 0,
});

/** TensorFlow.js and plain arrays take minutes for an update of more operations than these, and are asked twice only. */
const mostOperations = { wasm: 1e10, cpu: 4e9, arrays: 4e9 };
const slowRounds = 2;

/** One network on one thread, by the CPU time of each. */
export async function timeOneThread(
  one: Case,
  peers: Peers,
  { rounds, seconds, variant }: Turns,
): Promise<Times> {
  const update = makeUpdate(one, (settings) => createTrainer(settings, variant));
  const times = noTimes();
  const operations = countOperations(one);
  const arrays = peers.arrays && operations < mostOperations.arrays ? makeArraysUpdate(one) : null;
  timeUpdates(update, 0.3);
  for (let round = 0; round < rounds; round++) {
    times.peak = Math.max(times.peak, measurePeak(variant));
    times.ours.push(...timeUpdates(update, seconds));
    if (peers.torch) times.torch.push(...(await peers.torch.time(one, 1, seconds)));
    if (round >= slowRounds) continue;
    if (peers.tfjsWasm && operations < mostOperations.wasm)
      times.tfjsWasm.push(...(await peers.tfjsWasm.time(one, 1, seconds)));
    if (peers.tfjsCpu && operations < mostOperations.cpu)
      times.tfjsCpu.push(...(await peers.tfjsCpu.time(one, 1, seconds)));
    if (arrays) times.arrays.push(...timeUpdates(arrays, seconds));
  }
  return times;
}

/** Two members on two threads, by the CPU time of an update of each, halved, against PyTorch with two threads, by the time
 * that passes: its threads wait for one another. TensorFlow.js has no second thread in Node. */
export async function timeTwoThreads(
  one: Case,
  peers: Peers,
  { rounds, seconds, variant }: Turns,
): Promise<Times> {
  const workerData = { cell: one.cell, size: nameSize(one), variant };
  const members = [1, 2].map(() => new Worker(new URL('./rnn-member.ts', import.meta.url), { workerData }));
  const heard = (worker: Worker) => new Promise<number>((resolve) => worker.once('message', resolve));
  await Promise.all(members.map(heard));
  const times = noTimes();
  for (let round = 0; round < rounds; round++) {
    const alone = heard(members[0]);
    members[0].postMessage(seconds);
    times.alone.push(await alone);
    const answers = members.map(heard);
    for (const member of members) member.postMessage(seconds);
    const both = await Promise.all(answers);
    times.ours.push(1 / both.reduce((rate, ms) => rate + 1 / ms, 0));
    if (peers.torch) times.torch.push(...(await peers.torch.time(one, 2, seconds)));
    times.peak = Math.max(times.peak, 2 * measurePeak(variant));
  }
  for (const member of members) await member.terminate();
  return times;
}
