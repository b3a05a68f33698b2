import { readRequestedVersion } from '../read-requested-version.ts';
import { seriesWindow } from '../series-chart/series-window.ts';
import { atDisplayedTimes } from '../shown-times.ts';
import { readSeriesAgain } from './read-series-again.ts';

/** GET /datasets/[id]/series?key=&from=&to=&v= : the part of a series between two timestamps, thinned for drawing. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const query = new URL(request.url).searchParams;
  const version = await readRequestedVersion((await params).id, query.get('v'));
  const series =
    version === null ? null : await readSeriesAgain(version.id, query.get('key') ?? '', Date.now());
  if (series === null) return Response.json({ error: 'There is no such series.' }, { status: 404 });
  const from = Number(query.get('from'));
  const to = Number(query.get('to'));
  if (query.get('from') === null || query.get('to') === null || !(from <= to)) {
    return Response.json(
      { error: '"from" and "to" must be timestamps, the first not after the second.' },
      { status: 400 },
    );
  }
  // A stored version never changes.
  return Response.json(seriesWindow(atDisplayedTimes(series), from, to), {
    headers: { 'Cache-Control': 'private, max-age=3600' },
  });
}
