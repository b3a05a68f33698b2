import type { ForecastPoint } from '../result/result-schema.ts';
import { testAccuracy } from './diebold-mariano.ts';

/** What was held out of a series in one of several runs, and how far its forecasts reach. */
export type ComparedRun = {
  readonly id: string;
  readonly horizon: number;
  readonly heldOut: readonly ForecastPoint[];
};

/** Several runs on the steps that every one of them forecast without having seen them. */
export type RunComparison = {
  /** Timestamps of these steps with what came, in time order. */
  readonly steps: readonly { readonly timestamp: number; readonly actual: number }[];
  /** The most accurate first. */
  readonly runs: readonly {
    readonly id: string;
    /** Forecasts of the steps, [steps]. */
    readonly predicted: readonly number[];
    readonly mae: number;
    /** MAE over that of the first, less 1; null where the first made no error. */
    readonly behind: number | null;
    /** How often chance alone makes a difference to the first as large; null for the first, and where there are too few
     * steps to say. */
    readonly chance: number | null;
  }[];
};

/** Holds runs against one another on the steps that all of them held out, so that none has an easier part of the series.
 * Null where they share none. */
export function compareRuns(compared: readonly ComparedRun[]): RunComparison | null {
  const byTime = compared.map(({ heldOut }) => new Map(heldOut.map((point) => [point.timestamp, point])));
  const steps = (compared[0]?.heldOut ?? []).flatMap(({ timestamp, actual }) =>
    actual !== null && byTime.every((points) => points.get(timestamp)?.actual === actual)
      ? [{ timestamp, actual }]
      : [],
  );
  if (steps.length === 0) return null;
  const scored = compared
    .map(({ id, horizon }, place) => {
      const predicted = steps.map(({ timestamp }) => byTime[place]?.get(timestamp)?.yhat ?? Number.NaN);
      const errors = predicted.map((value, step) => Math.abs((steps[step]?.actual ?? Number.NaN) - value));
      return { id, horizon, predicted, errors, mae: errors.reduce((sum, e) => sum + e, 0) / steps.length };
    })
    .sort((a, b) => a.mae - b.mae);
  const [first] = scored;
  const runs = scored.map(({ id, horizon, predicted, errors, mae }) => {
    const differences = errors.map((error, step) => (first?.errors[step] ?? Number.NaN) - error);
    const reach = Math.max(horizon, first?.horizon ?? 0);
    const chance = id === first?.id ? null : (testAccuracy(differences, reach)?.probability ?? null);
    return { id, predicted, mae, behind: first && first.mae > 0 ? mae / first.mae - 1 : null, chance };
  });
  return { steps, runs };
}
