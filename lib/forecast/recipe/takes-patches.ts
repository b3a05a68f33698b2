import type { TimeSeries } from '#lib/time-series.ts';
import { fewestSeriesOfAPanel } from '../settings/settings-schema.ts';

/** Whether a panel is forecast patch by patch: it has series enough to learn from one another, and no column that is
 * known in the past only, which the networks of patches do not read. */
export function takesPatches(panel: readonly Pick<TimeSeries, 'covariates'>[]): boolean {
  return (
    panel.length >= fewestSeriesOfAPanel &&
    !panel.some(({ covariates }) => covariates?.some(({ known }) => known === 'past'))
  );
}
