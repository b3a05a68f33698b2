import type { Step } from '#lib/time-series.ts';
import { fillGaps } from '../transforms/fill-gaps.ts';
import { needsLogarithm } from '../transforms/needs-logarithm.ts';
import { naturalSeason } from './natural-season.ts';
import { panelEvidence } from './panel-evidence.ts';
import { removeSeason, seasonalShare, seasonalStrength } from './seasonal-strength.ts';

/** A period that was looked for, and how strong it is in a third of the series: by `seasonalStrength` or, where only all of them
 * together show it, by `seasonalShare`. */
export type SeasonFinding = {
  readonly period: number;
  readonly strength: number;
  readonly confirmed: boolean;
};

/** Series of a panel that are looked at, at most. */
const mostSeries = 30;
/** Values of a series that are looked at, at most, counted from the end. */
const mostValues = 20_000;

/** Looks for seasons, the longer ones in what the shorter leave.
 * @param histories   the values of each series before its cutoff, NaN where nothing was observed
 * @param candidates  periods that are looked for, shortest first: the step's natural ones, and what the times of counted
 *   observations suggest
 * @param trust       what of the history at this place has a say: asked of those alone that are looked at */
export function detectSeasons(
  histories: readonly Float64Array[],
  step: Step,
  candidates: readonly number[] = naturalSeason(step),
  trust: (history: Float64Array, index: number) => Float64Array = (history) => history,
): SeasonFinding[] {
  const stride = Math.ceil(histories.length / mostSeries) || 1;
  let rests = histories
    .map((history, index) => ({ history, index }))
    .filter(({ index }) => index % stride === 0)
    .map(({ history, index }) => trust(history, index))
    .map((history) => readable(history, candidates.at(0) ?? 0));
  const findings: SeasonFinding[] = [];
  for (const period of candidates) {
    const long = rests.filter((rest) => rest.length >= 2 * period);
    // Most of a panel must be long enough: the season is set for all of it.
    if (long.length === 0 || long.length < rests.length / 2) continue;
    const strength = upperThird(long.map((rest) => seasonalStrength(rest, period)));
    const cycles = upperThird(long.map((rest) => Math.floor(rest.length / period)));
    const shares = long.length > 1 ? long.map((rest) => seasonalShare(rest, period)) : [];
    const isShownByEach = strength >= leastStrength(cycles);
    const isShownByAll =
      shares.length > 0 &&
      upperThird(shares) >= leastShare &&
      panelEvidence(shares, long, period, cycles) >= leastEvidence;
    const confirmed = isShownByEach || isShownByAll;
    findings.push({
      period,
      strength: isShownByEach || !isShownByAll ? strength : upperThird(shares),
      confirmed,
    });
    if (confirmed) rests = rests.map((rest) => removeSeason(rest, period));
  }
  return findings;
}

/** Few cycles resemble each other by chance, so they must do so strongly. */
function leastStrength(cycles: number): number {
  if (cycles >= 6) return 0.1;
  return cycles >= 3 ? 0.2 : 0.4;
}

/** Of a panel whose series each are too short to tell, such a share is enough if all of them together hardly have it by chance. */
const leastShare = 0.12;
const leastEvidence = 3;

function readable(history: Float64Array, season: number): Float64Array {
  const first = history.findIndex(Number.isFinite);
  const filled =
    first < 0 ? new Float64Array(0) : fillGaps(history.subarray(first), { season, linesBefore: 0 });
  const used = filled.slice(-mostValues);
  return needsLogarithm(used, season || 12) ? used.map(Math.log) : used;
}

/** What a third of the values reach: a season that a third of a panel has is worth showing to the network, which
 * learns to leave it alone elsewhere. Of one value, itself. */
function upperThird(values: readonly number[]): number {
  return values.toSorted((a, b) => b - a)[Math.floor(values.length / 3)];
}
