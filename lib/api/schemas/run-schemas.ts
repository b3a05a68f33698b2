import { z } from 'zod';
import { stepSchema } from '#lib/datasets/index.ts';
import {
  forecastSettingsSchema,
  methodMetricsSchema,
  methodNames,
  presetNames,
  verdictSchema,
} from '#lib/forecast/schema.ts';
import { type RunDetail, type RunSummary, runLabelSchema, runStatusSchema } from '#lib/runs/schema.ts';
import { comparisonSchema, coverageSchema } from './evidence-schemas.ts';
import { idSchema, instantSchema, writeInstant } from './words.ts';

/** A run in a list. */
export const runSchema = z.object({
  id: idSchema,
  status: runStatusSchema,
  ...{ dataset: idSchema, datasetName: z.string(), version: z.number().int() },
  name: z.string().nullable().describe('Given by people'),
  tags: z.array(z.string()),
  seriesCount: z.number().int(),
  cell: forecastSettingsSchema.shape.cell,
  horizon: z.number().int(),
  step: stepSchema,
  ...{ createdAt: instantSchema, startedAt: instantSchema.nullable(), finishedAt: instantSchema.nullable() },
  race: idSchema.nullable(),
  verdict: z.string().nullable().describe('Who won on the held-out part, in one sentence'),
  outcome: verdictSchema.shape.outcome.nullable(),
  skill: z.number().nullable().describe('1 - MAE / MAE of the method named by `against`'),
  against: z.enum(methodNames),
  memoryLength: z.number().int().nullable().describe('Steps back that hold 95% of what moves the forecast'),
});

/** A run in a list, as it is answered. */
export function writeRun(run: RunSummary): z.input<typeof runSchema> {
  const { id, status, datasetId, datasetName, versionNumber, name, tags, seriesKeys, cell, horizon } = run;
  const { step, createdAt, startedAt, finishedAt, raceId, verdict, outcome, skill } = run;
  return {
    ...{ id, status, dataset: datasetId, datasetName, version: versionNumber, name, tags: [...tags] },
    ...{ seriesCount: seriesKeys.length, cell, horizon, step, race: raceId, verdict, outcome, skill },
    createdAt: createdAt.toISOString(),
    startedAt: writeInstant(startedAt),
    finishedAt: writeInstant(finishedAt),
    ...{ against: run.against, memoryLength: run.memoryLength },
  };
}

/** One run, whole but for its forecasts. */
export const runDetailSchema = runSchema.extend({
  note: z.string().nullable(),
  settings: forecastSettingsSchema,
  series: z.array(z.string()).describe('Keys of the series that it forecasts'),
  queuePlace: z.number().int().describe('1 is next in line; 0 where it does not wait'),
  progress: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Share of its updates that are done; null before the first epoch'),
  attempts: z.number().int().describe('Times that a thread was given it'),
  cancelRequested: z.boolean(),
  failure: z.string().nullable(),
  engine: z.string().nullable(),
  weightsSha256: z.string().nullable(),
  contentSha256: z.string().describe('Of what it was trained on'),
  durationMs: z.number().nullable().describe('Of training, over all attempts'),
  result: z
    .object({
      headline: z.string().nullable().describe('What is forecast, in one sentence'),
      reasons: z.array(z.string()).describe('What was chosen from the data, and why'),
      forecastMethod: z.enum(methodNames).describe('Which of the methods is the forecast'),
      verdict: verdictSchema,
      parameterCount: z.number().int(),
      cancelled: z
        .boolean()
        .describe('Whether it was stopped: the forecast is made with the best weights so far'),
    })
    .nullable(),
});

/** One run as it is answered. */
export function writeRunDetail(run: RunDetail): z.input<typeof runDetailSchema> {
  const { note, settings, seriesKeys, queuePlace, attempts, cancelRequested, failure, engine } = run;
  const { weightsSha256, contentSha256, durationMs, result } = run;
  return {
    ...writeRun(run),
    ...{ note, settings, series: [...seriesKeys], queuePlace, progress: progressOf(run) },
    ...{ attempts, cancelRequested, failure, engine, weightsSha256, contentSha256, durationMs },
    result:
      result === null
        ? null
        : {
            ...{ headline: result.headline ?? null, reasons: [...result.reasons] },
            ...{ forecastMethod: result.forecastMethod, verdict: result.verdict },
            ...{ parameterCount: result.parameterCount, cancelled: result.cancelled },
          },
  };
}

function progressOf({ status, epochs }: RunDetail): number | null {
  if (status === 'SUCCEEDED') return 1;
  const last = epochs.at(-1);
  return last === undefined ? null : Math.min(1, last.updatesDone / Math.max(1, last.updatesTotal));
}

/** What starts a run. What is left out is worked out from the data. */
export const startSchema = z.object({
  dataset: idSchema.describe('Id of the dataset'),
  version: z.number().int().min(1).optional().describe('The latest, if left out'),
  series: z
    .array(z.string().min(1))
    .min(1)
    .max(20_000)
    .optional()
    .describe('Keys of the series to forecast; all that predict no other, if left out'),
  preset: z.enum(presetNames).default('balanced').describe('How much is spent on the forecast'),
  settings: forecastSettingsSchema
    .partial()
    .default({})
    .describe('Settings that are fixed; the others are worked out from the data'),
});

/** A new name, note or tags; what is left out stays. */
export const labelSchema = runLabelSchema.partial();

/** Errors of every method, of the mean over the series or of one. */
export const metricsSchema = z.object({
  key: z.string().nullable().describe('null for the mean over the series'),
  forecastMethod: z.enum(methodNames),
  maseSeason: z.number().int().describe("The m of MASE's denominator"),
  metrics: z.array(methodMetricsSchema),
  comparisons: z.array(comparisonSchema).describe('The forecast beside each simple method, with a test'),
  coverage: coverageSchema.nullable().describe('What the bands held, over the series; null for one series'),
});
