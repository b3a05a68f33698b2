import { createHash } from 'node:crypto';
import type { Engine } from '#lib/rnn/index.ts';
import { type Plan, rateAt } from './plan.ts';
import { applyShards, computeShard, createPlanTrainer } from './train-shards.ts';

/** The first updates of a plan on one thread: the same bits as on several.
 * @returns the sha256 of its weights as float64, little endian */
export function hashAfter(engine: Engine, plan: Plan, updates: number): string {
  const trainer = createPlanTrainer(engine, plan, null);
  const slots = {
    gradients: Array.from({ length: plan.shards }, () => new Float64Array(trainer.parameterCount)),
    losses: new Float64Array(2 * plan.shards),
  };
  // Of the first updates the rate does not depend on how many there will be.
  const never = { cooldownFrom: Number.POSITIVE_INFINITY, updates: Number.POSITIVE_INFINITY };
  for (let update = 0; update < updates; update++) {
    for (let shard = 0; shard < plan.shards; shard++) computeShard(trainer, plan, update, shard, slots);
    applyShards(trainer, slots, rateAt(plan, update, never));
  }
  const weights = trainer.weights();
  return createHash('sha256').update(new Uint8Array(weights.buffer)).digest('hex');
}
