import { settledAt } from '../constraints/settled-phases.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';

/** How far one forecast lay from what came, in spreads of the side on which it came. */
export type ErrorSize = {
  /** Of the horizon. */
  readonly step: number;
  /** Targets of one block lie within one horizon: what is alike in them may be chance. */
  readonly block: number;
  /** In spreads of the 80% band, and of the 95% band. */
  readonly inner: number;
  readonly outer: number;
};

/** The errors of one series. */
export type SeriesErrors = {
  readonly sizes: readonly ErrorSize[];
  /** How many horizons lie side by side between the first and the last target: overlapping windows repeat each other. */
  readonly horizons: number;
};

/** Measures the errors of forecasts whose truth is known; where nothing was observed, and where the series always is the same
 * or stands still for good, there is none.
 * @param forecasts  of one series, in time order */
export function measureErrorSizes(forecasts: readonly ScaledForecast[], horizon: number): SeriesErrors {
  const first = forecasts.at(0)?.window.origin ?? 0;
  let end = first;
  const sizes: ErrorSize[] = [];
  for (const { window, values, spread, standstill } of forecasts) {
    if (standstill !== undefined) continue;
    const { series, origin } = window;
    for (let step = 0; step < values.length && origin + step < series.split.length; step++) {
      const index = origin + step;
      if (series.observed[index] === 0 || settledAt(series.settled, index) !== null) continue;
      const error = series.scaled[index] - values[step];
      const [inner, outer] =
        error < 0
          ? [spread.lower80[step], spread.lower95[step]]
          : [spread.upper80[step], spread.upper95[step]];
      end = Math.max(end, index + 1);
      sizes.push({
        ...{ step, block: Math.floor((index - first) / horizon) },
        ...{ inner: Math.abs(error) / inner, outer: Math.abs(error) / outer },
      });
    }
  }
  return { sizes, horizons: sizes.length === 0 ? 0 : Math.max(1, (end - first) / horizon) };
}
