import { z } from 'zod';
import { ingestOptionsSchema } from '#lib/ingest/schema.ts';
import { type FetchFacts, fetchOutcomes, fetchStatuses, sourceHoldings, sourceKinds } from '../schema.ts';

/** How a source is read, as its row keeps it. */
export const readingSchema = ingestOptionsSchema;

/** The words of a source's row. */
export const sourceRowSchema = z.object({ kind: z.enum(sourceKinds), holds: z.enum(sourceHoldings) });

/** The columns of a fetch that are shown. */
export const fetchColumns = {
  ...{ id: true, fileName: true, status: true, outcome: true, sentence: true, queuedAt: true },
  ...{ endedAt: true, httpStatus: true, bytes: true, versionNumber: true },
} as const;

const fetchRowSchema = z.object({
  status: z.enum(fetchStatuses),
  outcome: z.enum(fetchOutcomes).nullable(),
});

/** A fetch's row as it is shown.
 * @throws ZodError if it is not what was stored */
export const readFetchRow = <
  Row extends Omit<FetchFacts, 'status' | 'outcome'> & { status: string; outcome: string | null },
>(
  row: Row,
): FetchFacts => ({ ...row, ...fetchRowSchema.parse(row) });
