import { streamRunEvents } from '#lib/runs/index.ts';

export const dynamic = 'force-dynamic';

/** A run's events as a stream, until it is finished, deleted, or the reader is gone. 204 tells a browser not to ask
 * again: there is no such run. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return (await streamRunEvents((await params).id, request, true)) ?? new Response(null, { status: 204 });
}
