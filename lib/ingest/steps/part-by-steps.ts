import type { Step } from '#lib/time-series.ts';
import { millisecondsPerDay } from '../cells/times/civil-time.ts';
import { findStep } from './find-step.ts';

/** Parts series whose observations lie at steps of their own, such as months beside days: one panel has one step.
 * @param series  different timestamps of each, ascending
 * @returns the indexes of those that share the step of most, and of the others with their own */
export function partBySteps(series: readonly Float64Array[]): {
  readonly kept: readonly number[];
  readonly others: readonly { readonly index: number; readonly step: Step }[];
} {
  const all = [...series.keys()];
  const usual = series.map(usualDistance);
  const common = commonest(usual);
  // Nearly all panels have one distance; what is only thin is a series with gaps.
  if (usual.every((distance) => isLike(distance, common))) return { kept: all, others: [] };
  const own = series.map((timestamps, index) =>
    Number.isNaN(usual[index]) ? null : regularStep(timestamps),
  );
  const sizes = own.map((step) => (step === null ? Number.NaN : sizeOf(step)));
  const size = commonest(sizes);
  const others = own.flatMap((step, index) =>
    step === null || isLike(sizes[index], size) ? [] : [{ index, step }],
  );
  const left = new Set(others.map(({ index }) => index));
  return { kept: all.filter((index) => !left.has(index)), others };
}

/** Fewer say nothing about a step. */
const fewestRows = 5;
const distancesLookedAt = 24;

/** The commonest distance of the first timestamps, NaN where they are few. */
function usualDistance(timestamps: Float64Array): number {
  if (timestamps.length < fewestRows) return Number.NaN;
  const distances: number[] = [];
  for (let index = 1; index < timestamps.length && index <= distancesLookedAt; index++)
    distances.push(timestamps[index] - timestamps[index - 1]);
  return commonest(distances);
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = Number.NaN;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > (counts.get(best) ?? 0)) best = number;
  }
  return best;
}

/** Less than twice as long: months are, whatever their days. */
const isLike = (one: number, other: number): boolean =>
  Number.isNaN(one) || Number.isNaN(other) || (one < 1.9 * other && other < 1.9 * one);

/** The step of a series that has most of its rows; null where it has none or gaps everywhere. */
function regularStep(timestamps: Float64Array): Step | null {
  const { step } = findStep([timestamps]);
  if (step.unit === 'observation') return null;
  const rows = (timestamps[timestamps.length - 1] - timestamps[0]) / sizeOf(step) + 1;
  return rows <= 2 * timestamps.length ? step : null;
}

/** The usual length of a step in milliseconds. */
const sizeOf = ({ unit, count }: Step): number => count * (unitSizes.get(unit) ?? millisecondsPerDay);

const unitSizes: ReadonlyMap<Step['unit'], number> = new Map([
  ['millisecond', 1],
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['week', 7 * millisecondsPerDay],
  ['month', 30.44 * millisecondsPerDay],
  ['quarter', 91.3 * millisecondsPerDay],
  ['year', 365.24 * millisecondsPerDay],
]);
