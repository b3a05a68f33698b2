import { readRun, subscribeToRun } from '#lib/runs/index.ts';
import { nextStatuses, type RunEvent } from '#lib/runs/schema.ts';
import { eventStream } from './event-stream.ts';

export const dynamic = 'force-dynamic';

/** A run's events as a stream: first what happened after `Last-Event-ID`, then what happens, until the run is
 * finished or the reader is gone. 204 tells a browser not to ask again: there is no such run. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const after = lastEventId(request);
  const run = await readRun(id);
  if (run === null) return new Response(null, { status: 204 });

  return eventStream(request, async (send, close) => {
    let lastId = after;
    let over = false;
    const unsubscribe = await subscribeToRun(id, after, (event) => {
      lastId = event.id;
      send(eventText(event));
      over ||= isFinal(event);
      if (over) close();
    });
    if (unsubscribe === null) close();
    else if (!over) await endIfFinished();
    return unsubscribe;

    /** A run that finished before the subscription, and whose end the reader may have missed. */
    async function endIfFinished(): Promise<void> {
      const now = await readRun(id);
      if (now && nextStatuses[now.status].length > 0) return;
      const { status = 'FAILED', queuePlace = 0, failure = null } = now ?? {};
      send(eventText({ id: lastId, type: 'status', status, queuePlace, failure }));
      close();
    }
  });
}

function lastEventId(request: Request): number {
  const id = Number(request.headers.get('last-event-id') ?? 0);
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
}

const eventText = (event: RunEvent): string =>
  `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

const isFinal = (event: RunEvent): boolean =>
  event.type === 'status' && nextStatuses[event.status].length === 0;
