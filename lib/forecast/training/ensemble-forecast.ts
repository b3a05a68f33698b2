import type { Window } from '../data/windows.ts';
import { median } from '../math/median.ts';
import type { Forecaster, ScaledForecast } from '../models/contract/forecaster.ts';

/** Forecasts windows with every member and takes the median, value by value. */
export function forecastWithEnsemble(
  windows: readonly Window[],
  forecaster: Forecaster,
  weights: readonly Float64Array[],
): ScaledForecast[] {
  const trainer = forecaster.engine.createTrainer({
    shape: forecaster.shape,
    loss: forecaster.loss,
    clipNorm: 1,
    weightDecay: 0,
    seed: 0,
  });
  const byMember = weights.map((own) => {
    trainer.setWeights(own);
    return forecaster.forecast(windows, trainer.predict);
  });
  return byMember[0].map((first, index) => {
    const medianOf = (arrayOf: (forecast: ScaledForecast) => Float64Array) => {
      const arrays = byMember.map((member) => arrayOf(member[index]));
      return arrays[0].map((_, step) => median(arrays.map((own) => own[step])));
    };
    return {
      ...first,
      values: medianOf(({ values }) => values),
      spread: {
        lower95: medianOf(({ spread }) => spread.lower95),
        lower80: medianOf(({ spread }) => spread.lower80),
        upper80: medianOf(({ spread }) => spread.upper80),
        upper95: medianOf(({ spread }) => spread.upper95),
      },
    };
  });
}
