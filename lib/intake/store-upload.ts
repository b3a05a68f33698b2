import { createHash } from 'node:crypto';
import { describeDatasetProblem, hasColumns, readVersion, storeVersion } from '#lib/datasets/index.ts';
import type { NewVersion, VersionFacts } from '#lib/datasets/schema.ts';
import { placeOfFileProblem } from '#lib/files/index.ts';
import { type IngestOptions, ingestLimits } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import {
  describeUploadProblem,
  readOnThread,
  takeUploadTurn,
  type UploadProblem,
} from '#lib/upload/index.ts';

type Layout = NewVersion['layout'];

/** What a refused upload answers with. */
export type UploadRefusal = {
  /** As HTTP has it. */
  readonly status: number;
  /** For programs. */
  readonly code: string;
  readonly sentence: string;
  /** Of the file, counted from 1, and by its name; where the refusal has a place. */
  readonly line?: number;
  readonly column?: string;
};

/** An upload and who sends it. */
export type Upload = {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What the sender announced, where it did: fewer is a cut-off upload. */
  readonly expectedBytes: number | null;
  readonly fileName: string;
  readonly name: string;
  /** null makes a new dataset. */
  readonly datasetId: string | null;
  readonly options: IngestOptions;
  /** Whose uploads wait for each other. */
  readonly client: string;
  /** Ends all work on it. */
  readonly signal: AbortSignal;
};

/** Reads a file from its bytes to a stored version, on a thread of its own; a refusal leaves nothing behind.
 * Memory holds the series, never the file.
 * @throws the signal's reason */
export async function storeUpload(upload: Upload): Promise<Result<VersionFacts, UploadRefusal>> {
  const leave = await takeUploadTurn(upload.client, upload.signal);
  if (leave === null) return refuse(manyUploads);
  try {
    return await readAndStore(upload);
  } finally {
    leave();
  }
}

async function readAndStore(upload: Upload): Promise<Result<VersionFacts, UploadRefusal>> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured() {
    for await (const chunk of upload.chunks) {
      bytes += chunk.byteLength;
      // What was announced is at most the limit; more than that is not read further.
      if (bytes > (upload.expectedBytes ?? ingestLimits.bytes) || bytes > ingestLimits.bytes) return;
      hash.update(chunk);
      yield chunk;
    }
  }

  const read = await readOnThread(measured(), upload.options, upload.signal);
  if (bytes > ingestLimits.bytes) return refusal(413, 'too-large', tooLarge());
  // A file refused for what it holds is read only in part, so its length says nothing.
  if (!read.ok) return refuse(unreadable(read.problem));
  if (upload.expectedBytes !== null && bytes !== upload.expectedBytes) {
    return refusal(
      400,
      'cut-off',
      `The upload was cut off: ${upload.expectedBytes} bytes were announced and ${bytes} came. Nothing was stored; send it again.`,
    );
  }

  upload.signal.throwIfAborted();
  const { summary, series } = read.value;
  const misfit = upload.datasetId === null ? null : await whyNoVersionOf(upload.datasetId, summary.layout);
  if (misfit !== null) return misfit;
  const stored = await storeVersion({
    datasetId: upload.datasetId,
    name: upload.name,
    version: {
      fileName: upload.fileName,
      sourceSha256: hash.digest('hex'),
      sourceBytes: bytes,
      dialect: { ...summary.dialect },
      layout: summary.layout,
      step: summary.step,
      rowsRead: summary.rowsRead,
      rowsRefused: summary.rowsRefused,
      gapsFilled: summary.gapsFilled,
      notes: summary.notes,
      ledger: summary.ledger,
      ledgerDropped: summary.ledgerDropped,
      ledgerCounts: summary.ledgerCounts,
      timeZone: summary.timeZone,
      series,
    },
  }).finally(() => giveBackSeries(series));
  if (stored.ok) return succeed(stored.value);
  const { code } = stored.problem;
  return refusal(code === 'disk-full' ? 507 : 404, code, describeDatasetProblem(stored.problem));
}

/** Gives the memory of numbers back at once: a hundred megabytes would wait long for a collection. */
function giveBack({ buffer }: Float64Array): void {
  // Series may share one.
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}

const giveBackSeries = (series: readonly TimeSeries[]): void => {
  for (const { timestamps, values, observedAt } of series)
    for (const numbers of [timestamps, values, observedAt]) if (numbers !== undefined) giveBack(numbers);
};

/** What is said to a client with many uploads that wait. */
export const manyUploads: UploadRefusal = {
  ...{ status: 429, code: 'many-uploads' },
  sentence: 'Many uploads of yours wait for each other already: send this one again later.',
};

/** Why a file was not read. */
export const unreadable = (problem: UploadProblem): UploadRefusal => ({
  ...{ status: 422, code: problem.code, sentence: describeUploadProblem(problem) },
  ...(problem.code === 'reading-too-long' || problem.code === 'reading-too-large'
    ? {}
    : placeOfFileProblem(problem)),
});

/** A version has the columns of its dataset; runs on different columns could not be compared. */
async function whyNoVersionOf(datasetId: string, layout: Layout) {
  if (await hasColumns(datasetId, layout)) return null;
  const version = await readVersion(datasetId);
  if (version === null)
    return refusal(
      404,
      'unknown-dataset',
      describeDatasetProblem({ code: 'unknown-dataset', id: datasetId }),
    );
  return refusal(
    422,
    'other-columns',
    `A version of ${version.datasetName} has the columns ${columnsOf(version.layout)}; this file was read with ${columnsOf(layout)}.`,
  );
}

const columnsOf = ({ timeColumn, idColumn, targetColumns }: Layout): string =>
  [timeColumn, ...(idColumn === null ? [] : [idColumn]), ...targetColumns]
    .slice(0, 12)
    .map((name) => `"${name}"`)
    .join(', ') + (targetColumns.length > 11 ? ' and others' : '');

/** The sentence for a file over the limit. */
export const tooLarge = (): string =>
  `The file is larger than ${ingestLimits.bytes / 1024 / 1024} MB, the most that one upload may hold.`;

const refusal = (status: number, code: string, sentence: string) => refuse({ status, code, sentence });
