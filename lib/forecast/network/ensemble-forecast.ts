import { type Forecaster, forecastWindows, type ScaledForecast } from './forecaster.ts';
import type { Window } from './windows.ts';

/** Forecasts windows with every member and takes the median, value by value. */
export function forecastWithEnsemble(
  windows: readonly Window[],
  forecaster: Forecaster,
  weights: readonly Float64Array[],
): ScaledForecast[] {
  const trainer = forecaster.engine.createTrainer({
    shape: forecaster.shape,
    loss: { kind: 'absolute' },
    clipNorm: 1,
    weightDecay: 0,
    seed: 0,
  });
  const byMember = weights.map((own) => {
    trainer.setWeights(own);
    return forecastWindows(windows, forecaster, trainer.predict);
  });
  return byMember[0].map((first, index) => ({
    ...first,
    values: first.values.map((_, step) => median(byMember.map((member) => member[index].values[step]))),
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
