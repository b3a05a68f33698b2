import { createEventsText, eventStream, isFinal, listRaceRuns, subscribeToRun } from '#lib/runs/index.ts';
import type { RunEvent } from '#lib/runs/schema.ts';

export const dynamic = 'force-dynamic';

/** The events of all runs of a race as one stream, each with the id of its run: three streams a page would take half
 * of the connections that a browser has for a server. First it names them: others that the reader knows of were deleted.
 * A reader that comes back says in `Last-Event-ID` what it has of each run, as it was told.
 * 204 tells a browser not to ask again: there is no such race. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const runIds = await listRaceRuns((await params).id);
  if (runIds.length === 0) return new Response(null, { status: 204 });
  const has = readPlaces(request.headers.get('last-event-id'));
  return eventStream(request, async ({ send, close, ended }) => {
    const going = new Set(runIds);
    const ends: (() => void)[] = [];
    const finish = (runId: string) => {
      going.delete(runId);
      if (going.size === 0) close();
    };
    void send(`data: ${JSON.stringify({ runIds })}\n\n`);
    for (const runId of runIds) {
      const onEvents = (events: readonly RunEvent[]) => {
        has.set(runId, events.at(-1)?.id ?? 0);
        void send(eventsText(events, runId));
        const sent = send(`id: ${writePlaces(has)}\n\n`);
        if (events.some(isFinal)) finish(runId);
        return sent;
      };
      const onGone = () => finish(runId);
      const subscription = await subscribeToRun(runId, has.get(runId) ?? 0, {
        ...{ onEvents, onGone, signal: ended },
      });
      if (subscription === null) finish(runId);
      else {
        ends.push(subscription.stop);
        const { event } = subscription.state;
        // The run is over, and a reader that came back may have missed that.
        if (isFinal(event) && going.has(runId)) onEvents([{ ...event, id: has.get(runId) ?? event.id }]);
      }
    }
    return () => {
      for (const end of ends) end();
    };
  });
}

/** The newest event of each run that a reader has. */
type Places = Map<string, number>;

const writePlaces = (places: Places): string =>
  [...places].map(([runId, eventId]) => `${runId}=${eventId}`).join(' ');

function readPlaces(text: string | null): Places {
  const pairs = (text ?? '')
    .slice(0, 1_000)
    .split(' ')
    .map((pair) => pair.split('='));
  return new Map(
    pairs.flatMap(([runId = '', eventId]) => {
      const number = Number(eventId);
      return Number.isSafeInteger(number) && number > 0 ? [[runId, number] as const] : [];
    }),
  );
}

const eventsText = createEventsText((event, runId) => `data: ${JSON.stringify({ runId, event })}\n\n`);
