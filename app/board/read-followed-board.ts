import { listFollowed, readFollowed } from '#lib/follow/index.ts';
import type { FollowedDetail, FollowedSummary } from '#lib/follow/schema.ts';
import { judgeTrack, scoreTrack } from '#lib/forecast/index.ts';
import { type ForecastPoint, referenceMethod } from '#lib/forecast/schema.ts';

/** A followed forecast on the board: its next value, what it was worth, and the two halves of a small drawing on one axis. */
export type FollowedEntry = {
  readonly followed: FollowedSummary;
  readonly next: ForecastPoint;
  readonly sentence: string;
  readonly actual: readonly (number | null)[];
  readonly predicted: readonly (number | null)[];
};

/** Followed forecasts on the board at most. */
const shown = 6;
/** Steps of a small drawing before the end of the data, and beyond it. */
const steps = 40;

/** The followed forecasts that moved last, and how many there are in all. */
export async function readFollowedBoard(): Promise<{ entries: FollowedEntry[]; total: number }> {
  const followed = await listFollowed();
  const entries = await Promise.all(
    followed.slice(0, shown).map(async ({ id }) => {
      const detail = await readFollowed(id, null);
      return detail === null ? [] : entryOf(detail);
    }),
  );
  return { entries: entries.flat(), total: followed.length };
}

function entryOf(detail: FollowedDetail): FollowedEntry[] {
  const newest = detail.forecasts.at(-1);
  const [next] = newest?.points ?? [];
  if (newest === undefined || next === undefined) return [];
  const track = scoreTrack(detail.forecasts, detail.truth, referenceMethod(detail.settings));
  const known = Array.from(detail.truth.values.slice(-steps), (value) =>
    Number.isFinite(value) ? value : null,
  );
  const coming = newest.points.slice(0, steps).map(({ yhat }) => yhat);
  return [
    {
      ...{ followed: detail, next, sentence: judgeTrack(track, detail.step).sentence },
      actual: [...known, ...coming.map(() => null)],
      predicted: [...known.map(() => null), ...coming],
    },
  ];
}
