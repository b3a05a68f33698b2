import { readSeries } from '#lib/datasets/index.ts';
import { toCsv } from '#lib/export/index.ts';
import { downloadHeaders, fileNameOf } from '../file-name-of.ts';
import { readRequestedVersion } from '../read-requested-version.ts';
import { atDisplayedTimes } from '../shown-times.ts';

/** GET /datasets/[id]/series.csv?key=&v= : every row of one series, gaps as empty cells. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const query = new URL(request.url).searchParams;
  const version = await readRequestedVersion((await params).id, query.get('v'));
  const stored = version === null ? null : await readSeries(version.id, query.get('key') ?? '');
  if (version === null || stored === null) return new Response('There is no such series.\n', { status: 404 });
  const series = atDisplayedTimes(stored);
  const dateOnly = series.timestamps.every((timestamp) => timestamp % 86_400_000 === 0);
  const rows = Array.from(series.timestamps, (timestamp, index) => {
    const value = series.values[index];
    return [timeText(timestamp, series.step.unit, dateOnly), Number.isNaN(value) ? null : value];
  });
  return new Response(toCsv([version.layout.timeColumn, series.key], rows), {
    headers: downloadHeaders('text/csv; charset=utf-8', fileNameOf('csv', version.datasetName, series.key)),
  });
}

function timeText(timestamp: number, unit: string, dateOnly: boolean): string | number {
  if (unit === 'observation') return timestamp;
  const text = new Date(timestamp).toISOString();
  return dateOnly ? text.slice(0, 10) : text.slice(0, -1).replace('.000', '');
}
