import type { ForecastPoint } from '../result/result-schema.ts';
import { findActuals, type Truth, withActuals } from './truth.ts';

/** How one forecast did on those of its steps that have come since it was made. */
export type ArrivedScore = {
  /** The forecast with its actuals; null where none has come. */
  readonly points: readonly ForecastPoint[];
  /** Steps of which a value has come, of `points.length`. */
  readonly arrived: number;
  /** Mean absolute error, in the unit of the data; null where nothing has come. */
  readonly mae: number | null;
  /** Mean of forecast less actual: above 0 where it ran high. */
  readonly bias: number | null;
  /** How many of them lay within the bands, edges included. */
  readonly inside80: number;
  readonly inside95: number;
};

/** Scores one frozen forecast against what has come since. All that scores a forecast which was made before its actuals were
 * known goes through here: an old run, and each forecast that is kept.
 * @param points  of one series, whatever actuals they carry
 * @param truth   the series as it is known now */
export function scoreArrived(points: readonly ForecastPoint[], truth: Truth): ArrivedScore {
  return scorePoints(withActuals(points, findActuals(truth)));
}

/** The same of points that carry their actuals already. */
export function scorePoints(points: readonly ForecastPoint[]): ArrivedScore {
  let [arrived, error, bias, inside80, inside95] = [0, 0, 0, 0, 0];
  for (const { actual, yhat, lo80, hi80, lo95, hi95 } of points) {
    if (actual === null) continue;
    arrived++;
    error += Math.abs(actual - yhat);
    bias += yhat - actual;
    if (actual >= lo80 && actual <= hi80) inside80++;
    if (actual >= lo95 && actual <= hi95) inside95++;
  }
  const mean = (sum: number) => (arrived === 0 ? null : sum / arrived);
  return { points, arrived, mae: mean(error), bias: mean(bias), inside80, inside95 };
}
