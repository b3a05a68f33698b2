import { joinScores, type Track, type TrackScore } from '#lib/forecast/index.ts';

/** Times that each point of a line over time looks back on. */
export const rollingTimes = 8;

/** The score of the last times before each time that has come, from the first with so many. */
export function rollingScores({
  byTarget,
  reference,
}: Pick<Track, 'byTarget' | 'reference'>): (TrackScore & { readonly timestamp: number })[] {
  return byTarget.slice(rollingTimes - 1).map(({ timestamp }, index) => ({
    timestamp,
    ...joinScores(byTarget.slice(index, index + rollingTimes), reference),
  }));
}
