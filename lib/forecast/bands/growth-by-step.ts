import type { SeriesErrors } from './error-sizes.ts';
import { isotonicRegression } from './isotonic-regression.ts';

/** Errors that what is said of one step should rest on: neighbouring steps are pooled until there are as many. */
export const enoughErrors = 40;

/** How errors grow with the steps ahead, in parts of each series' own mean, so that all series tell it together.
 * Never falling: a step that by chance fared worse than later ones must not widen all of them.
 * @returns [horizon], 1 where nothing is known */
export function growthByStep(panel: readonly SeriesErrors[], horizon: number): Float64Array {
  const sums = new Float64Array(horizon);
  const counts = new Float64Array(horizon);
  for (const { sizes } of panel) {
    const mean = sizes.reduce((sum, { inner }) => sum + inner / sizes.length, 0);
    if (!(mean > 0)) continue;
    for (const { step, inner } of sizes) {
      sums[step] += inner / mean;
      counts[step]++;
    }
  }
  const means = sums.map((own, step) => {
    let [sum, count] = [own, counts[step]];
    for (let reach = 1; count < enoughErrors && reach < horizon; reach++) {
      sum += (sums[step - reach] ?? 0) + (sums[step + reach] ?? 0);
      count += (counts[step - reach] ?? 0) + (counts[step + reach] ?? 0);
    }
    return sum > 0 ? sum / count : 1;
  });
  return isotonicRegression(means);
}
