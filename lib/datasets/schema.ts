import { z } from 'zod';
import type { TimeSeries } from '#lib/time-series.ts';

/** A name as somebody types it, without the blanks around it. */
export const datasetNameSchema = z.string().trim().min(1).max(200);

/** What is stored of one upload. The layer above hands over what ingest understood. */
export type NewVersion = {
  readonly fileName: string;
  readonly sourceSha256: string;
  readonly sourceBytes: number;
  /** Kept as JSON, shown again on the dataset page. */
  readonly dialect: Record<string, unknown>;
  readonly layout: {
    readonly timeColumn: string;
    readonly timeParts?: readonly string[];
    readonly idColumn: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly targetColumns: readonly string[];
    /** Those of them that help predict the others. */
    readonly helpColumns?: readonly string[];
  };
  readonly step: TimeSeries['step'];
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly gapsFilled: number;
  readonly notes: readonly { readonly kind: string; readonly sentence: string }[];
  readonly ledger: readonly {
    /** Why the row is here; empty where an older version stored it. */
    readonly kind: string;
    readonly line: number;
    /** Bytes of the file before the line; null where that is not known. */
    readonly byte: number | null;
    readonly column: string | null;
    readonly action: 'refused' | 'altered';
    readonly reason: string;
    readonly text: string;
  }[];
  readonly ledgerDropped: number;
  /** Rows of each kind, those dropped among them. */
  readonly ledgerCounts: readonly { readonly kind: string; readonly count: number }[];
  /** The zone whose wall clock the timestamps show; null where none was chosen. */
  readonly timeZone: string | null;
  readonly series: readonly TimeSeries[];
};

/** One row of an upload that was refused or altered. */
export type LedgerRow = NewVersion['ledger'][number];

/** By what a list of datasets is ordered; `uploaded` is when the latest version was stored. */
export const datasetOrders = ['uploaded', 'stored', 'name', 'rows', 'series', 'versions'] as const;

/** Which datasets a list shows. */
export const datasetFilterSchema = z.object({
  search: z.string().max(200).default(''),
  order: z.enum(datasetOrders).default('uploaded'),
  descending: z.boolean().default(true),
  page: z.number().int().min(1).default(1),
});
export type DatasetFilter = z.infer<typeof datasetFilterSchema>;
/** Datasets a page of the list. */
export const datasetsPerPage = 25;

/** One dataset in a list. */
export type DatasetSummary = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly latestVersion: number;
  readonly seriesCount: number;
  readonly rowCount: number;
  readonly runCount: number;
};

/** One version, without its values. */
export type VersionFacts = {
  readonly id: string;
  readonly datasetId: string;
  readonly datasetName: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly fileName: string;
  readonly sourceSha256: string;
  /** sha256 over keys, timestamps and values: what a run was trained on. */
  readonly contentSha256: string;
  readonly sourceBytes: number;
  readonly dialect: Record<string, unknown>;
  readonly layout: NewVersion['layout'];
  readonly step: TimeSeries['step'];
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly gapsFilled: number;
  readonly ledgerDropped: number;
  readonly ledgerCounts: NewVersion['ledgerCounts'];
  readonly timeZone: string | null;
  readonly notes: NewVersion['notes'];
  readonly series: readonly SeriesFacts[];
};

/** What lists and pages say of a stored series without reading its values. */
export type SeriesFacts = {
  readonly key: string;
  readonly length: number;
  readonly missing: number;
  /** Values that were missing and were filled on request. */
  readonly filled: number;
  readonly firstTimestamp: number;
  readonly lastTimestamp: number;
};

/** What one version of a dataset says otherwise than the one before it, counted in values. */
export type VersionDifference = {
  /** Known now and not before: at new times, or where there was a gap. */
  readonly added: number;
  /** Known before and now, as another value. */
  readonly revised: number;
  /** Known before and no longer. */
  readonly gone: number;
  /** Known before and now, as the same value. */
  readonly kept: number;
  /** Names of series that are new, and that are no longer there. */
  readonly newSeries: readonly string[];
  readonly lostSeries: readonly string[];
};

/** Why a dataset could not be read or stored. */
export type DatasetProblem =
  | { readonly code: 'unknown-dataset'; readonly id: string }
  | { readonly code: 'unknown-version'; readonly id: string }
  | { readonly code: 'unknown-series'; readonly key: string }
  /** Another version was stored since the one that this was made from. */
  | { readonly code: 'version-came-between' }
  | { readonly code: 'disk-full' };
