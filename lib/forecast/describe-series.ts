import type { BaselineForecasts } from './baselines/forecast-baselines.ts';
import { scoreMethod } from './metrics/score-method.ts';
import type { Bands } from './network/calibrate-bands.ts';
import { drawPoints } from './network/draw-points.ts';
import type { ScaledForecast } from './network/forecaster.ts';
import type { PreparedSeries } from './network/prepared-series.ts';
import type { SeriesForecast } from './schema.ts';

/** One series of the result: its points, its baselines, and everyone's score on the held-out part.
 * @param heldOut  forecasts from origins a horizon apart, in time order
 * @param future   the forecast from the end of the data */
export function describeSeries(
  series: PreparedSeries,
  heldOut: readonly ScaledForecast[],
  future: ScaledForecast,
  bands: Bands,
  baselines: BaselineForecasts,
  maseSeason: number,
): SeriesForecast {
  const { source, split } = series;
  const points = heldOut.flatMap((forecast) =>
    drawPoints(forecast, bands, Math.min(forecast.values.length, split.length - forecast.window.origin)),
  );
  const actual = source.values.subarray(split.cutoff);
  const training = source.values.subarray(split.start, split.cutoff);
  const network = scoreMethod(
    'network',
    actual,
    points.map((point) => point.yhat),
    training,
    maseSeason,
    points,
  );
  return {
    key: source.key,
    cutoff: source.timestamps[split.cutoff - 1],
    heldOut: points,
    future: drawPoints(future, bands, future.values.length),
    baselines: baselines.methods.map(({ method, yhat }) => ({ method, yhat })),
    metrics: [
      network,
      ...baselines.methods.map(({ method, yhat }) =>
        scoreMethod(
          method,
          actual,
          yhat.map((value) => value ?? Number.NaN),
          training,
          maseSeason,
          null,
        ),
      ),
    ],
    notes: [...baselines.notes],
  };
}
