import { meanMetrics } from '../metrics/mean-metrics.ts';
import { errorScales } from '../metrics/scaled-errors.ts';
import { scoreWithScales } from '../metrics/score-method.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import type { MethodMetrics } from '../result/result-schema.ts';
import { forecastWithEnsemble } from '../training/ensemble-forecast.ts';
import type { Stage } from '../training/stage.ts';
import { unscaleValue } from '../transforms/scaler.ts';

/** Training windows looked at, at most, evenly spaced. */
const mostWindows = 512;

/** How good the networks of the backtest are where they learnt and where they were validated, on the original scale,
 * mean over the series: far better here than on the held-out part means learnt by heart. Null without windows. */
export function scoreLearning(
  stage: Stage,
  weights: readonly Float64Array[],
  validation: readonly ScaledForecast[],
  maseSeason: number,
): { readonly training: MethodMetrics | null; readonly validation: MethodMetrics | null } {
  const { training } = stage.windows;
  const stride = Math.max(1, Math.ceil(training.length / mostWindows));
  const some = training.filter((_, index) => index % stride === 0);
  const learnt = some.length > 0 ? forecastWithEnsemble(some, stage.forecaster, weights) : [];
  return { training: score(learnt, maseSeason), validation: score(validation, maseSeason) };
}

function score(forecasts: readonly ScaledForecast[], maseSeason: number): MethodMetrics | null {
  const bySeries = [...Map.groupBy(forecasts, ({ window }) => window.series)].map(([series, own]) => {
    const { trusted, split, scaler } = series;
    const actual = own.flatMap(({ window: { origin }, values }) =>
      Array.from(values, (_, step) => trusted[origin + step]),
    );
    const predicted = own.flatMap(({ values }) => Array.from(values, (value) => unscaleValue(scaler, value)));
    const scales = errorScales(trusted.subarray(split.start, split.cutoff), maseSeason);
    return [scoreWithScales('network', actual, predicted, scales, null)];
  });
  return meanMetrics(bySeries).at(0) ?? null;
}
