import type { ChartForecast, PackedFollowed } from './pack-followed.ts';

/** Forecasts before the one in focus that are drawn beside it, at most. */
const mostEarlier = 7;

/** The part of the record around one forecast. */
export type FollowView = {
  readonly focus: ChartForecast;
  /** Those made before it, oldest first. */
  readonly earlier: readonly ChartForecast[];
  readonly from: number;
  readonly to: number;
  /** Every time in view at which something is known or was forecast, increasing. */
  readonly stops: readonly number[];
  /** Values that the vertical axis has to hold. */
  readonly values: readonly number[];
};

/** What is drawn when one forecast is looked at: it, the last ones before it, and what came.
 * @param place  of the forecast, from the oldest */
export function followView({ timestamps, actual, forecasts }: PackedFollowed, place: number): FollowView {
  const focus = forecasts[place];
  const earlier = forecasts.slice(Math.max(0, place - mostEarlier), place);
  const end = focus.timestamps.at(-1) ?? focus.cutoff;
  const span = end - focus.cutoff;
  const from = (earlier[0]?.cutoff ?? focus.cutoff) - 2 * span;
  const isInside = (timestamp: number) => timestamp >= from && timestamp <= end;
  const known = timestamps.filter(isInside);
  const drawn = [...earlier, focus];
  return {
    ...{ focus, earlier, from: known[0] ?? from, to: end },
    stops: [...new Set([...known, ...focus.timestamps])].sort((a, b) => a - b),
    values: [
      ...actual.filter((value, index) => value !== null && isInside(timestamps[index])).map(Number),
      ...drawn.flatMap(({ yhat }) => yhat),
      ...focus.lo95,
      ...focus.hi95,
    ],
  };
}

/** What stands at one time: what came, and what the forecast in focus said of it. */
export function readAt({ timestamps, actual }: PackedFollowed, { focus }: FollowView, timestamp: number) {
  const known = actual[timestamps.indexOf(timestamp)] ?? null;
  const step = focus.timestamps.indexOf(timestamp);
  if (step === -1) return { actual: known, forecast: null };
  return {
    actual: known,
    forecast: {
      yhat: focus.yhat[step],
      lo80: focus.lo80[step],
      hi80: focus.hi80[step],
      error: known === null ? null : known - focus.yhat[step],
    },
  };
}
