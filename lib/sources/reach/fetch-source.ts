import path from 'node:path';
import { dataDirectory } from '#lib/db/index.ts';
import { type IngestOptions, ingestLimits } from '#lib/ingest/schema.ts';
import { describeOutboundProblem, sendRequest } from '#lib/outbound/index.ts';
import type { SourceHolding } from '../schema.ts';
import { unseal } from '../stored/seal.ts';
import type { SourceSettings } from '../stored/source-settings.ts';
import type { SourceAnswer } from './outcome.ts';
import { openSpoolFile } from './spool-file.ts';
import { storeBytes } from './store-bytes.ts';

const mostRedirects = 5;

/** Asks an address whether it holds something new, and stores that.
 * @throws the signal's reason */
export async function fetchSource(
  task: {
    readonly id: string;
    readonly sealed: string;
    readonly etag: string | null;
    readonly lastModified: string | null;
    readonly datasetId: string;
    readonly reading: IngestOptions;
    readonly holds: SourceHolding;
    readonly lastSha256: string | null;
    readonly since: Date;
  },
  { allowed, timeMs }: SourceSettings,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const directory = dataDirectory();
  const address = unseal(task.sealed, directory);
  if (address === null)
    return {
      ...{ outcome: 'failed', stops: true },
      sentence:
        'Its address can no longer be opened: the file sources.key of the data folder is another. Add it anew.',
    };
  const url = new URL(address);
  const spool = await openSpoolFile(directory, task.id);
  try {
    const answer = await sendRequest({
      ...{ url, method: 'GET', allowed, signal, take: spool.write },
      limits: { timeMs, bytes: ingestLimits.bytes, redirects: mostRedirects },
      headers: {
        ...(task.etag === null ? {} : { 'If-None-Match': task.etag }),
        ...(task.lastModified === null ? {} : { 'If-Modified-Since': task.lastModified }),
      },
    });
    if (!answer.ok) return { outcome: 'failed', sentence: describeOutboundProblem(answer.problem) };
    const { status: httpStatus, etag, lastModified } = answer.value;
    if (httpStatus === 304)
      return { outcome: 'unchanged', sentence: 'Unchanged, says the server: no new version.', httpStatus };
    if (httpStatus < 200 || httpStatus > 299 || httpStatus === 204)
      return { outcome: 'failed', sentence: `The server answered ${httpStatus}.`, httpStatus };
    const { sha256, bytes } = await spool.finish();
    const fileName = path.posix.basename(url.pathname).slice(0, 255) || url.hostname;
    const stored = await storeBytes({ ...task, file: spool.file, fileName, sha256, bytes, signal });
    // What was not taken is asked for again.
    const isTaken = stored.outcome === 'stored' || stored.outcome === 'unchanged';
    return { ...stored, httpStatus, ...(isTaken ? { etag, lastModified } : {}) };
  } finally {
    await spool.remove();
  }
}
