import { z } from 'zod';
import {
  epochReportSchema,
  fitProgressSchema,
  fitResultSchema,
  forecastSettingsSchema,
} from '#lib/forecast/schema.ts';
import { memoryReportSchema } from '#lib/memory/schema.ts';
import { stepUnits } from '#lib/time-series.ts';

/** What the main thread may ask of a training thread, as the first of the numbers that both can see. */
export const controls = { train: 0, cancel: 1, stop: 2 } as const;

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const numbersSchema = z.custom<Float64Array>((value) => value instanceof Float64Array);

/** What a training thread is given at its start. */
export const trainTaskSchema = z.object({
  panel: z.array(
    z.object({
      key: z.string(),
      step: z.object({
        unit: z.enum(stepUnits),
        count: z.number().int(),
        monthEnd: z.boolean().optional(),
      }),
      timestamps: numbersSchema,
      values: numbersSchema,
      covariates: z
        .array(
          z.object({
            name: z.string(),
            known: z.enum(['future', 'past']),
            timestamps: numbersSchema,
            values: numbersSchema,
          }),
        )
        .readonly()
        .optional(),
    }),
  ),
  settings: forecastSettingsSchema,
  /** What an earlier attempt had come to, as its last `checkpoint` message had it. */
  resume: bytesSchema.nullable(),
  /** Name of the engine to train with; null for the fastest here. */
  engine: z.string().nullable(),
  /** Until the first checkpoint; from then on the second of the numbers says it. */
  checkpointIntervalMs: z.number(),
  /** Threads that it may start to help it. */
  helpers: z.number().int().nonnegative(),
  /** Two int32: one of `controls`, and how many milliseconds after the last checkpoint the next is due, 0 while that one
   * is still being stored. */
  control: z.instanceof(SharedArrayBuffer),
});
export type TrainTask = z.infer<typeof trainTaskSchema>;

/** What a run's network remembered, its traces packed; null where no network adds to the base forecast. */
const storedMemorySchema = z.object({ report: memoryReportSchema, traces: z.array(bytesSchema) });
export type StoredMemory = z.infer<typeof storedMemorySchema>;

/** What a training thread says. `elapsedMs` counts from the start of the thread. */
export const threadMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('epoch'), report: epochReportSchema, elapsedMs: z.number() }),
  z.object({ type: z.literal('progress'), progress: fitProgressSchema }),
  z.object({ type: z.literal('checkpoint'), bytes: bytesSchema, elapsedMs: z.number() }),
  /** The wish to cancel was seen: what follows is the forecast of the best weights so far. */
  z.object({ type: z.literal('stopping') }),
  /** The fit was refused or gave up; the sentence is for the user. */
  z.object({ type: z.literal('refused'), sentence: z.string(), elapsedMs: z.number() }),
  z.object({
    type: z.literal('finished'),
    result: fitResultSchema,
    /** One array a member. */
    weights: z.array(numbersSchema),
    memory: storedMemorySchema.nullable(),
    /** What it takes to forecast again from newer data, as lib/forecast packs it; null for a run that was stopped. */
    kept: bytesSchema.nullable(),
    elapsedMs: z.number(),
  }),
]);
export type ThreadMessage = z.infer<typeof threadMessageSchema>;
