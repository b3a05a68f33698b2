import { z } from 'zod';
import type { ForecastChange } from '#lib/forecast/index.ts';
import type { ForecastPoint, ForecastSettings, MethodName, Truth } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';

/** What a followed forecast does when new data come: forecast again with the weights it has, or train anew. */
export const followModes = ['same-weights', 'retrain'] as const;
export type FollowMode = (typeof followModes)[number];

/** How one kept forecast came about: it is the run's own, or the same weights read new data, or new ones were trained. */
export const keptKinds = ['run', 'same-weights', 'retrain'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** The states of a kept forecast. TRAINING waits for a run. */
export const keptStatuses = ['QUEUED', 'RUNNING', 'TRAINING', 'SUCCEEDED', 'FAILED'] as const;
/** One of them. */
export const keptStatusSchema = z.enum(keptStatuses);
export type KeptStatus = z.infer<typeof keptStatusSchema>;

/** Which state may follow which. A RUNNING forecast whose server died is QUEUED again. */
export const nextKeptStatuses: Record<KeptStatus, readonly KeptStatus[]> = {
  QUEUED: ['RUNNING', 'TRAINING', 'FAILED'],
  RUNNING: ['SUCCEEDED', 'FAILED', 'QUEUED', 'TRAINING'],
  TRAINING: ['QUEUED', 'FAILED'],
  SUCCEEDED: [],
  FAILED: [],
};

/** How a forecast is followed. */
export const followingSchema = z.object({
  mode: z.enum(followModes),
  /** Every so many-th forecast is trained anew and judged; null for none. */
  retrainEvery: z.number().int().min(2).max(1_000).nullable(),
});
export type Following = z.infer<typeof followingSchema>;

/** Values that were known before and came with others in a new version. */
export const revisionSchema = z.object({
  count: z.number().int(),
  /** Mean of |new - old| / |old| over those whose old value is not 0; null where all are. */
  meanChange: z.number().nullable(),
  /** Timestamps of the first and the last of them; null where there is none. */
  first: z.number().nullable(),
  last: z.number().nullable(),
  /** Values that were missing before and have come since. */
  late: z.number().int(),
});
export type Revision = z.infer<typeof revisionSchema>;

/** A followed forecast in a list. */
export type FollowedSummary = {
  readonly id: string;
  /** Given by people; null where it goes by its series. */
  readonly name: string | null;
  readonly datasetId: string;
  readonly datasetName: string;
  readonly seriesKeys: readonly string[];
  readonly step: Step;
  readonly horizon: number;
  readonly mode: FollowMode;
  readonly retrainEvery: number | null;
  readonly isPaused: boolean;
  readonly createdAt: Date;
  /** The run whose weights it uses; null where there is none any more. */
  readonly runId: string | null;
  readonly made: number;
  /** Of the newest forecast that was made. */
  readonly lastMadeAt: Date | null;
  readonly lastCutoff: number | null;
  /** What is under way, or why the newest attempt failed. */
  readonly pending: KeptStatus | null;
  readonly failure: string | null;
};

/** One forecast that was made, without its points. */
export type KeptSummary = {
  readonly id: string;
  readonly versionNumber: number;
  readonly kind: KeptKind;
  readonly status: KeptStatus;
  readonly queuedAt: Date;
  readonly madeAt: Date | null;
  readonly cutoff: number | null;
  readonly runId: string | null;
  readonly weightsSha256: string | null;
  readonly tookMs: number | null;
  readonly failure: string | null;
  readonly revised: Revision | null;
};

/** What one kept forecast says of one series. */
export type KeptForecastOfSeries = {
  readonly keptId: string;
  readonly versionNumber: number;
  readonly kind: KeptKind;
  readonly madeAt: Date;
  readonly cutoff: number;
  readonly points: readonly ForecastPoint[];
  readonly methods: readonly { readonly method: MethodName; readonly values: readonly (number | null)[] }[];
  readonly change: ForecastChange | null;
};

/** One followed forecast with every forecast that it has made of one of its series. */
export type FollowedDetail = FollowedSummary & {
  readonly settings: ForecastSettings;
  /** Number of the newest version of its dataset. */
  readonly latestVersion: number;
  /** The series that is shown. */
  readonly key: string;
  /** Oldest first. */
  readonly kept: readonly KeptSummary[];
  readonly forecasts: readonly KeptForecastOfSeries[];
  /** The series as it is known now, and each value as it was first known where a kept forecast has seen it come. */
  readonly truth: Truth;
  readonly firstKnown: Truth;
};

/** Why something could not be done with a followed forecast. */
export type FollowProblem =
  | { readonly code: 'unknown-followed'; readonly id: string }
  | { readonly code: 'unknown-run'; readonly id: string }
  | { readonly code: 'not-followable' }
  | { readonly code: 'refused'; readonly sentence: string }
  | { readonly code: 'disk-full' };
