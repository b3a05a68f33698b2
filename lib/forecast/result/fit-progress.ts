import { z } from 'zod';

/** What a fit does at the moment, finer than its epochs. Told to whoever watches and never stored. */
export const fitProgressSchema = z.discriminatedUnion('stage', [
  /** Fits the simple methods: series that are done, of all. */
  z.object({ stage: z.literal('simple'), done: z.number().int(), of: z.number().int() }),
  z.object({
    stage: z.literal('training'),
    /** Counted from 1, as in the reports of epochs. */
    member: z.number().int(),
    epoch: z.number().int(),
    /** Batches of this epoch that are done, of all. */
    batch: z.number().int(),
    batches: z.number().int(),
    /** What this network would forecast now beyond the end of the first series, a value a step, on the scale of the data;
     * null before its first epoch. */
    draft: z.array(z.number()).nullable(),
  }),
  /** Compares the methods, sets the bands, tests for leaks, measures the memory. */
  z.object({ stage: z.literal('judging') }),
]);
export type FitProgress = z.infer<typeof fitProgressSchema>;
