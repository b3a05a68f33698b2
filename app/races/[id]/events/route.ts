import { eventStream, listRaceRuns, subscribeToRun } from '#lib/runs/index.ts';
import { nextStatuses, type RunEvent } from '#lib/runs/schema.ts';

export const dynamic = 'force-dynamic';

/** The events of all runs of a race as one stream, each with the id of its run: three streams a page would take half
 * of the connections that a browser has for a server. First it names them: others that the reader knows of were deleted.
 * A reader that comes back is told everything again.
 * 204 tells a browser not to ask again: there is no such race. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const runIds = await listRaceRuns((await params).id);
  if (runIds.length === 0) return new Response(null, { status: 204 });
  return eventStream(request, async (send, close) => {
    const going = new Set(runIds);
    const ends: (() => void)[] = [];
    const finish = (runId: string) => {
      going.delete(runId);
      if (going.size === 0) close();
    };
    send(`data: ${JSON.stringify({ runIds })}\n\n`);
    for (const runId of runIds) {
      const onEvent = (event: RunEvent) => {
        send(`data: ${JSON.stringify({ runId, event })}\n\n`);
        if (event.type === 'status' && nextStatuses[event.status].length === 0) finish(runId);
      };
      const end = await subscribeToRun(runId, 0, onEvent, () => finish(runId));
      if (end) ends.push(end);
      else finish(runId);
    }
    return () => {
      for (const end of ends) end();
    };
  });
}
