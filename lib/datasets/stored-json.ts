import { z } from 'zod';
import { stepUnits } from '#lib/time-series.ts';

/** The JSON columns of a version, checked when they are read back. */
export const stepSchema = z.object({
  unit: z.enum(stepUnits),
  count: z.number().int(),
  monthEnd: z.boolean().optional(),
});
/** How the bytes became a table; lib/ingest alone knows what is in it. */
export const dialectSchema = z.record(z.string(), z.unknown());
/** Which columns were read as what, by name. */
export const layoutSchema = z.object({
  timeColumn: z.string(),
  timeParts: z.array(z.string()).optional(),
  idColumn: z.string().nullable(),
  moreIdColumns: z.array(z.string()).optional(),
  targetColumns: z.array(z.string()),
  helpColumns: z.array(z.string()).optional(),
});
/** Runs of filled values, each [first place, length]. */
export const filledSchema = z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)]));
/** How many rows of the ledger are of each kind. */
export const ledgerCountsSchema = z.array(z.object({ kind: z.string(), count: z.number().int() }));
/** Notes on the data, as sentences. */
export const notesSchema = z.array(z.object({ kind: z.string(), sentence: z.string() }));
/** What happened to a row of the ledger. */
export const ledgerActionSchema = z.enum(['refused', 'altered']);
