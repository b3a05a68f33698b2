import type { IngestProblem, Preview } from '#lib/ingest/schema.ts';

export { fileLimits } from './limits.ts';

/** The kinds of file that hold a table; `text` is all that lib/ingest reads by itself. */
export const fileKinds = ['text', 'xlsx', 'parquet', 'json', 'ndjson'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Names of the kinds in a sentence. */
export const fileKindNames: Readonly<Record<FileKind, string>> = {
  text: 'text',
  xlsx: 'an Excel workbook',
  parquet: 'a Parquet file',
  json: 'JSON',
  ndjson: 'JSON lines',
};

/** Endings and types that a file dialog offers. What a file is, its bytes say. */
export const acceptedFiles =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.parquet,.json,.ndjson,.jsonl,.gz,.zip,text/csv,text/plain,text/tab-separated-values,application/json';

/** One of the sheets or tables that a file holds. */
export type FilePart = { readonly name: string; readonly hidden: boolean };

/** Where in a file the table stood. */
export type FileSource = {
  readonly kind: FileKind;
  /** What it was packed in, outermost first. */
  readonly packed: readonly ('gzip' | 'zip')[];
  /** Its name inside an archive. */
  readonly entry: string | null;
  /** The sheet or table that is read; null where the file has one alone. */
  readonly part: string | null;
  readonly parts: readonly FilePart[];
};

/** A preview, and what kind of file it is of. */
export type FilePreview = Omit<Preview, 'problem'> & {
  readonly source: FileSource;
  /** All of the table was looked at. */
  readonly whole: boolean;
  readonly problem: FileProblem | null;
};

/** Why a file was refused as a whole. Sentences for these are in problem-sentence.ts. */
export type FileProblem =
  | IngestProblem
  /** A kind that is not read: what it is, and what to do. */
  | { readonly code: 'unread-kind'; readonly looksLike: string; readonly advice: string }
  | { readonly code: 'damaged'; readonly what: string; readonly why: string }
  | { readonly code: 'too-much-inside'; readonly what: string; readonly limit: string }
  | { readonly code: 'many-tables'; readonly names: readonly string[]; readonly count: number }
  | { readonly code: 'no-table-inside'; readonly what: string }
  | { readonly code: 'no-such-part'; readonly wanted: string; readonly parts: readonly string[] };
