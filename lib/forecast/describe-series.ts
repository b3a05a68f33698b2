import type { MethodWeight } from './combination/weigh-methods.ts';
import { finiteOrNull, joinHeldOut, type MethodForecast } from './method-forecast.ts';
import { scoreMethod } from './metrics/score-method.ts';
import type { Bands } from './network/calibrate-bands.ts';
import { drawPoints } from './network/draw-points.ts';
import type { ScaledForecasts } from './network/network-forecast.ts';
import type { PreparedSeries } from './network/prepared-series.ts';
import type { MethodName, SeriesForecast } from './schema.ts';

/** The bands of one run: those of the held-out part know nothing of it, those of the future do. */
export type RunBands = { readonly heldOut: Bands; readonly future: Bands };

/** All that is said of one series. */
export type SaidOfSeries = {
  readonly forecastMethod: MethodName;
  /** Of the method that is the forecast. */
  readonly forecast: ScaledForecasts;
  readonly methods: readonly MethodForecast[];
  /** Of the combination. */
  readonly weights: readonly MethodWeight[];
  readonly bands: RunBands;
};

/** One series of the result: its points, what each method says, and everyone's score on the held-out part.
 * @param series  with its cutoff
 * @param notes   what the combination is made of; where a method could not be fitted, why */
export function describeSeries(
  series: PreparedSeries,
  { forecastMethod, forecast, methods, weights, bands }: SaidOfSeries,
  notes: readonly string[],
  maseSeason: number,
): SeriesForecast {
  const { source, split } = series;
  const points = forecast.heldOut.flatMap((own) =>
    drawPoints(own, bands.heldOut, Math.min(own.values.length, split.length - own.window.origin)),
  );
  const actual = source.values.subarray(split.cutoff);
  const training = source.values.subarray(split.start, split.cutoff);
  const said = methods.map((own) => ({
    method: own.method,
    heldOut: joinHeldOut(own, split.length),
    future: finiteOrNull(own.future.values),
    weight: weights.find(({ method }) => method === own.method)?.weight ?? null,
  }));
  return {
    key: source.key,
    cutoff: source.timestamps[split.cutoff - 1],
    heldOut: points,
    future: drawPoints(forecast.future, bands.future, forecast.future.values.length),
    methods: said,
    metrics:
      points.length === 0
        ? []
        : said.map(({ method, heldOut }) =>
            scoreMethod(
              method,
              actual,
              heldOut.map((value) => value ?? Number.NaN),
              training,
              maseSeason,
              method === forecastMethod ? points : null,
            ),
          ),
    notes: [...notes],
  };
}
