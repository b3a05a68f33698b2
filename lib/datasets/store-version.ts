import { randomUUID } from 'node:crypto';
import { setImmediate as yieldToTimers } from 'node:timers/promises';
import {
  database,
  notDeleted,
  passBytesByRef,
  searchText,
  type Transaction,
  toJson,
  unlessDiskFull,
} from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { contentSha256, layoutSha256 } from './content-hash.ts';
import { countMissing } from './count-missing.ts';
import { readVersionById } from './read-version.ts';
import { type DatasetProblem, datasetNameSchema, type NewVersion, type VersionFacts } from './schema.ts';
import { type Chunk, cutIntoChunks } from './series-chunks.ts';
import { publishVersion } from './version-hub.ts';

// The client of the database takes one turn of the event loop for all of them: more would hold up pages.
const rowsPerStatement = 100;
/** What is handed to the database at once: the driver copies it. */
const chunkBytesPerStatement = 1024 * 1024;

/** Stores an upload as a new dataset, or as the next version of the one named. All of it or nothing.
 * @param input  `after` is the number of the version that it was made from: where another has come since, nothing is stored
 * @throws ZodError if the name of a new dataset is empty or too long */
export async function storeVersion(input: {
  readonly datasetId: string | null;
  readonly name: string;
  readonly version: NewVersion;
  readonly after?: number;
}): Promise<Result<VersionFacts, DatasetProblem>> {
  const contentHash = await contentSha256(input.version.series);
  return unlessDiskFull(async (): Promise<Result<VersionFacts, DatasetProblem>> => {
    const stored = await database().$transaction(async (tx) => {
      const datasetId = input.datasetId ?? (await createDataset(tx, datasetNameSchema.parse(input.name)));
      const number = await nextNumber(tx, datasetId);
      if (number === null) return refuse({ code: 'unknown-dataset' as const, id: datasetId });
      if (input.after !== undefined && number !== input.after + 1)
        return refuse({ code: 'version-came-between' as const });
      const id = await createVersion(tx, datasetId, number, input.version, contentHash);
      await createSeries(tx, id, input.version.series);
      await createLedger(tx, id, input.version.ledger);
      return succeed(id);
    });
    if (!stored.ok) return stored;
    const facts = await readVersionById(stored.value);
    if (facts === null) return refuse({ code: 'unknown-dataset', id: input.datasetId ?? '' });
    publishVersion(facts);
    return succeed(facts);
  });
}

async function createDataset(tx: Transaction, name: string): Promise<string> {
  const { id } = await tx.dataset.create({
    data: { name, searchName: searchText(name) },
    select: { id: true },
  });
  return id;
}

/** null where there is no such dataset. */
async function nextNumber(tx: Transaction, datasetId: string): Promise<number | null> {
  const dataset = await tx.dataset.findUnique({
    where: { id: datasetId, ...notDeleted },
    select: { versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } },
  });
  return dataset === null ? null : (dataset.versions[0]?.number ?? 0) + 1;
}

async function createVersion(
  tx: Transaction,
  datasetId: string,
  number: number,
  version: NewVersion,
  contentHash: string,
): Promise<string> {
  const { fileName, sourceSha256, sourceBytes, rowsRead, rowsRefused, gapsFilled, ledgerDropped } = version;
  const layoutHash = layoutSha256(version.layout);
  const seriesCount = version.series.length;
  const uploadedAt = new Date();
  const { id } = await tx.datasetVersion.create({
    data: {
      ...{ datasetId, number, fileName, sourceSha256, sourceBytes },
      ...{ rowsRead, rowsRefused, gapsFilled, ledgerDropped },
      contentSha256: contentHash,
      dialect: toJson(version.dialect),
      layout: toJson(version.layout),
      layoutSha256: layoutHash,
      step: toJson(version.step),
      seriesCount,
      createdAt: uploadedAt,
      notes: toJson(version.notes),
      ledgerCounts: toJson(version.ledgerCounts),
      timeZone: version.timeZone,
    },
    select: { id: true },
  });
  await tx.dataset.update({
    where: { id: datasetId },
    data: {
      uploadedAt,
      latestVersion: number,
      latestLayoutSha256: layoutHash,
      seriesCount,
      rowCount: rowsRead,
    },
    select: { id: true },
  });
  return id;
}

async function createSeries(tx: Transaction, versionId: string, panel: readonly TimeSeries[]): Promise<void> {
  const ids = panel.map(() => randomUUID());
  const rows = panel.map(({ key, step, timestamps, values, filled }, position) => ({
    ...{ id: ids[position], versionId, position, key },
    step: toJson(step),
    length: values.length,
    ...(filled === undefined ? {} : { filled: toJson(filled) }),
    missing: countMissing(values),
    firstTimestamp: timestamps[0] ?? 0,
    lastTimestamp: timestamps.at(-1) ?? 0,
  }));
  await inBatches(rows, (data) => tx.series.createMany({ data }));

  let batch: ChunkOfSeries[] = [];
  let batchBytes = 0;
  const flush = async () => {
    if (batch.length > 0) await createChunks(tx, batch);
    batch = [];
    batchBytes = 0;
    await yieldToTimers();
  };
  for (const [position, series] of panel.entries()) {
    for (const chunk of cutIntoChunks(series)) {
      batch.push({ seriesId: ids[position] ?? '', ...chunk });
      batchBytes += chunk.timestamps.length + chunk.values.length;
      if (batch.length >= rowsPerStatement || batchBytes >= chunkBytesPerStatement) await flush();
    }
  }
  await flush();
}

type ChunkOfSeries = Chunk & { readonly seriesId: string };

const createChunks = (tx: Transaction, chunks: readonly ChunkOfSeries[]): Promise<unknown> =>
  passBytesByRef((refTo) =>
    tx.seriesChunk.createMany({
      data: chunks.map((chunk) => ({
        ...chunk,
        timestamps: refTo(chunk.timestamps),
        values: refTo(chunk.values),
        ...(chunk.observedAt === undefined ? {} : { observedAt: refTo(chunk.observedAt) }),
      })),
    }),
  );

async function createLedger(tx: Transaction, versionId: string, ledger: NewVersion['ledger']): Promise<void> {
  const rows = ledger.map((entry, position) => ({ versionId, position, ...entry }));
  await inBatches(rows, (data) => tx.ingestLedger.createMany({ data }));
}

async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await write(rows.slice(start, start + rowsPerStatement));
    // A loop of awaited statements alone would starve every timer of the server.
    await yieldToTimers();
  }
}
