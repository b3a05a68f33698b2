import { z } from 'zod';
import { stepSchema } from '#lib/datasets/index.ts';
import type { Transaction } from '#lib/db/index.ts';
import { forecastSettingsSchema, referenceMethod, verdictSchema } from '#lib/forecast/schema.ts';
import { type RunSummary, runStatusSchema } from '../schema.ts';

/** The version of the settings that are written now. */
export const settingsVersion = 1;

/** The series of a run, as its row keeps them. */
export const seriesKeysSchema = z.array(z.string());
/** What of the settings says what a skill is measured against. */
const seasonsSchema = forecastSettingsSchema.pick({ seasons: true });
const tagsSchema = z.array(z.string());
const sparklineSchema = z.object({ actual: z.array(z.number().nullable()), predicted: z.array(z.number()) });

/** What a summary needs beside the run's own columns. */
export const withDataset = {
  dataset: { select: { name: true } },
  version: { select: { number: true, contentSha256: true, step: true } },
} as const;

/** The columns that a summary is made of: a run's result is many times larger. */
export const summaryColumns = {
  ...{ id: true, status: true, datasetId: true, versionId: true, raceId: true, seriesKeys: true },
  ...{ cell: true, horizon: true, createdAt: true, startedAt: true, finishedAt: true },
  ...{ settings: true, name: true, tags: true },
  ...{ verdict: true, outcome: true, skill: true, memoryLength: true, sparkline: true },
  ...withDataset,
} as const;

type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;
const findRun = (tx: Transaction) => tx.run.findFirst({ select: summaryColumns });

/** A run's row as it stands in a list. */
export function summarise(row: RunRow): RunSummary {
  return {
    id: row.id,
    status: runStatusSchema.parse(row.status),
    datasetId: row.datasetId,
    datasetName: row.dataset.name,
    versionId: row.versionId,
    versionNumber: row.version.number,
    seriesKeys: seriesKeysSchema.parse(row.seriesKeys),
    cell: forecastSettingsSchema.shape.cell.parse(row.cell),
    raceId: row.raceId,
    horizon: row.horizon,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    verdict: row.verdict,
    outcome: verdictSchema.shape.outcome.nullable().parse(row.outcome),
    skill: row.skill,
    against: referenceMethod(seasonsSchema.parse(row.settings)),
    memoryLength: row.memoryLength,
    step: stepSchema.parse(row.version.step),
    name: row.name,
    tags: tagsSchema.parse(row.tags ?? []),
    sparkline: sparklineSchema.nullable().parse(row.sparkline),
  };
}
