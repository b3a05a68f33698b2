import { z } from 'zod';
import {
  type EpochReport,
  epochReportSchema,
  type FitResult,
  type ForecastSettings,
  forecastSettingsSchema,
  type referenceMethod,
} from '#lib/forecast/schema.ts';
import type { MemoryReport } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';

/** The states of a run. */
export const runStatuses = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;
/** One of them. */
export const runStatusSchema = z.enum(runStatuses);
export type RunStatus = z.infer<typeof runStatusSchema>;

/** Which state may follow which. A RUNNING run whose server died is QUEUED again. */
export const nextStatuses: Record<RunStatus, readonly RunStatus[]> = {
  QUEUED: ['RUNNING', 'CANCELLED', 'FAILED'],
  RUNNING: ['SUCCEEDED', 'FAILED', 'CANCELLED', 'QUEUED'],
  SUCCEEDED: [],
  FAILED: [],
  CANCELLED: [],
};

/** What a form or a caller sends to start a run. */
export const startRunSchema = z.object({
  versionId: z.string().min(1),
  seriesKeys: z.array(z.string().min(1)).min(1).max(20_000),
  settings: forecastSettingsSchema,
});
export type StartRunInput = z.infer<typeof startRunSchema>;

/** The cells that race each other, from the plainest to the one with most gates. */
export const racingCells = forecastSettingsSchema.shape.cell.options;

/** By what a list of runs is ordered; `name` is dataset and series. */
export const runOrders = ['created', 'name', 'verdict', 'skill'] as const;

/** Which runs a list shows. */
export const runFilterSchema = z.object({
  search: z.string().max(200).default(''),
  datasetId: z.string().nullable().default(null),
  status: runStatusSchema.nullable().default(null),
  order: z.enum(runOrders).default('created'),
  descending: z.boolean().default(true),
  page: z.number().int().min(1).default(1),
});
export type RunFilter = z.infer<typeof runFilterSchema>;
/** Milliseconds after which what was deleted is removed for good. */
export const undoMs = 10_000;
/** What a deletion did. */
export type Deleted = {
  /** By what all of it can be brought back. */
  readonly batch: string;
  /** How many runs were deleted. */
  readonly count: number;
  /** Runs that were left, because they train. */
  readonly stillTraining: number;
};

/** Runs a page of the list. */
export const runsPerPage = 25;

/** What people call a run and say of it. */
export const runLabelSchema = z.object({
  /** Empty for the name that it has by itself. */
  name: z.string().trim().max(200, 'A name has at most 200 characters.'),
  note: z.string().trim().max(4_000, 'A note has at most 4,000 characters.'),
  tags: z
    .array(z.string().trim().min(1).max(40, 'A tag has at most 40 characters.'))
    .max(20, 'A run has at most 20 tags.'),
});
export type RunLabel = z.infer<typeof runLabelSchema>;

/** One run in a list. */
export type RunSummary = {
  readonly id: string;
  readonly status: RunStatus;
  readonly datasetId: string;
  readonly datasetName: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly seriesKeys: readonly string[];
  readonly cell: ForecastSettings['cell'];
  /** The race that it runs in, if any. */
  readonly raceId: string | null;
  readonly horizon: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Verdict sentence once there is one, else null. */
  readonly verdict: string | null;
  readonly outcome: FitResult['verdict']['outcome'] | null;
  readonly skill: number | null;
  /** The simple method that the skill is measured against. */
  readonly against: ReturnType<typeof referenceMethod>;
  /** Steps back that hold 95% of what moves the forecast; null where none was measured. */
  readonly memoryLength: number | null;
  /** Of the series. */
  readonly step: Step;
  /** Given by people; null where it has none. */
  readonly name: string | null;
  readonly tags: readonly string[];
  /** Up to 40 held-out points of the first series, for a sparkline. */
  readonly sparkline: {
    readonly actual: readonly (number | null)[];
    readonly predicted: readonly number[];
  } | null;
};

/** One row of the list of runs: a run, or the best run of a race. */
export type ListedRun = RunSummary & {
  readonly settings: ForecastSettings;
  /** All runs of the race, Elman first; none for a run that is in no race. */
  readonly racers: readonly RunSummary[];
  /** What the run before it on the same dataset was made of; null for the first. */
  readonly before:
    | (Pick<RunSummary, 'seriesKeys' | 'versionNumber'> & { readonly settings: ForecastSettings })
    | null;
};

