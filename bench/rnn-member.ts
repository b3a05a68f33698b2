import { parentPort, workerData } from 'node:worker_threads';
import { createTrainer } from '#lib/rnn/kernels/create-trainer.ts';
import { variants } from '#lib/rnn/kernels/variant.ts';
import { cases, nameSize } from './rnn-sizes.ts';
import { makeUpdate } from './rnn-update.ts';

// One of two independent members, on a thread of its own: trains as long as it is told to, and says how often it did.
const { cell, size, variant: wanted } = workerData;
const one = cases.find((each) => each.cell === cell && nameSize(each) === size);
const variant = variants.find((each) => each === wanted);
if (!one || !variant) throw new Error(`There is no case ${cell} ${size} for ${wanted}.`);
const update = makeUpdate(one, (settings) => createTrainer(settings, variant));
for (let warmUp = 0; warmUp < 2; warmUp++) update();
const warm = performance.now() + 300;
while (performance.now() < warm) update();

// By the CPU time of this thread, which is what passes where each thread has a core to itself.
parentPort?.on('message', (seconds: number) => {
  const before = process.threadCpuUsage();
  const end = performance.now() + 1000 * seconds;
  let updates = 0;
  do {
    update();
    updates++;
  } while (performance.now() < end);
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage((user + system) / 1000 / updates);
});
parentPort?.postMessage('ready');
