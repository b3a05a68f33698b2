import type { Batch, Trainer, TrainerSettings } from '#lib/rnn/schema.ts';
import { type Case, shapeOf } from './rnn-sizes.ts';

/** What is timed: squared error, clipping and Adam, the same for every peer. */
export const settingsOf = (one: Case): TrainerSettings => ({
  shape: shapeOf(one),
  loss: { kind: 'squared' },
  clipNorm: 1,
  weightDecay: 0,
  seed: 1,
});

/** Sequences of noise for a case. */
export const makeSequences = ({ batch, time, input }: Case): Batch => ({
  time,
  batch,
  inputs: Float64Array.from({ length: time * batch * input }, Math.random),
  targets: Float64Array.from({ length: batch }, Math.random),
});

/** Makes a trainer for a case, and returns what runs one update of it: forward, backward, clipping, Adam. */
export function makeUpdate(one: Case, create: (settings: TrainerSettings) => Trainer): () => void {
  const trainer = create(settingsOf(one));
  const sequences = makeSequences(one);
  return () => {
    trainer.update(sequences);
  };
}

/** CPU milliseconds of an update, measured again and again for about so many seconds, once at least. */
export function timeUpdates(update: () => void, seconds: number): number[] {
  const times: number[] = [];
  const end = performance.now() + 1000 * seconds;
  do {
    const before = cpuMs();
    const start = performance.now();
    update();
    const passed = performance.now() - start;
    if (passed < shortMs) {
      // Nobody is interrupted in each of many short updates: the least time that passed is exact.
      times.push(passed);
      continue;
    }
    // The count of CPU time may lag by some milliseconds: several long updates make one measurement.
    let updates = 1;
    for (; performance.now() - start < blockMs; updates++) update();
    times.push((cpuMs() - before) / updates);
  } while (performance.now() < end);
  return times;
}

const shortMs = 3;
const blockMs = 150;
const never = new Int32Array(new SharedArrayBuffer(4));

/** CPU milliseconds of this thread. The kernel brings the count up to date when the thread rests, so it rests;
 * more than once, as a rest that is over before it began does not count. */
function cpuMs(): number {
  for (let rest = 0; rest < 3; rest++) Atomics.wait(never, 0, 0, 0.1);
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
