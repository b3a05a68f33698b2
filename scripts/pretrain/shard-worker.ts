// One of the threads of a pretraining: each holds the whole network, computes the gradients of its shards, and makes every
// update by the mean of all, so that no weights need to be sent.
import v8 from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { barrierWords, createBarrier } from './barrier.ts';
import type { ShardTask } from './shard-task.ts';

v8.setFlagsFromString('--experimental-wasm-revectorize');
const { engineOf } = await import('#lib/rnn/index.ts');
const { rateAt } = await import('./plan.ts');
const { applyShards, computeShard, createPlanTrainer } = await import('./train-shards.ts');

const task: ShardTask = workerData;
const { plan, thread, threads, from, to, updates, cooldownFrom, checkpointEvery, memory } = task;
const trainer = createPlanTrainer(engineOf(task.engine), plan, task.state);
const barrier = createBarrier(new Int32Array(memory.barrier, 0, barrierWords), threads);
const slots = {
  gradients: memory.gradients.map((buffer) => new Float64Array(buffer)),
  losses: new Float64Array(memory.losses),
};

for (let update = from; update < to; update++) {
  for (let shard = thread; shard < plan.shards; shard += threads) {
    computeShard(trainer, plan, update, shard, slots);
  }
  barrier.wait();
  const report = applyShards(trainer, slots, rateAt(plan, update, { cooldownFrom, updates }));
  // No slot may be written again before all have read it.
  barrier.wait();
  if (thread !== 0) continue;
  const isDue = (update + 1) % checkpointEvery === 0 || update + 1 === to;
  parentPort?.postMessage({ update: update + 1, ...report, state: isDue ? trainer.save() : null });
}
