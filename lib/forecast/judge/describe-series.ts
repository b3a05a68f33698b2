import { drawPoints } from '../bands/draw-points.ts';
import { describeWeights } from '../combine/describe-weights.ts';
import type { PanelForecast } from '../combine/forecast-panel.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import { finiteOrNull, joinHeldOut } from '../methods/method-forecast.ts';
import { scoreMethod } from '../metrics/score-method.ts';
import type { SeriesForecast } from '../result/result-schema.ts';

/** One series of the result: its points, what each method forecasts, and everyone's score on the held-out part.
 * @param series  with its cutoff
 * @param index   of the series in the panel
 * @param notes   where a method could not be fitted, why */
export function describeSeries(
  series: PreparedSeries,
  { forecastMethod, forecasts, methods, weights, bands }: PanelForecast,
  index: number,
  notes: readonly string[],
  maseSeason: number,
): Omit<SeriesForecast, 'evidence'> {
  const { source, trusted, split } = series;
  const forecast = forecasts[index];
  const points = forecast.heldOut.flatMap((own, fold) =>
    drawPoints(
      own,
      bands[index].heldOut[fold],
      Math.min(own.values.length, split.length - own.window.origin),
    ),
  );
  const actual = source.values.subarray(split.cutoff);
  const training = trusted.subarray(split.start, split.cutoff);
  const byMethod = methods[index].map((own) => ({
    method: own.method,
    heldOut: joinHeldOut(own, split.length),
    future: finiteOrNull(own.future.values),
    weight: weights[index].find(({ method }) => method === own.method)?.weight ?? null,
  }));
  return {
    key: source.key,
    cutoff: source.timestamps[split.cutoff - 1],
    heldOut: points,
    future: drawPoints(forecast.future, bands[index].future, forecast.future.values.length),
    methods: byMethod,
    metrics:
      points.length === 0
        ? []
        : byMethod.map(({ method, heldOut }) =>
            scoreMethod(
              method,
              actual,
              heldOut.map((value) => value ?? Number.NaN),
              training,
              maseSeason,
              method === forecastMethod ? points : null,
            ),
          ),
    notes: [describeWeights(weights[index]), ...notes],
  };
}