/** What a run says as a whole; its series are read one by one. */
export type RunReport = Omit<FitResult, 'series'> & { readonly seriesCount: number };

/** In which order a run's series are listed: by skill, the best or the worst first, or by name. */
export const runSeriesOrders = ['worst', 'best', 'name'] as const;
/** Which of a run's series a list shows. */
export type RunSeriesFilter = {
  readonly order: (typeof runSeriesOrders)[number];
  readonly page: number;
};
/** Series a page of that list. */
export const runSeriesPerPage = 25;

/** One series in the list of a run: what the forecast was worth there. */
export type RunSeriesRow = {
  readonly key: string;
  readonly skill: number | null;
  readonly mae: number | null;
  readonly mase: number | null;
  readonly coverage80: number | null;
  readonly coverage95: number | null;
};

/** Where a series stands among those of its run, and which ones stand beside it. */
export type SeriesNeighbours = {
  /** Counted from 1. */
  readonly place: number;
  readonly previous: string | null;
  readonly next: string | null;
};

/** A second training of a run, of which only the weights matter. */
export type Verification = {
  /** The run that it is. */
  readonly runId: string;
  readonly status: RunStatus;
  /** To be those of the run that is verified; null until it has succeeded. */
  readonly weightsSha256: string | null;
  readonly finishedAt: Date | null;
  readonly failure: string | null;
};

/** One run, whole. */
export type RunDetail = RunSummary & {
  /** What people say of it; null where nothing. */
  readonly note: string | null;
  readonly settings: ForecastSettings;
  /** 1 = next in line; 0 when it is no longer queued. */
  readonly queuePlace: number;
  readonly epochs: readonly EpochReport[];
  /** Number of its newest event when it was read: what follows has a higher one. */
  readonly lastEventId: number;
  readonly attempts: number;
  readonly cancelRequested: boolean;
  /** One sentence for a user when FAILED. */
  readonly failure: string | null;
  readonly engine: string | null;
  readonly weightsSha256: string | null;
  readonly verification: Verification | null;
  /** The run of which this is the second training, if it is one. */
  readonly verifiesId: string | null;
  readonly contentSha256: string;
  /** Milliseconds of training, over all attempts. */
  readonly durationMs: number | null;
  readonly result: RunReport | null;
};

/** Runs on the same data that differ in nothing but their cell. */
export type RaceDetail = {
  readonly id: string;
  readonly createdAt: Date;
  /** At least one; one a cell, less those that were deleted. */
  readonly racers: readonly { readonly run: RunDetail; readonly memory: MemoryReport | null }[];
};

const eventNumber = z.number().int().describe('Grows with each event of a run');

/** What the events route sends. `id` grows by one with each event of a run. */
export const runEventSchema = z.discriminatedUnion('type', [
  z.object({
    id: eventNumber,
    type: z.literal('status'),
    status: runStatusSchema,
    queuePlace: z.number().int(),
    failure: z.string().nullable(),
  }),
  z.object({
    id: eventNumber,
    type: z.literal('epoch'),
    report: epochReportSchema,
    elapsedMs: z.number(),
  }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;

/** How far a run is, for a list: the share of its updates in percent while it trains and one is known; no status once it
 * is deleted. */
export const runProgressSchema = z.object({
  runId: z.string(),
  status: runStatusSchema.nullable(),
  percent: z.number().nullable(),
});
export type RunProgress = z.infer<typeof runProgressSchema>;
/** Runs that one stream follows at most. */
export const mostFollowed = 100;

/** Why something could not be done with a run. */
export type RunProblem =
  | { readonly code: 'unknown-run'; readonly id: string }
  | { readonly code: 'unknown-version'; readonly id: string }
  | { readonly code: 'unknown-series'; readonly key: string }
  | { readonly code: 'refused'; readonly sentence: string }
  /** The data and the settings do not go together; with what would have to change, where that is known. */
  | {
      readonly code: 'unfit';
      readonly sentence: string;
      readonly suggestion: Partial<ForecastSettings> | null;
      /** What the data lack, where more of them would do: values of a column that is to be known in the future. */
      readonly missing: 'future' | null;
    }
  | { readonly code: 'not-cancellable'; readonly status: RunStatus }
  | { readonly code: 'not-verifiable' }
  | { readonly code: 'still-running' }
  /** What was deleted can no longer be brought back. */
  | { readonly code: 'removed' }
  | { readonly code: 'disk-full' };
