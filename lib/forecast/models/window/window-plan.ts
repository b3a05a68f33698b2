import type { Covariate } from '#lib/time-series.ts';
import type { ForecastSettings } from '../../settings/settings-schema.ts';

/** What a window looks like, worked out once from the settings. Lengths in steps of the series. */
export type WindowPlan = {
  readonly horizon: number;
  readonly lookback: number;
  readonly seasons: readonly number[];
  /** How many of the last values make the level. */
  readonly levelSpan: number;
  /** How many of the last values make the scale. */
  readonly scaleSpan: number;
  /** Seasons long enough that a window cannot show where in them it stands. */
  readonly phases: readonly number[];
  /** What each channel of a step holds, in words. */
  readonly channels: readonly string[];
  readonly inputSize: number;
};

/** Longest season that still sets level and scale; past it a season's mean is too old to be a level. */
const longestLevelSeason = 60;

/** Works a plan out; the same settings and covariates give the same plan.
 * @param covariates  that each series of the panel has */
export function planWindows(
  settings: ForecastSettings,
  covariates: readonly Pick<Covariate, 'name' | 'known'>[] = [],
): WindowPlan {
  const { horizon, lookback, seasons } = settings;
  const short = seasons.find((season) => season <= longestLevelSeason);
  const phases = seasons.filter((season) => season >= 24);
  const channels = [
    'value',
    'observed',
    ...seasons.map((season) => `season of ${season}`),
    ...phases.flatMap((season) => [`sine of ${season}`, `cosine of ${season}`]),
    'level change',
    'log scale',
    ...covariates.flatMap(({ name, known }) => [
      name,
      `${name} observed`,
      ...(known === 'future' ? [`${name} ahead`, `${name} ahead observed`] : []),
    ]),
  ];
  return {
    horizon,
    lookback,
    seasons,
    levelSpan: short ?? (seasons.length > 0 ? Math.min(7, lookback) : 1),
    scaleSpan: short ? 2 * short : Math.max(lookback, 12),
    phases,
    channels,
    inputSize: channels.length,
  };
}
