import type { FetchOutcome } from '../schema.ts';

/** How an attempt at a source ended. */
export type SourceAnswer = {
  readonly outcome: FetchOutcome;
  readonly sentence: string;
  readonly httpStatus?: number;
  readonly bytes?: number;
  readonly versionNumber?: number;
  /** What the next request asks by. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Of bytes that were taken. */
  readonly sha256?: string;
  /** Whether the table can no longer be read as it was confirmed: the source stops. */
  readonly stops?: boolean;
};
