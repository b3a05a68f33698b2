import type { ForecastSettings } from '../schema.ts';

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
  /** Channels a step: value, observed, one lag a season, two a phase, level change, log scale. */
  readonly inputSize: number;
};

/** Longest season that still sets level and scale; past it a season's mean is too old to be a level. */
const longestLevelSeason = 60;

/** Works a plan out; the same settings give the same plan. */
export function planWindows(settings: ForecastSettings): WindowPlan {
  const { horizon, lookback, seasons } = settings;
  const short = seasons.find((season) => season <= longestLevelSeason);
  const phases = seasons.filter((season) => season >= 24);
  return {
    horizon,
    lookback,
    seasons,
    levelSpan: short ?? (seasons.length > 0 ? Math.min(7, lookback) : 1),
    scaleSpan: short ? 2 * short : Math.max(lookback, 12),
    phases,
    inputSize: 4 + seasons.length + 2 * phases.length,
  };
}
