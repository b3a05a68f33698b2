import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Plan, planSchema, usualPlan } from './plan.ts';

/** What the command line asks for. */
export type PretrainOptions = {
  readonly plan: Plan;
  readonly updates: number;
  /** Stop here, before the learning rate comes down; null to go to the end. */
  readonly until: number | null;
  /** Share of the updates over which the learning rate comes down. */
  readonly cooldown: number;
  readonly threads: number | null;
  readonly dir: string;
  readonly resume: string | null;
  /** Updates between two tables; 0 for none. */
  readonly table: number;
  /** Folder of public sets; null for none. */
  readonly data: string | null;
  /** Horizons before the published split at which the sets are cut: what a choice may be made on. */
  readonly back: number;
};

const count = z.coerce.number().int().min(1);

/** Reads the options.
 * @throws Error of node:util or zod, whose message names the option that is wrong */
export function readOptions(args: readonly string[]): PretrainOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ updates: text, seed: text, cell: text, hidden: text, shards: text, steps: text, rate: text },
      ...{ threads: text, dir: text, cooldown: text, until: text, resume: text, table: text, data: text },
      ...{ back: text },
    },
  });
  const plan = planSchema.parse({
    ...usualPlan,
    ...(values.cell && { cell: values.cell }),
    ...(values.hidden && { hiddenSize: Number(values.hidden) }),
    ...(values.seed && { seed: Number(values.seed) }),
    ...(values.shards && { shards: Number(values.shards) }),
    ...(values.steps && { shardSteps: Number(values.steps) }),
    ...(values.rate && { peakRate: Number(values.rate) }),
  });
  return {
    plan,
    updates: count.parse(values.updates ?? 20_000),
    until: values.until === undefined ? null : count.parse(values.until),
    cooldown: z.coerce
      .number()
      .min(0)
      .max(1)
      .parse(values.cooldown ?? 0.25),
    threads: values.threads === undefined ? null : count.parse(values.threads),
    dir: values.dir ?? 'data/pretrain',
    resume: values.resume ?? null,
    table: z.coerce
      .number()
      .int()
      .min(0)
      .parse(values.table ?? 1_000),
    data: values.data ?? null,
    back: z.coerce
      .number()
      .int()
      .min(0)
      .parse(values.back ?? 0),
  };
}
