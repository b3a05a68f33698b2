import type { FollowedDetail, KeptKind } from '#lib/follow/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { followedName } from '../../../_ui/words/followed-words.ts';

/** One kept forecast as the chart has it; arrays [horizon]. */
export type ChartForecast = {
  readonly version: number;
  readonly kind: KeptKind;
  readonly cutoff: number;
  readonly timestamps: readonly number[];
  readonly yhat: readonly number[];
  readonly lo80: readonly number[];
  readonly hi80: readonly number[];
  readonly lo95: readonly number[];
  readonly hi95: readonly number[];
};

/** What the chart of a followed forecast draws. */
export type PackedFollowed = {
  readonly name: string;
  readonly step: Step;
  readonly timestamps: readonly number[];
  /** null where nothing was observed. */
  readonly actual: readonly (number | null)[];
  /** Oldest first. */
  readonly forecasts: readonly ChartForecast[];
};

/** Horizons of actuals before the first forecast. */
const horizonsBefore = 3;

/** Packs a followed forecast for its chart: numbers with as many digits as a picture can show. */
export function packFollowed({ forecasts, truth, horizon, step, ...named }: FollowedDetail): PackedFollowed {
  const first = forecasts[0]?.cutoff ?? Number.NEGATIVE_INFINITY;
  const begin = truth.timestamps.findIndex((timestamp) => timestamp >= first);
  const from = Math.max(0, (begin === -1 ? truth.timestamps.length : begin) - horizonsBefore * horizon);
  return {
    ...{ name: followedName({ ...named, seriesKeys: [named.key] }), step },
    timestamps: [...truth.timestamps.subarray(from)],
    actual: Array.from(truth.values.subarray(from), (value) =>
      Number.isFinite(value) ? short(value) : null,
    ),
    forecasts: forecasts.map(({ versionNumber, kind, cutoff, points }) => ({
      ...{ version: versionNumber, kind, cutoff },
      timestamps: points.map(({ timestamp }) => timestamp),
      yhat: points.map(({ yhat }) => short(yhat)),
      lo80: points.map(({ lo80 }) => short(lo80)),
      hi80: points.map(({ hi80 }) => short(hi80)),
      lo95: points.map(({ lo95 }) => short(lo95)),
      hi95: points.map(({ hi95 }) => short(hi95)),
    })),
  };
}

const short = (value: number): number => Number(value.toPrecision(6));
