import { nextStatuses, type RunEvent } from '../schema.ts';
import { readStatusEvent } from '../status/change-status.ts';
import { listenToLive } from '../status/live-hub.ts';
import { subscribeToRun } from '../status/subscribe-to-run.ts';
import { eventStream } from './event-stream.ts';

/** A run's events as a stream: first what happened after `Last-Event-ID`, or where that is missing after `?after=`, then
 * what happens, until the run is finished, deleted, or the reader is gone; null where there is no such run.
 * @param withProgress  whether what a training does at the moment is told as well: without a number, never told again */
export async function streamRunEvents(
  id: string,
  request: Request,
  withProgress = false,
): Promise<Response | null> {
  const after = lastEventId(request);
  if ((await readStatusEvent(id)) === null) return null;

  return eventStream(request, async (send, close) => {
    let lastId = after;
    let over = false;
    const onEvent = (event: RunEvent) => {
      lastId = event.id;
      send(eventText(event));
      over ||= isFinal(event);
      if (over) close();
    };
    const unsubscribe = await subscribeToRun(id, after, onEvent, close);
    if (unsubscribe === null) close();
    else if (!over) await endIfFinished();
    const unwatch = withProgress
      ? listenToLive(id, (progress) => send(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`))
      : null;
    return () => {
      unwatch?.();
      unsubscribe?.();
    };

    /** A run that finished before the subscription, and whose end the reader may have missed. */
    async function endIfFinished(): Promise<void> {
      const now = await readStatusEvent(id);
      if (now === null) return close();
      if (!isFinal(now)) return;
      send(eventText({ ...now, id: lastId }));
      close();
    }
  });
}

function lastEventId(request: Request): number {
  const said = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  const id = Number(said ?? 0);
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
}

const eventText = (event: RunEvent): string =>
  `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

const isFinal = (event: RunEvent): boolean =>
  event.type === 'status' && nextStatuses[event.status].length === 0;
