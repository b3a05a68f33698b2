import { z } from 'zod';
import { forecastChangeSchema } from '#lib/forecast/index.ts';
import { forecastPointSchema, methodNames } from '#lib/forecast/schema.ts';
import { followModes, type KeptSummary, keptKinds, keptStatusSchema, revisionSchema } from '../schema.ts';

/** The series of a followed forecast, as its row keeps them. */
export const seriesKeysSchema = z.array(z.string());
/** How it is followed, as its row keeps it. */
export const followModeSchema = z.enum(followModes);
/** Values that a version was the first to know. */
export const arrivedSchema = z.array(z.tuple([z.number(), z.number()]));

/** What a kept forecast says of one series, as its row keeps it. */
export const keptSeriesSchema = z.object({
  key: z.string(),
  cutoff: z.number(),
  points: z.array(forecastPointSchema),
  methods: z.array(z.object({ method: z.enum(methodNames), values: z.array(z.number().nullable()) })),
  change: forecastChangeSchema.nullable(),
});

/** The columns of a summary. */
export const keptColumns = {
  ...{ id: true, versionNumber: true, kind: true, status: true, queuedAt: true, madeAt: true },
  ...{ cutoff: true, runId: true, weightsSha256: true, tookMs: true, failure: true, revised: true },
} as const;

const keptRowSchema = z.object({
  kind: z.enum(keptKinds),
  status: keptStatusSchema,
  revised: revisionSchema.nullable(),
});

/** A kept forecast's row as it stands in a list.
 * @throws ZodError if it is not what was stored */
export function summariseKept<
  Row extends Omit<KeptSummary, 'kind' | 'status' | 'revised'> & {
    kind: string;
    status: string;
    revised: unknown;
  },
>({ kind, status, revised, ...row }: Row): KeptSummary {
  return { ...row, ...keptRowSchema.parse({ kind, status, revised }) };
}
