import type { IngestOptions } from '#lib/ingest/schema.ts';

/** What the page asks of the ledger worker: to read all of a file. */
export type LedgerRequest = { readonly file: File; readonly options: IngestOptions };

/** The ledger of all of the file as CSV, or one sentence on why there is none. */
export type LedgerAnswer =
  | { readonly ok: true; readonly csv: string }
  | { readonly ok: false; readonly problem: string };
