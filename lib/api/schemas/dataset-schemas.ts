import { z } from 'zod';
import { describeDifference, stepSchema } from '#lib/datasets/index.ts';
import type { DatasetSummary, SeriesFacts, VersionDifference, VersionFacts } from '#lib/datasets/schema.ts';
import { idSchema, instantSchema, timeSchema, writeTime } from './words.ts';

/** A dataset in a list. */
export const datasetSchema = z.object({
  ...{ id: idSchema, name: z.string(), createdAt: instantSchema },
  latestVersion: z.number().int(),
  seriesCount: z.number().int(),
  rowCount: z.number().int(),
  runCount: z.number().int(),
});

/** One of them as it is answered. */
export const writeDataset = (dataset: DatasetSummary): z.input<typeof datasetSchema> => {
  const { id, name, createdAt, latestVersion, seriesCount, rowCount, runCount } = dataset;
  return {
    ...{ id, name, createdAt: createdAt.toISOString() },
    ...{ latestVersion, seriesCount, rowCount, runCount },
  };
};

const noteSchema = z.object({ kind: z.string(), sentence: z.string() });
const kindCountSchema = z.object({ kind: z.string(), count: z.number().int() });

/** One version of a dataset, without its series. */
export const versionSchema = z.object({
  id: idSchema,
  dataset: idSchema,
  datasetName: z.string(),
  number: z.number().int().describe('Counted from 1'),
  createdAt: instantSchema,
  fileName: z.string(),
  sourceBytes: z.number().int(),
  sourceSha256: z.string().describe('Of the bytes that were sent'),
  contentSha256: z.string().describe('Over keys, times and values: what a run is trained on'),
  dialect: z.record(z.string(), z.unknown()).describe('How the bytes became a table'),
  layout: z
    .object({
      ...{ timeColumn: z.string(), timeParts: z.array(z.string()).optional() },
      ...{ idColumn: z.string().nullable(), moreIdColumns: z.array(z.string()).optional() },
      targetColumns: z.array(z.string()),
    })
    .describe('Which column was read as what'),
  step: stepSchema,
  timeZone: z.string().nullable(),
  rowsRead: z.number().int(),
  rowsRefused: z.number().int(),
  gapsFilled: z.number().int().describe('Times of the calendar that had no row and stand as missing'),
  ledgerCounts: z.array(kindCountSchema).describe('Rows refused or altered, by kind'),
  notes: z.array(noteSchema).describe('What is to be known about the data, in sentences'),
  seriesCount: z.number().int(),
});

/** One version as it is answered. */
export function writeVersion(version: VersionFacts): z.input<typeof versionSchema> {
  const { id, datasetId, datasetName, number, createdAt, fileName, sourceBytes, sourceSha256 } = version;
  const { contentSha256, dialect, layout, step, timeZone, rowsRead, rowsRefused, gapsFilled } = version;
  return {
    ...{ id, dataset: datasetId, datasetName, number, createdAt: createdAt.toISOString(), fileName },
    ...{ sourceBytes, sourceSha256, contentSha256, dialect, step, timeZone },
    layout: {
      ...{ timeColumn: layout.timeColumn, idColumn: layout.idColumn },
      ...(layout.timeParts === undefined ? {} : { timeParts: [...layout.timeParts] }),
      ...(layout.moreIdColumns === undefined ? {} : { moreIdColumns: [...layout.moreIdColumns] }),
      targetColumns: [...layout.targetColumns],
    },
    ...{ rowsRead, rowsRefused, gapsFilled },
    ledgerCounts: [...version.ledgerCounts],
    notes: [...version.notes],
    seriesCount: version.series.length,
  };
}

/** A version in the list of them. */
export const versionInListSchema = versionSchema.pick({
  ...{ number: true, createdAt: true, fileName: true, rowsRead: true },
});

/** What a version says otherwise than the one before it. */
export const differenceSchema = z.object({
  before: z.number().int().nullable().describe('The version before it; null for the first'),
  values: z
    .object({
      added: z.number().int().describe('Known now and not before'),
      revised: z.number().int().describe('Known before and now, as another value'),
      removed: z.number().int().describe('Known before and no longer'),
      kept: z.number().int().describe('Known before and now, as the same value'),
      newSeries: z.array(z.string()),
      lostSeries: z.array(z.string()),
    })
    .nullable()
    .describe('null for the first version, and where the two are too large to compare'),
  sentence: z.string().nullable(),
});

/** It as it is answered. */
export function writeDifference(
  number: number,
  difference: VersionDifference | null,
): z.input<typeof differenceSchema> {
  const before = number < 2 ? null : number - 1;
  if (difference === null) return { before, values: null, sentence: null };
  const { added, revised, gone, kept, newSeries, lostSeries } = difference;
  const values = {
    added,
    revised,
    removed: gone,
    kept,
    newSeries: [...newSeries],
    lostSeries: [...lostSeries],
  };
  return { before, values, sentence: describeDifference(difference, number, String) };
}

/** A series of a version, without its values. */
export const seriesSchema = z.object({
  key: z.string(),
  length: z.number().int(),
  missing: z.number().int(),
  filled: z.number().int().describe('Values that were missing and were filled on request'),
  ...{ first: timeSchema, last: timeSchema },
});

/** A series as it is answered. */
export const writeSeries = (
  { key, length, missing, filled, firstTimestamp, lastTimestamp }: SeriesFacts,
  step: VersionFacts['step'],
): z.input<typeof seriesSchema> => ({
  ...{ key, length, missing, filled },
  ...{ first: writeTime(firstTimestamp, step), last: writeTime(lastTimestamp, step) },
});

/** Values of a series. */
export const valuesSchema = z.object({
  key: z.string(),
  step: stepSchema,
  items: z.array(z.object({ ds: timeSchema, y: z.number().nullable().describe('null where it is missing') })),
  next: z.string().nullable(),
});

/** A row of the ledger. */
export const ledgerRowSchema = z.object({
  kind: z.string(),
  line: z.number().int(),
  byte: z.number().nullable().describe('Bytes of the file before the line'),
  column: z.string().nullable(),
  action: z.enum(['refused', 'altered']),
  reason: z.string(),
  text: z.string().describe('As it stood in the file'),
});
