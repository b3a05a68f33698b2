import type { Step } from '#lib/time-series.ts';
import { median } from '../math/median.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import { isNearRandomWalk, varianceRatios } from '../seasons/variance-ratio.ts';
import { type LocalDistances, measureDistances } from './local-distances.ts';
import { type Peak, recurs } from './recurs.ts';
import { removeProfile } from './remove-profile.ts';
import { deviationsPerMad, robustSpreads, typicalSize } from './robust-spreads.ts';

/** A value that nothing else in its series makes likely. */
export type Spike = {
  readonly index: number;
  readonly value: number;
  /** What its season and the level around it say instead. */
  readonly expected: number;
};

/** How far out it is at least, in robust deviations of what stands around it. */
const limit = 8;
/** And by the tail of its series: so many times as far beyond the middle distance, by logarithm, as nine in ten distances reach.
 * A normal tail takes 10 deviations for that, a heavy one more. */
const limitOfTail = 3;
/** And by its own logarithm where all values are positive: a skewed series reaches far to one side. */
const limitOfLogarithm = 4;
/** A last value has nothing after it to be judged by. */
const limitAtEnd = 10;
/** And how far beyond the next: a heavy tail thins out slowly, a wrong value stands alone. */
const gap = 2.5;
/** So many times more or less than expected nothing happens but a slip: of the point, of a digit, of the unit. */
const slip = 5;
/** Shares of a series that can be wrong, at most; more are its nature. */
const mostShare = 0.015;
const fewestAllowed = 2;
/** Values without which nothing is usual yet. */
const fewestValues = 10;
/** Seasons longer than this are looked for by the recurrence of their peaks alone. */
const longestProfile = 400;
/** Cycles that show what is usual at a phase. */
const fewestCycles = 3;
/** Each round sees more clearly, without what was found before. */
const mostRounds = 5;

/** Finds values that are most likely wrong, or so rare that nothing can be learnt from them: a point that slipped, a digit too
 * many, a stray zero, a number for "no value". Each is judged by the season and the level around it, on both sides where
 * there are both, never by a range that holds it. No such values are: a level that jumps and stays, growth, the tail of a
 * skewed series, and peaks that come back every year, every season, or often enough. Nothing but the values given is looked
 * at: hand over those before a cutoff to know what could be known there.
 * @param values   [length], NaN for a gap
 * @param seasons  periods beside the step's natural ones
 * @returns in time order
 * @see Hampel 1974, "The influence curve and its role in robust estimation" */
