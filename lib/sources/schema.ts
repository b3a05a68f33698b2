import { z } from 'zod';

/** Where a source is. */
export const sourceKinds = ['url', 'folder'] as const;
export type SourceKind = (typeof sourceKinds)[number];
/** What it holds each time: all of the table, or rows to append. */
export const sourceHoldings = ['whole', 'rows'] as const;
export type SourceHolding = (typeof sourceHoldings)[number];
/** How a fetch ended. */
export const fetchOutcomes = ['stored', 'unchanged', 'refused', 'failed'] as const;
export type FetchOutcome = (typeof fetchOutcomes)[number];
/** Where a fetch stands. */
export const fetchStatuses = ['QUEUED', 'RUNNING', 'DONE'] as const;

/** Schedules that have words of their own. */
export const commonSchedules = [
  { cron: '0 * * * *', words: 'every hour' },
  { cron: '0 6 * * *', words: 'every day at 06:00' },
  { cron: '0 6 * * 1-5', words: 'Monday to Friday at 06:00' },
  { cron: '0 6 * * 1', words: 'every Monday at 06:00' },
  { cron: '0 6 1 * *', words: 'on the first of each month at 06:00' },
] as const;

/** A schedule in words, where it has some; else its pattern. */
export const describeSchedule = (cron: string): string =>
  commonSchedules.find((known) => known.cron === cron)?.words ?? `at "${cron}"`;

/** What a new source is told. */
export const sourceRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('url'),
    address: z.string().trim().min(1, 'Give an address.').max(4_000),
    schedule: z.string().trim().min(1, 'Give a schedule.').max(100).describe('A cron pattern of five parts'),
    timeZone: z.string().trim().max(100).default('UTC').describe('Of the schedule, such as Europe/Berlin'),
    holds: z.enum(sourceHoldings).default('whole'),
  }),
  z.object({
    kind: z.literal('folder'),
    pattern: z
      .string()
      .trim()
      .min(1, 'Give a pattern.')
      .max(200)
      .describe('Of file names, as in sales-*.csv'),
    holds: z.enum(sourceHoldings).default('whole'),
  }),
]);
/** It before what may be left out is filled in. */
export type SourceRequest = z.input<typeof sourceRequestSchema>;

/** One time that a source was fetched. */
export type FetchFacts = {
  readonly id: string;
  readonly fileName: string | null;
  readonly status: (typeof fetchStatuses)[number];
  readonly outcome: FetchOutcome | null;
  readonly sentence: string | null;
  readonly queuedAt: Date;
  readonly endedAt: Date | null;
  readonly httpStatus: number | null;
  readonly bytes: number | null;
  readonly versionNumber: number | null;
};

/** A source as lists and pages have it: nothing of it is secret. */
export type SourceFacts = {
  readonly id: string;
  readonly datasetId: string;
  readonly createdAt: Date;
  readonly kind: SourceKind;
  /** The address without what may be secret in it, or the pattern of file names. */
  readonly shown: string;
  readonly holds: SourceHolding;
  readonly schedule: string | null;
  readonly timeZone: string | null;
  readonly isPaused: boolean;
  /** Why it stopped by itself; null where it did not. */
  readonly stopped: string | null;
  readonly nextAt: Date | null;
  /** The newest of all, under way or done; null before the first. */
  readonly last: FetchFacts | null;
};

/** Why something could not be done with a source. */
export type SourceProblem =
  | { readonly code: 'unknown-source' }
  | { readonly code: 'unknown-dataset' }
  | { readonly code: 'refused'; readonly sentence: string }
  | { readonly code: 'under-way' }
  | { readonly code: 'disk-full' };

/** The problem as one sentence for a user. */
export function describeSourceProblem(problem: SourceProblem): string {
  switch (problem.code) {
    case 'unknown-source':
      return 'There is no such source: it may have been deleted.';
    case 'unknown-dataset':
      return 'There is no such dataset: it may have been deleted.';
    case 'refused':
      return problem.sentence;
    case 'under-way':
      return 'It is being fetched already.';
    case 'disk-full':
      return 'The disk of the server is full: nothing was changed.';
  }
}
