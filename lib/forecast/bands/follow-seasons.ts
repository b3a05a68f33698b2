import type { Split } from '../data/split-series.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import type { ScaledForecasts } from '../training/network-forecast.ts';
import { findSpreadSeason, followSpreadSeason } from './spread-season.ts';

/** The forecasts of one series with spreads that follow the season of its changes, each by what lies before the part that it is
 * for. */
export function followSeasons(forecasts: ScaledForecasts, seasons: readonly number[]): ScaledForecasts {
  const { calibration, heldOut, future } = forecasts;
  const follow = (own: readonly ScaledForecast[], endOf: (split: Split) => number) => {
    const [first] = own;
    if (first === undefined) return [];
    const { series } = first.window;
    const season = findSpreadSeason(series, endOf(series.split), seasons);
    return own.map((forecast) => followSpreadSeason(forecast, season));
  };
  return {
    calibration: follow(calibration, ({ trainingEnd }) => trainingEnd),
    heldOut: follow(heldOut, ({ cutoff }) => cutoff),
    future: follow([future], ({ length }) => length)[0],
  };
}
