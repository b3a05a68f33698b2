import type { BaselineForecasts } from '../baselines/forecast-baselines.ts';
import type { FitJob } from './fit-job.ts';

/** Which series' simple methods are fitted next, and what has come of those before. */
export type BaselinePlan = {
  hasMore(): boolean;
  /** @param withoutEts  leaves out the one method that takes its time */
  next(withoutEts: boolean): FitJob;
  settle(from: number, forecasts: readonly BaselineForecasts[]): void;
  /** In the order of the panel, once all have been settled. */
  all(): BaselineForecasts[];
};

/** Pieces a thread gets in all, about: enough that none is left waiting long for the last one. */
const piecesAThread = 8;
const mostSeries = 32;

/** Cuts a panel into pieces for several threads. */
export function planBaselines(seriesCount: number, threads: number): BaselinePlan {
  const size = Math.max(1, Math.min(mostSeries, Math.floor(seriesCount / (piecesAThread * threads))));
  const pieces = new Map<number, readonly BaselineForecasts[]>();
  let from = 0;
  return {
    hasMore: () => from < seriesCount,
    next(withoutEts) {
      const job = { kind: 'baselines' as const, from, to: Math.min(from + size, seriesCount), withoutEts };
      from = job.to;
      return job;
    },
    settle: (start, forecasts) => void pieces.set(start, forecasts),
    all: () => [...pieces].sort(([a], [b]) => a - b).flatMap(([, forecasts]) => forecasts),
  };
}
