import type { IngestNote } from '../../schema.ts';
import type { TimeParts } from '../time-parts/find-time-parts.ts';

/** Which columns are read as what, by index. */
export type ColumnRoles = {
  readonly timeIndex: number;
  /** Set where further columns hold the rest of the timestamp. */
  readonly timeParts: TimeParts | null;
  /** -1 where the table is wide. */
  readonly idIndex: number;
  /** Further columns whose cells belong to the id. */
  readonly moreIdIndexes: readonly number[];
  /** A column that may turn out to tell series apart further down the file, or -1. */
  readonly spareIdIndex: number;
  readonly targetIndexes: readonly number[];
  readonly notes: readonly IngestNote[];
};
