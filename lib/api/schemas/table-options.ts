import { z } from 'zod';
import { outlierWays, presetNames } from '#lib/forecast/schema.ts';
import { dateOrders, type IngestOptions, ingestOptionsSchema, rowNumber } from '#lib/ingest/schema.ts';

/** Rows as JSON has them: an object each, by the names of the columns. */
export const rowsSchema = z
  .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
  .min(1, 'it holds no rows')
  .max(1_000_000)
  .describe('Rows by the names of their columns; a missing value is null or left out');

const names = z.array(z.string().min(1)).max(10_000);

/** How a table is to be read. The common choices have a name of their own; `reading` has all. */
export const readingOptions = {
  time: z.string().optional().describe('The column of times; `none` counts the rows instead'),
  id: z.string().optional().describe('The column that names the series'),
  target: names.optional().describe('The columns to forecast'),
  dateOrder: z.enum(dateOrders).optional().describe('Where every date could be read in two ways'),
  zone: z.string().max(64).optional().describe('The time zone of the times, such as Europe/Berlin'),
  reading: ingestOptionsSchema.optional().describe('Every guess that may be changed'),
};

type Reading = z.output<z.ZodObject<typeof readingOptions>>;

/** The options of the reading stages that a request asks for. */
export function ingestOptionsOf({ time, id, target, dateOrder, zone, reading = {} }: Reading): IngestOptions {
  return {
    ...reading,
    ...(dateOrder === undefined ? {} : { dialect: { ...reading.dialect, dateOrder } }),
    ...(time === undefined ? {} : { timeColumn: time === 'none' ? rowNumber : time }),
    ...(id === undefined ? {} : { idColumn: id }),
    ...(target === undefined || target.length === 0 ? {} : { targetColumns: target }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  };
}

/** What is wanted of an instant forecast, beside how its table is read. */
export const wishOptions = {
  horizon: z.number().int().min(1).max(100_000).optional().describe('Steps to forecast'),
  preset: z
    .enum(['instant', ...presetNames])
    .default('instant')
    .describe('Only `instant` trains nothing; for the others store a dataset and start a run'),
  season: z
    .array(z.coerce.number().int().min(0))
    .max(2)
    .optional()
    .describe('Seasonal periods in steps; 0 for none'),
  future: names.optional().describe('Columns that are known over the horizon'),
  past: names.optional().describe('Columns that are known only in the past'),
  holidays: z
    .string()
    .length(2)
    .optional()
    .describe('The public holidays of a country, by its ISO 3166 code'),
  calendar: z.boolean().default(false),
  integer: z.boolean().default(false).describe('Forecast whole numbers'),
  lower: z.number().optional().describe('No forecast and no band below it'),
  upper: z.number().optional().describe('No forecast and no band above it'),
  outliers: z.enum(outlierWays).default('found'),
  outlier: z.array(z.string()).max(1_000).optional().describe('Times of values that are wrong'),
  keepOutlier: z.array(z.string()).max(1_000).optional().describe('Times of values that are right'),
  lifetime: z.enum(['found', 'whole']).default('found'),
};
