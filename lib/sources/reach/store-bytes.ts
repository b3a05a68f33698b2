import { createReadStream } from 'node:fs';
import { readVersion, versionsFromFile } from '#lib/datasets/index.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { appendRows, storeUpload } from '#lib/intake/index.ts';
import type { SourceHolding } from '../schema.ts';
import type { SourceAnswer } from './outcome.ts';

/** Stores a file that came as the next version, unless its bytes are those that came before, or an attempt that broke off has
 * stored them already.
 * @param task  `since` is when the first attempt began
 * @throws the signal's reason */
export async function storeBytes(task: {
  readonly file: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly datasetId: string;
  readonly reading: IngestOptions;
  readonly holds: SourceHolding;
  readonly lastSha256: string | null;
  readonly since: Date;
  readonly signal: AbortSignal;
}): Promise<SourceAnswer> {
  const { file, fileName, sha256, bytes, datasetId, reading, signal } = task;
  const own = (await versionsFromFile(sha256)).find(
    ({ id, createdAt }) => id === datasetId && createdAt >= task.since,
  );
  if (own !== undefined) return stored(own.number, task);
  const latest = await readVersion(datasetId);
  if (sha256 === task.lastSha256 || sha256 === latest?.sourceSha256)
    return { outcome: 'unchanged', sentence: 'The same bytes as before: no new version.', bytes, sha256 };
  const upload = { datasetId, fileName, client: `source of ${datasetId}`, signal };
  const chunks = createReadStream(file, { highWaterMark: 1 << 18 });
  const result =
    task.holds === 'rows'
      ? await appendRows({ ...upload, rows: chunks, isPlain: false, reading })
      : await storeUpload({ ...upload, chunks, expectedBytes: bytes, name: '-', options: reading });
  if (result.ok) return stored(result.value.number, task);
  const { status, sentence } = result.problem;
  // 422 says that the table is not what it was; all else may pass.
  if (status !== 422) return { outcome: 'failed', sentence, bytes };
  return { outcome: 'refused', sentence, bytes, stops: true };
}

const stored = (number: number, { sha256, bytes }: { sha256: string; bytes: number }): SourceAnswer => ({
  ...{ outcome: 'stored', sentence: `Stored as version ${number}.`, versionNumber: number, sha256, bytes },
});