export function findSpikes(values: Float64Array, step: Step, seasons: readonly number[] = []): Spike[] {
  const known = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  if (known < fewestValues) return [];
  const most = Math.max(fewestAllowed, Math.ceil(mostShare * known));
  const candidates = [...new Set([...naturalSeason(step), ...seasons])].filter((period) => period > 1);
  const cleaned = values.slice();
  const found = new Map<number, Spike>();
  for (let round = 0; round < mostRounds && found.size < most; round++) {
    const seen = describe(cleaned, candidates);
    const more = spikesAmong(seen, most - found.size, step, candidates);
    if (more.length === 0) break;
    for (const spike of more) {
      found.set(spike.index, spike);
      cleaned[spike.index] = Number.NaN;
    }
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** A series with its season taken off and the distances of its values. */
type Seen = LocalDistances & {
  readonly values: Float64Array;
  readonly period: number;
  readonly spreads: Float64Array;
};

/** Takes off the season that leaves least, if any does. */
function describe(values: Float64Array, candidates: readonly number[]): Seen {
  const usable = candidates.filter(
    (period) => period <= longestProfile && values.length >= fewestCycles * period,
  );
  let best = seeWith(values, 1);
  let least = typicalSize(best.nearest);
  for (const period of usable) {
    const seen = seeWith(values, period);
    const spread = typicalSize(seen.nearest);
    if (spread < (1 - worthIt) * least) [best, least] = [seen, spread];
  }
  return best;
}

/** Less noise than this is no season. */
const worthIt = 0.1;

function seeWith(values: Float64Array, period: number): Seen {
  const distances = measureDistances(removeProfile(values, period));
  return { ...distances, values, period, spreads: robustSpreads(distances.nearest, period) };
}

function spikesAmong(seen: Seen, most: number, step: Step, candidates: readonly number[]): Spike[] {
  const { values, nearest, both, period } = seen;
  const spreads = withFloor(seen, most);
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  const outness = Float64Array.from(nearest, (distance, index) =>
    Number.isNaN(distance) || spreads[index] === 0 ? 0 : Math.abs(distance) / spreads[index],
  );
  const expectedAt = (index: number) => values[index] - both[index];
  const isSlip = (index: number) => isSlipOf(values[index], expectedAt(index));
  const fewestAlike = (index: number) =>
    !isSlip(index) ? usualAlike : values[index] === 0 ? closedDays : Number.POSITIVE_INFINITY;
  const peaks: Peak[] = [];
  outness.forEach((own, index) => {
    if (own > limit / 2) peaks.push({ index, distance: nearest[index] });
  });
  // Where so much stands out, nothing does.
  if (peaks.length > mostPeaks) return [];
  const returning = new Map(
    peaks.map((peak) => {
      const seasons = candidates.filter((length) => length !== period || length > longestShort);
      return [peak.index, recurs(peak, peaks, { step, seasons, fewestAlike: fewestAlike(peak.index) })];
    }),
  );
  const isByCalendar = (index: number) => returning.get(index) === 'byCalendar';
  const isFar = farByLogarithm(seen, outness, last);
  const tail = tailOf(outness);
  const ranked = standAlone(
    outness.map((own, index) => (index === last || isByCalendar(index) ? 0 : own)),
    most,
  ).filter(
    (index) => outness[index] > Math.max(limit, tail) && isFar(index) && returning.get(index) === null,
  );
  const isLastOdd =
    !isByCalendar(last) && isFar(last) && isOddAtEnd(seen, last, new Set(ranked), isSlip(last));
  return [...(isLastOdd ? [last] : []), ...ranked]
    .slice(0, most)
    .map((index) => ({ index, value: values[index], expected: expectedAt(index) }));
}

/** Alike ones from which on they belong to a series: promotions, pay days. A slip does not become right by being repeated, but
 * so many zeros are days without business. */
const usualAlike = 3;
const closedDays = 4;
/** Peaks are compared with each other. */
const mostPeaks = 400;
/** A season up to this long has its profile taken off, and its peaks with it. */
const longestShort = 40;

const isSlipOf = (value: number, expected: number): boolean =>
  value * expected <= 0 || Math.max(value / expected, expected / value) >= slip;

/** The spreads; where all but a few values are what stands around them, a small share of their size. */
function withFloor({ values, nearest, spreads }: Seen, most: number): Float64Array {
  const moved = nearest.reduce((count, distance) => count + (Math.abs(distance) > 0 ? 1 : 0), 0);
  if (moved > most) return spreads;
  const size = median([...values].filter(Number.isFinite).map(Math.abs));
  return spreads.map(() => floorShare * size);
}

const floorShare = 0.02;

/** The places of those so far out that the next is nearer by the gap, the farthest first. */
function standAlone(outness: Float64Array, most: number): number[] {
  const places = Array.from(outness.keys())
    .filter((index) => outness[index] > limit / gap)
    .sort((a, b) => outness[b] - outness[a]);
  for (let count = Math.min(most, places.length); count > 0; count--) {
    const next = places.at(count);
    if (next === undefined || outness[places[count - 1]] >= gap * outness[next])
      return places.slice(0, count);
  }
  return [];
}

/** How far out a value is beyond any that the tail makes likely. */
function tailOf(outness: Float64Array): number {
  const moved = outness.filter((own) => own > 0).sort();
  if (moved.length < fewestValues) return 0;
  const [middle, far] = [0.5, 0.9].map((share) => moved[Math.floor(share * (moved.length - 1))]);
  return middle * (far / middle) ** limitOfTail;
}

/** Whether a value is far out by its logarithm as well, of a series whose values are positive but for those in question; a
 * value that has none is. */
function farByLogarithm(
  { values, both }: Seen,
  outness: Float64Array,
  last: number,
): (index: number) => boolean {
  const ordinary = (index: number) => outness[index] <= limit && index !== last;
  if (values.some((value, index) => value <= 0 && ordinary(index))) return () => true;
  const distances = values.map((value, index) => Math.abs(Math.log(value / (value - both[index]))));
  const usual = typicalSize(
    distances.filter((distance, index) => Number.isFinite(distance) && ordinary(index)),
  );
  return (index) => !(distances[index] <= limitOfLogarithm * deviationsPerMad * usual);
}

/** Whether the last value lies far beyond all steps that the series has made from what was before: whether the level jumps
 * cannot be known yet. Where jumps are its nature, as with prices, or too little is known to say so, only a slip does.
 * @param found  left out of what is compared with */
function isOddAtEnd(
  { values, before, period }: Seen,
  last: number,
  found: ReadonlySet<number>,
  isSlip: boolean,
): boolean {
  const steps = before.filter((step, index) => index < last && !Number.isNaN(step) && !found.has(index));
  const usual = median([...steps]);
  const own = before[last] - usual;
  const alike = steps.map((step) => (step - usual) * Math.sign(own));
  const spread = deviationsPerMad * Math.max(typicalSize(alike), typicalSize(alike.slice(-recentSteps)));
  const largest = alike.reduce((most, step) => Math.max(most, step), 0);
  if (!(Math.abs(own) > limitAtEnd * spread && Math.abs(own) > gap * largest)) return false;
  return isSlip || period > 1 || isKnownToReturn(values.subarray(0, last));
}

const recentSteps = 60;

function isKnownToReturn(history: Float64Array): boolean {
  const ratios = varianceRatios(history);
  return ratios.length > 0 && !isNearRandomWalk(ratios);
}
