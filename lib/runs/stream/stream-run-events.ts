import type { RunEvent } from '../schema.ts';
import { readRunState } from '../status/change-status.ts';
import { listenToLive } from '../status/live-hub.ts';
import { subscribeToRun } from '../status/subscribe-to-run.ts';
import { eventStream } from './event-stream.ts';
import { createEventsText, isFinal } from './events-text.ts';

/** A run's events as a stream: first what happened after `Last-Event-ID`, or where that is missing after `?after=`, then
 * what happens, until the run is finished, deleted, or the reader is gone; null where there is no such run.
 * @param withProgress  whether what a training does at the moment is told as well: without a number, never told again */
export async function streamRunEvents(
  id: string,
  request: Request,
  withProgress = false,
): Promise<Response | null> {
  const after = lastEventId(request);
  if ((await readRunState(id)) === null) return null;

  return eventStream(request, async ({ send, close, ended }) => {
    let lastId = after;
    const onEvents = (events: readonly RunEvent[]) => {
      lastId = events.at(-1)?.id ?? lastId;
      const sent = send(eventsText(events, id));
      if (events.some(isFinal)) close();
      return sent;
    };
    const subscription = await subscribeToRun(id, after, { onEvents, onGone: close, signal: ended });
    if (subscription === null) close();
    else if (isFinal(subscription.state.event)) {
      // The run is over, and the reader may have missed that.
      void send(eventsText([{ ...subscription.state.event, id: lastId }], id));
      close();
    }
    const unwatch = withProgress
      ? listenToLive(id, (progress) => void send(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`))
      : null;
    return () => {
      unwatch?.();
      subscription?.stop();
    };
  });
}

function lastEventId(request: Request): number {
  const said = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  const id = Number(said ?? 0);
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
}

const eventsText = createEventsText(
  (event) => `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
);
