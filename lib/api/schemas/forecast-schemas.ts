import { z } from 'zod';
import { fileKinds } from '#lib/files/schema.ts';
import { covariateSettingsSchema, forecastSettingsSchema } from '#lib/forecast/schema.ts';
import {
  columnReportSchema,
  dialectSchema,
  layoutSchema,
  ledgerEntrySchema,
  ledgerKinds,
  noteSchema,
  stepSchema,
} from '#lib/ingest/schema.ts';
import { timeSchema } from './words.ts';

/** A row of a forecast, in the names that forecasting libraries share. */
export const forecastRowSchema = z.object({
  ...{ unique_id: z.string(), ds: timeSchema, yhat: z.number() },
  ...{ yhat_lo_80: z.number(), yhat_hi_80: z.number() },
  ...{ yhat_lo_95: z.number(), yhat_hi_95: z.number() },
});

const outlierSchema = z.object({ ds: timeSchema, y: z.number(), expected: z.number().nullable() });
const ledgerCountsSchema = z.array(z.object({ kind: z.enum(ledgerKinds), count: z.number().int() }));

const readingShape = {
  rowsRead: z.number().int(),
  rowsRefused: z.number().int(),
  gapsFilled: z.number().int(),
  notes: z.array(noteSchema),
  ledgerCounts: ledgerCountsSchema,
  ledger: z.array(ledgerEntrySchema),
  ledgerDropped: z.number().int().describe('Rows of the ledger beyond the limit'),
};

/** An instant forecast: what `hindcast forecast --preset instant --json` prints. */
export const instantSchema = z.object({
  preset: z.literal('instant'),
  judged: z.literal(false),
  headline: z.string().optional().describe('What is forecast, in one sentence'),
  sentence: z.string().describe('That it is not trained on this data and not judged'),
  settings: z.object({
    horizon: z.number().int(),
    seasons: z.array(z.number().int()),
    covariates: covariateSettingsSchema.optional(),
    constraints: forecastSettingsSchema.shape.constraints,
  }),
  ...readingShape,
  outliers: z.array(outlierSchema.extend({ unique_id: z.string() })).describe('Values that had no say'),
  forecasts: z.array(forecastRowSchema),
});

/** How a table is read: what `hindcast inspect --json` prints. */
export const inspectionSchema = z.object({
  dialect: dialectSchema,
  columns: z.array(columnReportSchema),
  layout: layoutSchema,
  step: stepSchema,
  timePattern: z.string().nullable().describe('How the time column writes its times'),
  ...readingShape,
  question: z.null().describe('A table whose dates can be read in two ways is refused'),
  clock: z.enum(['instants', 'local', 'none']),
  timeZone: z.string().nullable(),
  source: z
    .object({
      kind: z.enum(fileKinds),
      packed: z.array(z.enum(['gzip', 'zip'])).describe('What it was packed in, outermost first'),
      entry: z.string().nullable().describe('Its name inside an archive'),
      part: z.string().nullable().describe('The sheet or table that is read; null where there is one alone'),
      parts: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
    })
    .describe('Where in the file the table stood'),
  told: z.array(z.string()).describe('What would have no say in a forecast'),
  series: z.array(z.object({ key: z.string(), length: z.number().int(), outliers: z.array(outlierSchema) })),
});

/** A row of a stored forecast, of the future or of the held-out part. */
export const runForecastRowSchema = forecastRowSchema.extend({
  part: z.enum(['future', 'held-out']),
  y: z.number().nullable().describe('What came; null in the future and where nothing was observed'),
});
