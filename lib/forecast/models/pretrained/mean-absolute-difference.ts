/** Mean absolute difference over `lag` steps between what is observed in the last `tail` steps; null where no such two are.
 * A lag between two whole numbers takes the nearest.
 * @param scaled  the series in its own scale, NaN where nothing was observed
 * @param fence   values further from 0 than this are left out */
export function meanAbsoluteDifference(
  scaled: Float64Array,
  lag: number,
  tail: number,
  fence: number,
): number | null {
  const steps = Math.round(lag);
  let sum = 0;
  let count = 0;
  for (let step = Math.max(0, scaled.length - tail) + steps; step < scaled.length; step++) {
    const now = scaled[step];
    const before = scaled[step - steps];
    // NaN is within no fence.
    if (!(Math.abs(now) <= fence && Math.abs(before) <= fence)) continue;
    sum += Math.abs(now - before);
    count++;
  }
  return count > 0 ? sum / count : null;
}
