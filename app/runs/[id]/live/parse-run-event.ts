import { z } from 'zod';
import { epochReportSchema } from '#lib/forecast/schema.ts';
import { type RunEvent, runStatuses } from '#lib/runs/schema.ts';

/** An event as it travels. */
export const runEventSchema = z.discriminatedUnion('type', [
  z.object({
    id: z.number(),
    type: z.literal('status'),
    status: z.enum(runStatuses),
    queuePlace: z.number(),
    failure: z.string().nullable(),
  }),
  z.object({ id: z.number(), type: z.literal('epoch'), report: epochReportSchema, elapsedMs: z.number() }),
]);

/** One event's data as the stream carries it; null for what is none. */
export function parseRunEvent(text: string): RunEvent | null {
  try {
    return runEventSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
