import { z } from 'zod';
import { runEventSchema } from '#lib/runs/schema.ts';

/** Which runs there are, or what happened to one of them. */
const raceEventSchema = z.union([
  z.object({ runIds: z.array(z.string()) }),
  z.object({ runId: z.string(), event: runEventSchema }),
]);

export type RaceEvent = z.infer<typeof raceEventSchema>;

/** One event's data as the stream of a race carries it; null for what is none. */
export function parseRaceEvent(text: string): RaceEvent | null {
  try {
    return raceEventSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
