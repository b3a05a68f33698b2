import type { Step } from '#lib/time-series.ts';
import { naturalSeason } from '../../seasons/natural-season.ts';
import { scalingSeason } from '../../seasons/scaling-season.ts';
import type { ForecastSettings } from '../../settings/settings-schema.ts';

/** How a network reads the series of a panel, patch by patch. Lengths in steps of the series. */
export type PatchPlan = {
  readonly horizon: number;
  /** What one step of the network shows of the past: a day of hours, a quarter of weeks, a year of months. */
  readonly patch: number;
  /** How far one step of the network lies from the next. */
  readonly stride: number;
  /** Steps of the network. */
  readonly sequence: number;
  /** Past cycles that are shown in line with the targets: what lies `cycles` seasons before each of them. */
  readonly lags: readonly { readonly season: number; readonly cycle: number; readonly length: number }[];
  readonly seasons: readonly number[];
  /** How many of the last values make the level. */
  readonly levelSpan: number;
  /** How many of the last values make the scale. */
  readonly scaleSpan: number;
  /** Values a series must have before a cut for the loss to stand there. */
  readonly leastHistory: number;
  /** Channels a step: the patch and how much of it was observed, the same of each lag, level change, log scales. */
  readonly inputSize: number;
  /** The m of the MASE that the loss follows. */
  readonly maseSeason: number;
};

/** A season no longer than this is a patch of its own; a longer one is cut into four. */
const longestPatch = 48;
/** Two cycles of each season are shown beside the patch. */
const shownCycles = 2;

/** Works a plan out; the same settings give the same plan.
 * @param typicalLength  of a series: a sequence reaches no further back */
export function planPatches(settings: ForecastSettings, step: Step, typicalLength: number): PatchPlan {
  const { horizon } = settings;
  const seasons = seasonsOf(settings, step).filter((season) => season < typicalLength);
  const [season] = seasons;
  const patch = patchLength(season, horizon);
  const stride = strideOf(season, patch);
  const reach = Math.max(settings.lookback, patch);
  const sequence = Math.max(1, Math.ceil((Math.min(reach, typicalLength) - patch) / stride) + 1);
  const lags = seasons.flatMap((period) => {
    // The patch itself shows the last cycle of a season that it covers.
    const first = period <= patch ? 2 : 1;
    return Array.from({ length: shownCycles }, (_, cycle) => ({
      season: period,
      cycle: first + cycle,
      length: Math.min(horizon, period),
    }));
  });
  const hasShortSeason = season !== undefined && season <= longestPatch;
  return {
    horizon,
    patch,
    stride,
    sequence,
    lags,
    seasons,
    levelSpan: hasShortSeason ? season : 1,
    scaleSpan: season === undefined ? 2 * patch : hasShortSeason ? 2 * season : season,
    leastHistory: Math.max(2, Math.min(patch, 8)),
    inputSize: patch + 1 + lags.reduce((sum, lag) => sum + lag.length + 1, 0) + 3,
    maseSeason: scalingSeason(step),
  };
}

/** The seasons of the settings and those natural for the step: a network of many series learns by itself which to heed.
 * A year of days is taken as whole weeks where the week is a season too. */
function seasonsOf({ seasons }: Pick<PatchSettings, 'seasons'>, step: Step): number[] {
  const all = new Set([...seasons, ...naturalSeason(step)]);
  const aligned = [...all].map((season) => (season === 365 && all.has(7) ? 364 : season));
  return aligned.sort((a, b) => a - b).slice(0, mostSeasons);
}

const mostSeasons = 3;

type PatchSettings = { readonly seasons: readonly number[]; readonly horizon: number };

const strideOf = (season: number | undefined, patch: number): number => {
  if (season === undefined) return Math.ceil(patch / 2);
  return season <= longestPatch ? season : patch;
};

function patchLength(season: number | undefined, horizon: number): number {
  if (season === undefined) return Math.max(4, Math.min(13, horizon));
  if (season > longestPatch) return Math.ceil(season / 4);
  return season < 12 ? 2 * season : season;
}

/** How far back a network looks by default: some ten patches, and two of the longest season where that is not far. */
export function usualReach(settings: PatchSettings, step: Step): number {
  const [season] = seasonsOf(settings, step);
  const patch = patchLength(season, settings.horizon);
  const stride = strideOf(season, patch);
  const steps = season !== undefined && season > 12 && season <= longestPatch ? 14 : 10;
  return patch + (steps - 1) * stride;
}
