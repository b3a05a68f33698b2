import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type EngineVariant, engineVariants, type TrainerState } from '#lib/rnn/schema.ts';
import { type Plan, planSchema } from './plan.ts';

/** Where a training stands. */
export type PretrainCheckpoint = {
  readonly plan: Plan;
  readonly engine: EngineVariant;
  readonly state: TrainerState;
};

const headSchema = z.object({
  plan: planSchema,
  engine: z.enum(engineVariants),
  updates: z.number().int(),
  generator: z.array(z.number()),
  count: z.number().int(),
});

const parts = ['weights', 'averaged', 'firstMoment', 'secondMoment'] as const;

/** Writes one line of JSON, then the four arrays as float64; a file that is there is replaced whole. */
export function writeCheckpoint(file: string, { plan, engine, state }: PretrainCheckpoint): void {
  const { updates, generator, weights } = state;
  const head = { plan, engine, updates, generator: [...generator], count: weights.length };
  const arrays = parts.map((part) => Buffer.from(new Uint8Array(state[part].buffer)));
  writeFileSync(`${file}.partial`, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...arrays]));
  renameSync(`${file}.partial`, file);
}

/** @throws Error of node:fs, or of zod where the file is no checkpoint */
export function readCheckpoint(file: string): PretrainCheckpoint {
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const { plan, engine, updates, generator, count } = headSchema.parse(
    JSON.parse(bytes.toString('utf8', 0, end)),
  );
  const arrays = parts.map((_, part) => {
    const at = end + 1 + part * count * 8;
    return new Float64Array(Uint8Array.from(bytes.subarray(at, at + count * 8)).buffer);
  });
  const [weights, averaged, firstMoment, secondMoment] = arrays;
  const state = { weights, averaged, firstMoment, secondMoment, updates };
  return { plan, engine, state: { ...state, generator: Uint32Array.from(generator) } };
}
