import { readVersion } from '#lib/datasets/index.ts';
import { database, dataDirectory, toJson, unlessDiskFull } from '#lib/db/index.ts';
import { readingOf } from '#lib/intake/index.ts';
import { describeOutboundProblem, readAddress } from '#lib/outbound/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { theSourceQueue } from '../queue/source-queue.ts';
import { type SourceProblem, type SourceRequest, sourceRequestSchema } from '../schema.ts';
import { nextFetch } from '../stored/next-fetch.ts';
import { seal } from '../stored/seal.ts';
import { showAddress } from '../stored/show-address.ts';
import { sourceSettings } from '../stored/source-settings.ts';

/** Adds a source to a dataset: it is read as the latest version was, from now on. An address is fetched at once.
 * @returns its id */
export async function addSource(
  datasetId: string,
  request: SourceRequest,
  now: Date,
): Promise<Result<{ id: string }, SourceProblem>> {
  const version = await readVersion(datasetId);
  if (version === null) return refuse({ code: 'unknown-dataset' });
  const place = readPlace(request, now);
  if (!place.ok) return refuse({ code: 'refused', sentence: place.problem });
  const { holds } = sourceRequestSchema.parse(request);
  return unlessDiskFull(async () => {
    const created = await database().source.create({
      data: {
        ...{ datasetId, createdAt: now, kind: request.kind, holds, ...place.value },
        reading: toJson(readingOf(version, false)),
      },
      select: { id: true },
    });
    theSourceQueue().wake();
    return succeed(created);
  });
}

/** What a row says of where its source is. */
type Place = { shown: string; sealed?: string; schedule?: string; timeZone?: string; nextAt?: Date };

function readPlace(request: SourceRequest, now: Date): Result<Place, string> {
  const asked = sourceRequestSchema.parse(request);
  if (asked.kind === 'folder') {
    if (sourceSettings().inboxDirectory === null)
      return refuse('Files are taken from no folder: whoever runs the server sets HINDCAST_INBOX_DIR.');
    if (/[/\\]/.test(asked.pattern)) return refuse('A pattern of file names is wanted, without folders.');
    return succeed({ shown: asked.pattern });
  }
  const address = readAddress(asked.address);
  if (!address.ok) return refuse(describeOutboundProblem(address.problem));
  const next = nextFetch(asked.schedule, asked.timeZone, now);
  if (!next.ok) return next;
  return succeed({
    ...{ shown: showAddress(address.value), sealed: seal(address.value.href, dataDirectory()) },
    ...{ schedule: asked.schedule, timeZone: asked.timeZone, nextAt: now },
  });
}
