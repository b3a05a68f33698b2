import { type ChartScale, linePath } from '../../../_ui/chart/frame/chart-scale.ts';
import type { SeriesView } from './series-view.ts';

/** The line of a view, for drawings without Recharts.
 * @param indices of the points that it goes through */
export const seriesPath = (
  { points: { xs, ys } }: SeriesView,
  indices: readonly number[],
  { x, y }: ChartScale,
): string =>
  linePath(indices.length, (place) => {
    const index = indices[place];
    const height = ys[index] ?? null;
    return height === null ? null : [x(xs[index]), y(height)];
  });
