import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { countSteps, type TimeSeries } from '#lib/time-series.ts';

/** What a run as the form proposes it does, in one sentence: "Learns from 1,461 days and their 365-day season; judged on
 * the last 84 days, which training does not see." */
export function proposalSentence(
  { values, step }: Pick<TimeSeries, 'values' | 'step'>,
  { seasons, holdout }: Pick<ForecastSettings, 'seasons' | 'holdout'>,
): string {
  const repeats = seasons.map((season) => countSteps(season, step)).join(' and ');
  const season = seasons.length === 0 ? 'no season was found' : `the pattern repeats every ${repeats}`;
  return `Learns from ${countSteps(values.length, step)}; ${season}. Judged on the last ${countSteps(holdout, step)}, which training does not see.`;
}
