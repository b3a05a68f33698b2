import { z } from 'zod';
import { runEventSchema } from '../../runs/[id]/parse-run-event.ts';

const raceEventSchema = z.object({ runId: z.string(), event: runEventSchema });

/** One event's data as the stream of a race carries it; null for what is none. */
export function parseRaceEvent(text: string): z.infer<typeof raceEventSchema> | null {
  try {
    return raceEventSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
