import { createHash } from 'node:crypto';
import { describeDatasetProblem, readPanel, readVersion, storeVersion } from '#lib/datasets/index.ts';
import type { NewVersion, VersionFacts } from '#lib/datasets/schema.ts';
import {
  dateOrders,
  decimalSigns,
  type IngestOptions,
  type IngestSummary,
  rowNumber,
} from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { readOnThread, takeUploadTurn } from '#lib/upload/index.ts';
import { extendSeries, type NewRows } from './extend-series.ts';
import { manyUploads, type UploadRefusal, unreadable } from './store-upload.ts';

/** Stores the latest version of a dataset with more rows behind it, as its next version. The rows have the columns of the
 * dataset; a time that a series has already is corrected. All of it or nothing.
 * @param rows  a CSV with a header; `isPlain` where its dates are ISO and its decimals points, as in JSON
 * @throws the signal's reason */
export async function appendRows(upload: {
  readonly datasetId: string;
  readonly rows: AsyncIterable<Uint8Array>;
  readonly isPlain: boolean;
  /** How they are read; else as the latest version was. */
  readonly reading?: IngestOptions;
  readonly fileName: string;
  /** Whose uploads wait for each other. */
  readonly client: string;
  /** Ends all work on it. */
  readonly signal: AbortSignal;
}): Promise<Result<VersionFacts, UploadRefusal>> {
  const leave = await takeUploadTurn(upload.client, upload.signal);
  if (leave === null) return refuse(manyUploads);
  try {
    return await readAndAppend(upload);
  } finally {
    leave();
  }
}

async function readAndAppend(
  upload: Parameters<typeof appendRows>[0],
): Promise<Result<VersionFacts, UploadRefusal>> {
  const latest = await readVersion(upload.datasetId);
  if (latest === null) return unknownDataset(upload.datasetId);
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured() {
    for await (const chunk of upload.rows) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      yield chunk;
    }
  }
  const read = await readOnThread(
    measured(),
    upload.reading ?? readingOf(latest, upload.isPlain),
    upload.signal,
  );
  if (!read.ok) return refuse(unreadable(read.problem));
  const source = { sourceSha256: hash.digest('hex'), sourceBytes: bytes };
  for (let base: VersionFacts | null = latest; base !== null; base = await readVersion(upload.datasetId)) {
    upload.signal.throwIfAborted();
    const stored = await storeExtended(base, upload, read.value, source);
    // Rows that somebody else appended meanwhile must not be lost: these come behind them.
    if (stored !== null) return stored;
  }
  return unknownDataset(upload.datasetId);
}

/** Stores a version with the rows behind it.
 * @returns null where another version has come in between */
async function storeExtended(
  base: VersionFacts,
  { datasetId, fileName }: Parameters<typeof appendRows>[0],
  { summary, series }: { readonly summary: IngestSummary; readonly series: readonly TimeSeries[] },
  source: Pick<NewVersion, 'sourceSha256' | 'sourceBytes'>,
): Promise<Result<VersionFacts, UploadRefusal> | null> {
  const panel = await readPanel(
    base.id,
    base.series.map(({ key }) => key),
  );
  if (!panel.ok) return unknownDataset(datasetId);
  const extended = extendPanel(panel.value, series);
  if (!extended.ok) return extended;
  const stored = await storeVersion({
    datasetId,
    name: base.datasetName,
    after: base.number,
    version: {
      ...{ fileName, ...source },
      ...{ dialect: base.dialect, layout: base.layout, step: base.step, timeZone: base.timeZone },
      rowsRead: base.rowsRead + summary.rowsRead,
      // Of these rows: those of earlier ones are in the ledger of their version.
      rowsRefused: summary.rowsRefused,
      gapsFilled: base.gapsFilled,
      notes: base.notes,
      ledger: summary.ledger,
      ledgerDropped: summary.ledgerDropped,
      ledgerCounts: summary.ledgerCounts,
      series: extended.value,
    },
  });
  if (stored.ok) return succeed(stored.value);
  const { code } = stored.problem;
  if (code === 'version-came-between') return null;
  return refuse({
    status: code === 'disk-full' ? 507 : 404,
    ...{ code, sentence: describeDatasetProblem(stored.problem) },
  });
}

/** How a table is read as that of a version was. @param isPlain  whether its dates are ISO and its decimals points, as in JSON */
export function readingOf({ layout, dialect, timeZone }: VersionFacts, isPlain: boolean): IngestOptions {
  const dateOrder = dateOrders.find((order) => order === dialect.dateOrder);
  const decimal = decimalSigns.find((sign) => sign === dialect.decimal);
  return {
    timeColumn: layout.timeColumn === rowNumber ? rowNumber : layout.timeColumn,
    timeParts: [...(layout.timeParts ?? [])],
    idColumn: layout.idColumn,
    moreIdColumns: [...(layout.moreIdColumns ?? [])],
    targetColumns: [...layout.targetColumns],
    ...(timeZone === null ? {} : { timeZone }),
    ...(isPlain
      ? { dialect: { dateOrder: 'year-first', decimal: '.' } }
      : { dialect: { dateOrder, decimal } }),
  };
}

function extendPanel(
  panel: readonly TimeSeries[],
  rows: readonly TimeSeries[],
): Result<TimeSeries[], UploadRefusal> {
  const newRows = new Map(rows.map((own) => [own.key, withValues(own)]));
  const extended: TimeSeries[] = [];
  for (const series of panel) {
    const own = newRows.get(series.key);
    newRows.delete(series.key);
    const longer = own === undefined ? succeed(series) : extendSeries(series, own);
    if (!longer.ok)
      return refuse({ status: 422, code: longer.problem.code, sentence: longer.problem.sentence });
    extended.push(longer.value);
  }
  const [first] = panel;
  for (const [key, own] of newRows) {
    // A series that begins now goes by the step of the others.
    const empty = { key, step: first.step, timestamps: new Float64Array(), values: new Float64Array() };
    const begun = extendSeries(
      first.observedAt === undefined ? empty : { ...empty, observedAt: new Float64Array() },
      own,
    );
    if (!begun.ok) return refuse({ status: 422, code: begun.problem.code, sentence: begun.problem.sentence });
    extended.push(begun.value);
  }
  return succeed(extended);
}

/** Without the rows that were put in between to keep a step which a few rows cannot show. */
function withValues({ timestamps, values, observedAt }: TimeSeries): NewRows {
  const kept = [...values.keys()].filter((index) => Number.isFinite(values[index]));
  const pick = (numbers: Float64Array) => Float64Array.from(kept, (index) => numbers[index]);
  return {
    timestamps: pick(timestamps),
    values: pick(values),
    ...(observedAt === undefined ? {} : { observedAt: pick(observedAt) }),
  };
}

const unknownDataset = (id: string) =>
  refuse({
    ...{ status: 404, code: 'unknown-dataset' },
    sentence: describeDatasetProblem({ code: 'unknown-dataset', id }),
  });
