import type { Window } from '../../data/windows.ts';
import { upperMedian } from '../../math/median.ts';
import { frameWindow } from './frame-window.ts';
import type { WindowPlan } from './window-plan.ts';

/** Windows looked at, at most, evenly spaced. */
const mostWindows = 500;

/** The median scale of training windows; null where there are none. */
export function typicalScale(training: readonly Window[], plan: WindowPlan): number | null {
  const stride = Math.ceil(training.length / mostWindows) || 1;
  const scales = training
    .filter((_, index) => index % stride === 0)
    .map(({ series, origin }) => frameWindow(series, origin, plan).scale);
  return upperMedian(scales) ?? null;
}

/** How much of a window's departure from the typical scale its bands follow: a wild or a calm spell mostly goes on, but some
 * of it is chance. docs/decisions/recipe-constants.md has what it gained. */
const followed = 0.75;

/** How wide the bands of a window are before they are calibrated, given its own scale. */
export function spreadOf(scale: number, typical: number | null): number {
  return typical === null ? scale : typical * (scale / typical) ** followed;
}
