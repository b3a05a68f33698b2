import type { MethodName } from '#lib/forecast/schema.ts';

/** History trained the network; held-out steps judge it; the future has no actuals yet. */
export type ChartPart = 'history' | 'held-out' | 'future';
/** Lower and upper end of a band. */
export type Band = readonly [number, number];

/** One timestamp of the chart; null where there is nothing to draw. */
export type ChartRow = {
  readonly timestamp: number;
  readonly part: ChartPart;
  readonly actual: number | null;
  readonly predicted: number | null;
  readonly band80: Band | null;
  readonly band95: Band | null;
  readonly baselines: Readonly<Partial<Record<MethodName, number | null>>>;
};

/** The parts that have predictions. They are drawn apart: the future is forecast from a later origin, and a line
 * from one part to the other would be nobody's forecast. */
export const forecastParts = ['held-out', 'future'] as const;

/** Where a row stands on the time axis; one function for every drawing, as Recharts compares it. */
export const timestampOf = (row: ChartRow): number => row.timestamp;

/** How far a prediction lies above the actual; null where either is missing. */
export const errorOf = (row: ChartRow | undefined): number | null =>
  row === undefined || row.actual === null || row.predicted === null ? null : row.predicted - row.actual;
