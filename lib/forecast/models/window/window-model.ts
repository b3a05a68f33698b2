import type { Step } from '#lib/time-series.ts';
import type { Model } from '../contract/model.ts';
import { createWindowForecaster, shapeWindowNetwork } from './window-forecaster.ts';
import { planWindows } from './window-plan.ts';

/** The model of single series and of a few: a window of observations, one a step, into one network. */
export const windowModel: Model = {
  revision: 0,
  defaults({ step, seasons, horizon, values, longestLookback }, preset) {
    return {
      lookback: Math.max(1, Math.min(usualLookback(seasons, horizon, step), longestLookback)),
      cell: 'gru',
      hiddenSize: values > 1_500 ? 48 : 24,
      dropout: 0,
      batchSize: 32,
      learningRate: 1e-3,
      updates: updates[preset],
    };
  },
  measureFootprint(panel, settings) {
    const plan = planWindows(settings, panel[0]?.covariates);
    return { shape: shapeWindowNetwork(plan, settings), time: plan.lookback, stageBytes: 0 };
  },
  prepare: createWindowForecaster,
};

/** Of each network. */
const updates = { quick: 400, balanced: 600, best: 1_000 } as const;

/** Two of the shortest season; where even that is long, or there is none, enough to see where a series is heading. */
function usualLookback(seasons: readonly number[], horizon: number, { unit }: Step): number {
  const shortest = seasons.at(0);
  if (shortest !== undefined && shortest <= 60) return Math.max(8, 2 * shortest);
  if (shortest !== undefined) return Math.min(shortest, Math.max(28, 2 * Math.min(horizon, 28)));
  return unit === 'year' ? 6 : Math.max(8, Math.min(30, 2 * horizon));
}
