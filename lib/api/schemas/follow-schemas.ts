import { z } from 'zod';
import { stepSchema } from '#lib/datasets/index.ts';
import {
  type FollowedDetail,
  type FollowedSummary,
  followModes,
  type KeptSummary,
  keptKinds,
  keptStatuses,
} from '#lib/follow/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { forecastRowSchema } from './forecast-schemas.ts';
import { idSchema, instantSchema, timeSchema, writeInstant, writeTime } from './words.ts';

/** A followed forecast in a list. */
export const followedSchema = z.object({
  id: idSchema,
  name: z.string().nullable(),
  ...{ dataset: idSchema, datasetName: z.string(), run: idSchema.nullable() },
  seriesCount: z.number().int(),
  step: stepSchema,
  horizon: z.number().int(),
  mode: z.enum(followModes).describe('Whether new data are forecast with the same weights or trained on'),
  retrainEvery: z.number().int().nullable().describe('Every so many-th forecast is trained anew'),
  isPaused: z.boolean(),
  createdAt: instantSchema,
  made: z.number().int().describe('Forecasts that it has made'),
  lastMadeAt: instantSchema.nullable(),
  lastCutoff: timeSchema.nullable().describe('The last value that its newest forecast knew'),
  pending: z.enum(keptStatuses).nullable().describe('What is under way'),
  failure: z.string().nullable().describe('Why the newest attempt failed'),
});

/** A followed forecast as it is answered. */
export function writeFollowed(own: FollowedSummary): z.input<typeof followedSchema> {
  const { id, name, datasetId, datasetName, runId, seriesKeys, step, horizon, mode, retrainEvery } = own;
  const { isPaused, createdAt, made, lastMadeAt, lastCutoff, pending, failure } = own;
  return {
    ...{ id, name, dataset: datasetId, datasetName, run: runId, seriesCount: seriesKeys.length, step },
    ...{ horizon, mode, retrainEvery, isPaused, createdAt: createdAt.toISOString(), made },
    ...{ lastMadeAt: writeInstant(lastMadeAt), pending, failure },
    lastCutoff: lastCutoff === null ? null : writeTime(lastCutoff, step),
  };
}

const keptSchema = z.object({
  id: idSchema,
  version: z.number().int().describe('Of the dataset, from which it was made'),
  kind: z.enum(keptKinds),
  status: z.enum(keptStatuses),
  queuedAt: instantSchema,
  madeAt: instantSchema.nullable(),
  cutoff: timeSchema.nullable(),
  run: idSchema.nullable(),
  weightsSha256: z.string().nullable(),
  failure: z.string().nullable(),
  revised: z
    .object({
      count: z.number().int(),
      meanChange: z.number().nullable(),
      ...{ first: timeSchema.nullable(), last: timeSchema.nullable() },
      late: z.number().int(),
    })
    .nullable()
    .describe('Values that were known before and came with others in this version'),
});

/** One followed forecast, with each forecast that it has made of one series. */
export const followedDetailSchema = followedSchema.extend({
  key: z.string().describe('The series that the forecasts are of'),
  kept: z.array(keptSchema).describe('Oldest first'),
  forecasts: z
    .array(
      z.object({
        kept: idSchema,
        ...{ version: z.number().int(), madeAt: instantSchema, cutoff: timeSchema },
        rows: z
          .array(forecastRowSchema.extend({ y: z.number().nullable() }))
          .describe('As they were made, never changed; `y` is what has come since'),
      }),
    )
    .describe('Frozen forecasts of the series, oldest first'),
});

/** One of them as it is answered. */
export function writeFollowedDetail(own: FollowedDetail): z.input<typeof followedDetailSchema> {
  const { step, key, truth } = own;
  const known = new Map(Array.from(truth.timestamps, (time, index) => [time, truth.values[index]]));
  const actual = (time: number): number | null => {
    const value = known.get(time);
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  return {
    ...writeFollowed(own),
    key,
    kept: own.kept.map((kept) => writeKept(kept, step)),
    forecasts: own.forecasts.map(({ keptId, versionNumber, madeAt, cutoff, points }) => ({
      ...{ kept: keptId, version: versionNumber, madeAt: madeAt.toISOString() },
      cutoff: writeTime(cutoff, step),
      rows: points.map(({ timestamp, yhat, lo80, hi80, lo95, hi95 }) => ({
        ...{ unique_id: key, ds: writeTime(timestamp, step), yhat },
        ...{ yhat_lo_80: lo80, yhat_hi_80: hi80, yhat_lo_95: lo95, yhat_hi_95: hi95 },
        y: actual(timestamp),
      })),
    })),
  };
}

function writeKept(kept: KeptSummary, step: Step): z.input<typeof keptSchema> {
  const { id, versionNumber, kind, status, queuedAt, madeAt, cutoff, runId, weightsSha256, failure } = kept;
  const time = (moment: number | null) => (moment === null ? null : writeTime(moment, step));
  const { revised } = kept;
  return {
    ...{ id, version: versionNumber, kind, status, queuedAt: queuedAt.toISOString() },
    ...{ madeAt: writeInstant(madeAt), cutoff: time(cutoff), run: runId, weightsSha256, failure },
    revised: revised && { ...revised, first: time(revised.first), last: time(revised.last) },
  };
}
