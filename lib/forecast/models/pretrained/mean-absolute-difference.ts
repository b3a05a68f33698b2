/** Differences between values further out than this, in the series' own scale, count as if they were this far. */
const farthest = 6;

/** Mean absolute difference over `lag` steps between what is observed in the last `tail` steps; null where no such two are.
 * A lag between two whole numbers takes the nearest.
 * @param scaled  the series in its own scale, NaN where nothing was observed */
export function meanAbsoluteDifference(scaled: Float64Array, lag: number, tail: number): number | null {
  const steps = Math.round(lag);
  let sum = 0;
  let count = 0;
  for (let step = Math.max(0, scaled.length - tail) + steps; step < scaled.length; step++) {
    const difference = clip(scaled[step]) - clip(scaled[step - steps]);
    if (Number.isNaN(difference)) continue;
    sum += Math.abs(difference);
    count++;
  }
  return count > 0 ? sum / count : null;
}

const clip = (value: number): number => Math.max(-farthest, Math.min(farthest, value));
