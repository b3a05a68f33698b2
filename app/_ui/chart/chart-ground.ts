import type { TimeRange } from './time-range.ts';
import { valueTicks } from './value-ticks.ts';

/** What lines are drawn on: a range of time and a value axis with round ticks. */
export type ChartGround = {
  readonly range: TimeRange;
  readonly ticks: readonly number[];
  readonly writeValue: (value: number) => string;
  /** Bottom and top of the value axis. */
  readonly values: readonly [low: number, high: number];
};

/** Puts a value axis around all heights; what is not finite is left out. */
export function chartGround(range: TimeRange, heights: readonly (number | null)[]): ChartGround {
  let low = Infinity;
  let high = -Infinity;
  for (const height of heights) {
    if (height === null || !Number.isFinite(height)) continue;
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  const { ticks, write } = valueTicks(low, high);
  return { range, ticks, writeValue: write, values: [ticks[0] ?? 0, ticks.at(-1) ?? 1] };
}
