import { ingestCsv } from '#lib/ingest/index.ts';
import type { IngestOptions, IngestSummary } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { chooseTable } from './choose-table.ts';
import { inPlace, problemInPlace } from './in-place.ts';
import { openFile } from './open-file.ts';
import { readOptions, sourceNote, sourceOf } from './read-options.ts';
import { problemOf } from './refusal.ts';
import { type FileProblem, type FileSource, fileKindNames } from './schema.ts';

/** What a file holds, and where in it. */
export type IngestedFile = {
  readonly summary: IngestSummary;
  readonly series: TimeSeries[];
  readonly source: FileSource;
};

/** Reads a whole file as series of numbers: text chunk by chunk, a workbook, Parquet, JSON or what is packed within the limits of
 * `fileLimits`. `options.part` says which sheet or table.
 * @param chunks  the file's bytes, cut anywhere; an error of theirs is thrown on */
export async function ingestFile(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<Result<IngestedFile, FileProblem>> {
  try {
    return await readFile(chunks, options);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return refuse(problem);
  }
}

async function readFile(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<Result<IngestedFile, FileProblem>> {
  const file = await openFile(chunks);
  if (file.kind === 'text') {
    const read = await ingestCsv(file.chunks, options);
    return read.ok ? succeed(withSource(read.value, sourceOf(file, null))) : read;
  }
  const table = await chooseTable(file.tables, options.part, options, fileKindNames[file.kind]);
  const facts = await table.facts();
  const read = await ingestCsv(table.chunks(), readOptions(options, facts));
  if (!read.ok) return refuse(problemInPlace(read.problem, table));
  const { summary, series } = read.value;
  return succeed(withSource({ summary: inPlace(summary, table, facts), series }, sourceOf(file, table)));
}

function withSource({ summary, series }: Omit<IngestedFile, 'source'>, source: FileSource): IngestedFile {
  const note = sourceNote(source);
  if (note === null) return { summary, series, source };
  return { source, series, summary: { ...summary, notes: [note, ...summary.notes] } };
}
