// Trains the pretrained network on invented series, on all cores:  npm run pretrain -- --updates 20000 --seed 1
//   [--cell lstm|gru|elman] [--hidden 128] [--shards 2] [--steps 4500] [--rate 0.002] [--threads N] [--dir data/pretrain]
//   [--cooldown 0.25] [--until N] [--resume FILE] [--table 1000] [--data FOLDER] [--back 0]
//
// Every 500 updates a checkpoint is written to the folder; --resume takes one up. --cooldown is the share of the updates over
// which the learning rate comes down; --until stops before that, and a later run with more updates goes on from there. Each
// --table updates the loss on a fixed invented set is printed, and a table of public sets if --data has them: to look at,
// never to choose by, unless --back cuts them so many horizons before their test part. Taken up at its end (--updates as many as
// it has), a checkpoint is only tabulated.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import { barrierWords } from './barrier.ts';
import { type PretrainCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { readOptions } from './options.ts';
import type { ShardMessage, ShardTask } from './shard-task.ts';

v8.setFlagsFromString('--experimental-wasm-revectorize');
const { chooseEngine, engineOf } = await import('#lib/rnn/index.ts');
const { createPlanTrainer } = await import('./train-shards.ts');
const { measureInventedLoss } = await import('./invented-loss.ts');
const { readPanelSets } = await import('../../bench/panel-sets.ts');
const { measureZeroShot } = await import('../../bench/measure-zero-shot.ts');

const options = readOptions(process.argv.slice(2));
const taken: PretrainCheckpoint | null = options.resume === null ? null : readCheckpoint(options.resume);
const plan = taken?.plan ?? options.plan;
const engine = taken ? engineOf(taken.engine) : chooseEngine();
const trainer = createPlanTrainer(engine, plan, taken?.state ?? null);
const { updates } = options;
const from = taken?.state.updates ?? 0;
const to = Math.min(options.until ?? updates, updates);
const cooldownFrom = Math.round(updates * (1 - options.cooldown));
const threads = Math.min(options.threads ?? os.availableParallelism(), plan.shards);
const name = `${plan.cell}-${plan.hiddenSize}-${plan.seed}`;
const sets = options.data === null ? [] : readPanelSets(options.data, options.back);

mkdirSync(options.dir, { recursive: true });
console.log(
  `${name}: ${trainer.parameterCount} weights, ${engine.name}, updates ${from} to ${to} of ${updates}`,
);
const startedMs = performance.now();
let smoothed = Number.NaN;
const shared = (bytes: number) => new SharedArrayBuffer(bytes);
const memory = {
  barrier: shared(4 * barrierWords),
  gradients: Array.from({ length: plan.shards }, () => shared(8 * trainer.parameterCount)),
  losses: shared(16 * plan.shards),
};
const state = taken?.state ?? null;
const parts = { from, to, updates, cooldownFrom, checkpointEvery: 500, memory };
if (taken && from >= to) tell(from, taken);
for (let thread = 0; thread < threads && from < to; thread++) {
  const workerData: ShardTask = { plan, engine: engine.variant, state, thread, threads, ...parts };
  const worker = new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData });
  worker.on('message', hear);
  worker.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
}

function hear({ update, loss, gradientNorm, state: reached }: ShardMessage): void {
  smoothed = Number.isNaN(smoothed) ? loss : 0.99 * smoothed + 0.01 * loss;
  if (update % 100 === 0) {
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
    console.log(`${update}  loss ${smoothed.toFixed(4)}  norm ${gradientNorm.toFixed(2)}  ${seconds} s`);
  }
  if (reached === null) return;
  const checkpoint = { plan, engine: engine.variant, state: reached };
  writeCheckpoint(path.join(options.dir, `${name}.checkpoint`), checkpoint);
  if (update === to || update === cooldownFrom) {
    writeCheckpoint(path.join(options.dir, `${name}-${update}.checkpoint`), checkpoint);
  }
  if (options.table > 0 && (update % options.table === 0 || update === to)) tell(update, checkpoint);
}

function tell(update: number, checkpoint: PretrainCheckpoint): void {
  trainer.load(checkpoint.state);
  trainer.withAveragedWeights(() => {
    console.log(`${update}  invented ${measureInventedLoss(trainer).toFixed(5)}`);
    for (const set of sets) {
      const { smape, mase, owa, coverage80, coverage95 } = measureZeroShot(trainer, set);
      const figures = [smape.toFixed(3), mase.toFixed(3), owa.toFixed(3)].join(' ');
      console.log(
        `  ${set.name}: sMAPE, MASE, OWA ${figures}; held ${coverage80?.toFixed(3)} ${coverage95?.toFixed(3)}`,
      );
    }
  });
}
