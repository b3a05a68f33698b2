import { packStoredPart } from '../instant/stored-part.ts';
import { readRequestedVersion } from '../read-requested-version.ts';
import { readSeriesAgain } from '../series/read-series-again.ts';

/** GET /datasets/[id]/recent?key=&v= : the end of a series, value by value, from which the browser makes an instant forecast. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const query = new URL(request.url).searchParams;
  const version = await readRequestedVersion((await params).id, query.get('v'));
  const series =
    version === null ? null : await readSeriesAgain(version.id, query.get('key') ?? '', Date.now());
  if (series === null) return Response.json({ error: 'There is no such series.' }, { status: 404 });
  // A stored version never changes.
  return Response.json(packStoredPart(series), { headers: { 'Cache-Control': 'private, max-age=3600' } });
}
