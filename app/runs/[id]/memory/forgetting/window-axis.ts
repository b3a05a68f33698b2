import type { Step } from '#lib/time-series.ts';
import { type Axis, linearAxis, timeAxis } from '../../../../_ui/chart/axes/axis.ts';

/** An axis of the steps of a window, each as wide as the next: step t lies from t to t + 1, its value in the middle.
 * Its ticks are dates.
 * @param timestamps of the steps, increasing */
export function windowAxis(timestamps: readonly number[], step: Step): Axis {
  const steps = timestamps.length;
  const time = timeAxis([timestamps[0] ?? 0, timestamps.at(-1) ?? 1], step);
  return linearAxis([0, steps], (pixels) =>
    time.ticks(pixels).map(({ at, label }) => ({ at: 0.5 + time.share(at) * (steps - 1), label })),
  );
}
