import { readSeries } from '#lib/datasets/index.ts';
import { seriesAsParquet } from '#lib/export/index.ts';
import { downloadHeaders, fileNameOf } from '../file-name-of.ts';
import { readRequestedVersion } from '../read-requested-version.ts';

/** GET /datasets/[id]/series.parquet?key=&v= : every row of one series, gaps as nulls. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const query = new URL(request.url).searchParams;
  const version = await readRequestedVersion((await params).id, query.get('v'));
  const series = version === null ? null : await readSeries(version.id, query.get('key') ?? '');
  if (version === null || series === null) return new Response('There is no such series.\n', { status: 404 });
  return new Response(seriesAsParquet([series], version.timeZone), {
    headers: downloadHeaders(
      'application/vnd.apache.parquet',
      fileNameOf('parquet', version.datasetName, series.key),
    ),
  });
}
