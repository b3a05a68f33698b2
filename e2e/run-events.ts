import { z } from 'zod';

const eventSchema = z.object({
  ...{ id: z.number(), type: z.string() },
  report: z.object({ member: z.number(), epoch: z.number() }).optional(),
});
type RunEvent = z.infer<typeof eventSchema>;

/** Reads a run's numbered events from the first one on, as its page does, until one fulfils the condition. Those of the
 * moment (progress) have no number and are passed over.
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
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages.filter((message) => /^id: /m.test(message))) {
      const data = message.split('\n').find((line) => line.startsWith('data:')) ?? '';
      const event = eventSchema.parse(JSON.parse(data.slice('data:'.length)));
      events.push(event);
      if (enough(event)) return events;
    }
  }
  throw new Error(`${runUrl} ended after ${events.length} events.`);
}
