import { database } from '#lib/db/index.ts';
import { fetchSource } from '../reach/fetch-source.ts';
import type { SourceAnswer } from '../reach/outcome.ts';
import { moveDropped, readDropped } from '../reach/read-dropped.ts';
import { readFetchRow, readingSchema, sourceRowSchema } from '../stored/source-rows.ts';
import type { SourceSettings } from '../stored/source-settings.ts';
import { type ClaimedFetch, noLease } from './claim-fetch.ts';

/** Fetches of a source that its history keeps. */
const keptFetches = 200;

/** Does a fetch that was claimed, from wherever an earlier attempt broke off: what came of it is noted before a file is moved, and it is
 * done after that.
 * @throws the signal's reason; whatever nobody expected */
export async function performFetch(
  claimed: ClaimedFetch,
  settings: SourceSettings,
  signal: AbortSignal,
): Promise<void> {
  const { id, source, fileName, queuedAt } = claimed;
  if (claimed.outcome === null) await note(claimed, await attempt(claimed, settings, signal));
  const { outcome, sentence, versionNumber } = readFetchRow(
    await database().sourceFetch.findUniqueOrThrow({ where: { id } }),
  );
  if (fileName !== null && settings.inboxDirectory !== null && outcome !== null)
    await moveDropped({
      ...{ directory: settings.inboxDirectory, fileName, queuedAt, outcome, sentence: sentence ?? '' },
      ...{ datasetId: source.datasetId, versionNumber },
    });
  await database().sourceFetch.update({
    where: { id },
    data: { status: 'DONE', openKey: null, endedAt: new Date(), ...noLease },
    select: { id: true },
  });
  await forgetOld(source.id);
}

async function attempt(
  { id, source, fileName, startedAt, isSpent }: ClaimedFetch,
  settings: SourceSettings,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  if (isSpent) return { outcome: 'failed', sentence: 'It was begun three times and broke off each time.' };
  const task = {
    ...{ id, datasetId: source.datasetId, lastSha256: source.lastSha256, since: startedAt },
    reading: readingSchema.parse(source.reading),
    holds: sourceRowSchema.parse(source).holds,
  };
  if (fileName !== null) {
    const { inboxDirectory: directory } = settings;
    if (directory === null) return { outcome: 'failed', sentence: 'HINDCAST_INBOX_DIR is not set any more.' };
    return readDropped({ ...task, directory, fileName }, signal);
  }
  const { sealed, etag, lastModified } = source;
  if (sealed === null) throw new Error(`Source ${source.id} has no address.`);
  return fetchSource({ ...task, sealed, etag, lastModified }, settings, signal);
}

/** Files of a folder are refused one by one; an address that no longer holds what it held stops its source. */
async function note({ id, source }: ClaimedFetch, answer: SourceAnswer): Promise<void> {
  const { outcome, sentence, httpStatus, bytes, versionNumber, etag, lastModified, sha256 } = answer;
  await database().$transaction(async (tx) => {
    await tx.sourceFetch.update({
      where: { id },
      data: { outcome, sentence, httpStatus, bytes, versionNumber },
      select: { id: true },
    });
    await tx.source.update({
      where: { id: source.id },
      data: {
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
        ...(sha256 === undefined ? {} : { lastSha256: sha256 }),
        ...(answer.stops && source.kind === 'url' ? { stopped: sentence, nextAt: null } : {}),
      },
      select: { id: true },
    });
  });
}

async function forgetOld(sourceId: string): Promise<void> {
  const [oldest] = await database().sourceFetch.findMany({
    where: { sourceId, status: 'DONE' },
    select: { queuedAt: true },
    orderBy: { queuedAt: 'desc' },
    ...{ skip: keptFetches, take: 1 },
  });
  if (oldest === undefined) return;
  await database().sourceFetch.deleteMany({
    where: { sourceId, status: 'DONE', queuedAt: { lte: oldest.queuedAt } },
  });
}
