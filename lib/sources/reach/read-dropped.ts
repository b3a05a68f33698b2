import { createReadStream } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readLedger, readVersion } from '#lib/datasets/index.ts';
import { dataDirectory } from '#lib/db/index.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import type { FetchOutcome, SourceHolding } from '../schema.ts';
import type { SourceAnswer } from './outcome.ts';
import { openSpoolFile } from './spool-file.ts';
import { storeBytes } from './store-bytes.ts';

/** Rows of the ledger that are written beside a file. */
const mostLedgerRows = 10_000;

/** Reads a file of the inbox and stores what it holds. It stays where it is until `moveDropped`.
 * @throws the signal's reason */
export async function readDropped(
  task: {
    readonly id: string;
    readonly directory: string;
    readonly fileName: string;
    readonly datasetId: string;
    readonly reading: IngestOptions;
    readonly holds: SourceHolding;
    readonly lastSha256: string | null;
    readonly since: Date;
  },
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const spool = await openSpoolFile(dataDirectory(), task.id);
  try {
    // What is read is what was hashed, whoever writes to the file meanwhile.
    for await (const chunk of createReadStream(path.join(task.directory, task.fileName), { signal }))
      await spool.write(chunk);
    const { sha256, bytes } = await spool.finish();
    return await storeBytes({ ...task, file: spool.file, sha256, bytes, signal });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { outcome: 'failed', sentence: 'The file was taken away before it could be read.' };
    throw error;
  } finally {
    await spool.remove();
  }
}

/** Moves a file that was read to `done/` or `refused/`, with what became of it and its ledger beside it. Done twice it changes nothing.
 * @param queuedAt  what its name begins with from then on, so that a later one of the same name has its place */
export async function moveDropped(file: {
  readonly directory: string;
  readonly fileName: string;
  readonly queuedAt: Date;
  readonly outcome: FetchOutcome;
  readonly sentence: string;
  readonly datasetId: string;
  readonly versionNumber: number | null;
}): Promise<void> {
  const { directory, fileName, outcome, sentence, datasetId, versionNumber } = file;
  const folder = path.join(directory, outcome === 'stored' || outcome === 'unchanged' ? 'done' : 'refused');
  const from = path.join(directory, fileName);
  const isThere = await access(from).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  await mkdir(folder, { recursive: true });
  const to = path.join(folder, `${file.queuedAt.toISOString().replaceAll(':', '-')} ${fileName}`);
  const version = versionNumber === null ? null : await readVersion(datasetId, versionNumber);
  const ledger = version === null ? [] : await readLedger(version.id, { skip: 0, take: mostLedgerRows });
  const told = { outcome, sentence, dataset: datasetId, version: versionNumber, ledger };
  await writeFile(`${to}.ledger.json`, `${JSON.stringify(told, null, 2)}\n`);
  await rename(from, to);
}
