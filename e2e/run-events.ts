import { z } from 'zod';

const eventSchema = z.object({
  ...{ id: z.number(), type: z.string() },
  report: z.object({ member: z.number(), epoch: z.number() }).optional(),
});
type RunEvent = z.infer<typeof eventSchema>;

/** Reads a run's events from the first one on, as its page does, until one fulfils the condition.
 * @throws if the run ends before that */
export async function readEventsUntil(
  runUrl: string,
  enough: (event: RunEvent) => boolean,
): Promise<RunEvent[]> {
  const response = await fetch(`${runUrl}/events`);
  const events: RunEvent[] = [];
  const decoder = new TextDecoder();
  let text = '';
  // Leaving the loop closes the stream.
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines.filter((line) => line.startsWith('data:'))) {
      const event = eventSchema.parse(JSON.parse(line.slice('data:'.length)));
      events.push(event);
      if (enough(event)) return events;
    }
  }
  throw new Error(`${runUrl} ended after ${events.length} events.`);
}
