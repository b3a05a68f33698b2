import { readRun, subscribeToRun } from '#lib/runs/index.ts';
import { nextStatuses, type RunEvent } from '#lib/runs/schema.ts';

export const dynamic = 'force-dynamic';

const heartbeatMs = 15_000;

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

  const encoder = new TextEncoder();
  let close = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      let unsubscribe: (() => void) | null = null;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      close = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        request.signal.removeEventListener('abort', close);
        unsubscribe?.();
        try {
          controller.close();
        } catch {
          // The reader has already gone: there is nothing left to close.
        }
      };
      request.signal.addEventListener('abort', close);
      send('retry: 2000\n\n');
      let lastId = after;
      unsubscribe = await subscribeToRun(id, after, (event) => {
        lastId = event.id;
        send(eventText(event));
        if (isFinal(event)) close();
      });
      if (!open) unsubscribe?.();
      else if (unsubscribe === null) close();
      else await endIfFinished();

      /** A run that finished before the subscription, and whose end the reader may have missed. */
      async function endIfFinished(): Promise<void> {
        const now = await readRun(id);
        if (now && nextStatuses[now.status].length > 0) return;
        const { status = 'FAILED', queuePlace = 0, failure = null } = now ?? {};
        send(eventText({ id: lastId, type: 'status', status, queuePlace, failure }));
        close();
      }
    },
    cancel: () => close(),
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Without no-transform the server compresses the stream, and nothing arrives until it ends.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
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
