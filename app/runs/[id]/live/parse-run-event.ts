import { type RunEvent, runEventSchema } from '#lib/runs/schema.ts';

/** One event's data as the stream carries it; null for what is none. */
export function parseRunEvent(text: string): RunEvent | null {
  try {
    return runEventSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
