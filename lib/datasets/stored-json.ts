import { z } from 'zod';
import { stepUnits } from '#lib/time-series.ts';

/** The JSON columns of a version, checked when they are read back. */
export const stepSchema = z.object({
  unit: z.enum(stepUnits),
  count: z.number().int(),
  monthEnd: z.boolean().optional(),
});
export const dialectSchema = z.record(z.string(), z.unknown());
export const layoutSchema = z.object({
  timeColumn: z.string(),
  timeParts: z.array(z.string()).optional(),
  idColumn: z.string().nullable(),
  moreIdColumns: z.array(z.string()).optional(),
  targetColumns: z.array(z.string()),
});
export const filledSchema = z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)]));
export const ledgerCountsSchema = z.array(z.object({ kind: z.string(), count: z.number().int() }));
export const notesSchema = z.array(z.object({ kind: z.string(), sentence: z.string() }));
export const ledgerActionSchema = z.enum(['refused', 'altered']);
