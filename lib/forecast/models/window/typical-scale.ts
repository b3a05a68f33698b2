import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import { upperMedian } from '../../math/median.ts';
import { frameWindow } from './frame-window.ts';
import type { WindowPlan } from './window-plan.ts';

/** Windows looked at of one series, at most, evenly spaced. */
const mostWindows = 500;

/** The median scale of the training windows of a series; of all of them where it has none; null where there are none at all. */
export type TypicalScales = { of(series: Pick<PreparedSeries, 'source'>): number | null };

/** Works the typical scales out: each series' own, for columns of one file may have nothing in common. */
export function typicalScales(training: readonly Window[], plan: WindowPlan): TypicalScales {
  const bySeries = new Map(
    [...Map.groupBy(training, ({ series }) => series.source.key)].map(([key, windows]) => [
      key,
      medianScale(windows, plan),
    ]),
  );
  const ofAll = medianScale(training, plan);
  return { of: ({ source }) => bySeries.get(source.key) ?? ofAll };
}

function medianScale(windows: readonly Window[], plan: WindowPlan): number | null {
  const stride = Math.ceil(windows.length / mostWindows) || 1;
  const scales = windows
    .filter((_, index) => index % stride === 0)
    .map(({ series, origin }) => frameWindow(series, origin, plan).scale);
  return upperMedian(scales) ?? null;
}

/** How much of a window's departure from the typical scale its bands follow: a wild or a calm spell mostly goes on, but some
 * of it is chance, the more, the fewer values the scale comes from. docs/decisions/recipe-constants.md has what both gained. */
const followed = 0.75;
const valuesOfDoubt = 10;

/** How wide the bands of a window are before they are calibrated, given its own scale.
 * @param typical  null where nothing is
 * @param span     values that a scale comes from */
export function spreadOf(scale: number, typical: number | null, span: number): number {
  const share = (followed * span) / (span + valuesOfDoubt);
  return typical === null ? scale : typical * (scale / typical) ** share;
}
