import { z } from 'zod';
import {
  type FetchFacts,
  fetchOutcomes,
  fetchStatuses,
  type SourceFacts,
  sourceHoldings,
  sourceKinds,
} from '#lib/sources/schema.ts';
import { idSchema, instantSchema, writeInstant } from './words.ts';

/** One time that a source was fetched. */
export const fetchSchema = z.object({
  id: idSchema,
  fileName: z.string().nullable().describe('Of a folder'),
  status: z.enum(fetchStatuses),
  outcome: z.enum(fetchOutcomes).nullable(),
  sentence: z.string().nullable(),
  ...{ queuedAt: instantSchema, endedAt: instantSchema.nullable() },
  httpStatus: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  version: z.number().int().nullable().describe('Of the dataset, where one came of it'),
});

/** It as it is answered. */
export const writeFetch = (own: FetchFacts): z.input<typeof fetchSchema> => {
  const { id, fileName, status, outcome, sentence, queuedAt, endedAt, httpStatus, bytes, versionNumber } =
    own;
  return {
    ...{ id, fileName, status, outcome, sentence, httpStatus, bytes, version: versionNumber },
    ...{ queuedAt: queuedAt.toISOString(), endedAt: writeInstant(endedAt) },
  };
};

/** A source. */
export const sourceSchema = z.object({
  ...{ id: idSchema, dataset: idSchema, createdAt: instantSchema, kind: z.enum(sourceKinds) },
  shown: z.string().describe('Its address without what may be secret in it, or the pattern of file names'),
  holds: z.enum(sourceHoldings).describe('All of the table each time, or rows to append'),
  schedule: z.string().nullable(),
  timeZone: z.string().nullable(),
  isPaused: z.boolean(),
  stopped: z.string().nullable().describe('Why it stopped by itself, in a sentence'),
  nextAt: instantSchema.nullable(),
  last: fetchSchema.nullable().describe('What came of it last, or is under way'),
});

/** One of them as it is answered. */
export function writeSource(own: SourceFacts): z.input<typeof sourceSchema> {
  const { id, datasetId, createdAt, kind, shown, holds, schedule, timeZone, isPaused, stopped } = own;
  return {
    ...{ id, dataset: datasetId, createdAt: createdAt.toISOString(), kind, shown, holds, schedule, timeZone },
    ...{ isPaused, stopped, nextAt: writeInstant(own.nextAt), last: own.last && writeFetch(own.last) },
  };
}
