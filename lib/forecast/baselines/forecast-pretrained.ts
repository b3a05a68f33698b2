import type { Trainer } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';
import { chooseLogarithms, forecastOnScales } from '../models/pretrained/choose-scale.ts';
import { pretrainedHistory, withExplained } from '../models/pretrained/pretrained-history.ts';
import { medianAt, takeQuantile } from '../models/pretrained/pretrained-network.ts';
import type { ZeroShotSeries } from '../models/pretrained/zero-shot.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

const nothing: ZeroShotSeries = { values: new Float64Array(0), periods: [1, 1] };

/** Where forecasts are wanted from, before the cutoff and after it. */
export type Origins = { readonly calibration: readonly number[]; readonly heldOut: readonly number[] };

/** What the pretrained network says of one series, which it has not been trained on: at every origin from what came before it
 * alone. Gaps are gaps. What covariates explain is taken out before and added again.
 * @param backtest  the series with its cutoff
 * @param final     the same series, all of it learnt from: what covariates explain beyond the end
 * @param trainer   holds the weights */
export function forecastPretrained(
  backtest: PreparedSeries,
  final: PreparedSeries,
  { horizon, seasons }: Pick<ForecastSettings, 'horizon' | 'seasons'>,
  origins: Origins,
  trainer: Trainer,
): MethodForecast {
  const { trainingEnd, cutoff, length } = backtest.split;
  const parts = [
    { series: backtest, decidedAt: trainingEnd, from: origins.calibration },
    { series: backtest, decidedAt: cutoff, from: origins.heldOut },
    { series: final, decidedAt: length, from: [length] },
  ];
  // What is decided from data is decided from what lies before the part that it is for.
  const byLogarithm = chooseLogarithms(
    trainer,
    parts.map(({ series, decidedAt, from }) =>
      from.length > 0 ? pretrainedHistory(series, decidedAt, seasons) : nothing,
    ),
    horizon,
  );
  const wanted = parts.flatMap(({ series, from }, part) =>
    from.map((origin) => ({ series, origin, takesLogarithm: byLogarithm[part] })),
  );
  const histories = wanted.map(({ series, origin }) => pretrainedHistory(series, origin, seasons));
  const scales = wanted.map(({ takesLogarithm }) => takesLogarithm);
  const forecasts = forecastOnScales(trainer, histories, horizon, scales);
  const answers = forecasts.map((quantiles, index): OriginForecast => {
    const { series, origin } = wanted[index];
    return { origin, values: withExplained(series, origin, takeQuantile(quantiles, medianAt)) };
  });
  const judgedFrom = origins.calibration.length;
  return {
    method: 'pretrained',
    calibration: answers.slice(0, judgedFrom),
    heldOut: answers.slice(judgedFrom, -1),
    future: answers[answers.length - 1],
  };
}
