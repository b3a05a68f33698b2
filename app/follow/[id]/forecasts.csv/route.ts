import { trackAsCsv } from '#lib/export/index.ts';
import { readFollowed } from '#lib/follow/index.ts';
import { findActuals } from '#lib/forecast/index.ts';
import { followedName } from '../../../_ui/words/followed-words.ts';
import { csvResponse } from '../../../runs/[id]/forecast.csv/csv-response.ts';

/** Every forecast that was kept, of each series, with its later actual as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const first = await readFollowed(id, null);
  if (first === null) return new Response('This followed forecast does not exist.\n', { status: 404 });
  const parts: string[] = [];
  for (const key of first.seriesKeys) {
    const own = key === first.key ? first : await readFollowed(id, key);
    if (own === null) continue;
    const weightsOf = new Map(own.kept.map((kept) => [kept.id, kept.weightsSha256]));
    const csv = trackAsCsv(
      key,
      own.step,
      own.forecasts.map(({ keptId, versionNumber, ...rest }) => ({
        ...{ ...rest, version: versionNumber, weightsSha256: weightsOf.get(keptId) ?? null },
      })),
      { now: findActuals(own.truth), first: findActuals(own.firstKnown) },
    );
    // One head for all of them.
    parts.push(parts.length === 0 ? csv : csv.slice(csv.indexOf('\n') + 1));
  }
  return csvResponse(parts.join(''), `${first.datasetName} ${followedName(first)} forecasts`);
}
