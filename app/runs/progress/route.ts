import { eventStream, followRuns } from '#lib/runs/index.ts';
import { mostFollowed, nextStatuses } from '#lib/runs/schema.ts';

export const dynamic = 'force-dynamic';

/** GET /runs/progress?id=..&id=.. : how far each of some runs is, as one stream for a whole list, until all are over.
 * 204 tells a browser not to ask again: there is nothing to follow. */
export function GET(request: Request): Response {
  const ids = [...new Set(new URL(request.url).searchParams.getAll('id'))].slice(0, mostFollowed);
  if (ids.length === 0) return new Response(null, { status: 204 });
  return eventStream(request, async ({ send, close }) => {
    const going = new Set(ids);
    return followRuns(ids, (progress) => {
      void send(`data: ${JSON.stringify(progress)}\n\n`);
      if (progress.status !== null && nextStatuses[progress.status].length > 0) return;
      going.delete(progress.runId);
      if (going.size === 0) close();
    });
  });
}
