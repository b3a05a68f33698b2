import { z } from 'zod';
import { forecastChangeSchema } from '#lib/forecast/index.ts';
import { forecastPointSchema, forecastSettingsSchema, methodNames } from '#lib/forecast/schema.ts';
import { stepUnits } from '#lib/time-series.ts';

const numbersSchema = z.custom<Float64Array>((value) => value instanceof Float64Array);
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const seriesSchema = z.object({
  key: z.string(),
  step: z.object({ unit: z.enum(stepUnits), count: z.number().int(), monthEnd: z.boolean().optional() }),
  timestamps: numbersSchema,
  values: numbersSchema,
  covariates: z
    .array(
      z.object({
        name: z.string(),
        known: z.enum(['future', 'past']),
        timestamps: numbersSchema,
        values: numbersSchema,
      }),
    )
    .readonly()
    .optional(),
});

const madeForecastSchema = z.object({
  key: z.string(),
  cutoff: z.number(),
  points: z.array(forecastPointSchema),
});

/** What a thread is given that forecasts again. */
export const againTaskSchema = z.object({
  panel: z.array(seriesSchema),
  settings: forecastSettingsSchema,
  /** As lib/forecast packs it. */
  kept: bytesSchema,
  /** The forecast before, to say what changed; null for the first. */
  earlier: z.array(madeForecastSchema).nullable(),
  /** Whether anything that was known then is another now, as far as can be told. */
  isRevised: z.boolean(),
  /** The forecast of new weights, where these were trained; null where the old ones are to make it. */
  retrained: z.array(madeForecastSchema).nullable(),
});
export type AgainTask = z.infer<typeof againTaskSchema>;

/** What it says, once. */
export const againAnswerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('made'),
    series: z.array(
      madeForecastSchema.extend({
        methods: z.array(z.object({ method: z.enum(methodNames), values: z.array(z.number().nullable()) })),
      }),
    ),
    /** Of each series; null where there was nothing to compare with. */
    changes: z.array(forecastChangeSchema).nullable(),
  }),
  z.object({ type: z.literal('refused'), sentence: z.string() }),
]);
export type AgainAnswer = z.infer<typeof againAnswerSchema>;
