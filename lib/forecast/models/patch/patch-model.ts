import type { Model } from '../contract/model.ts';
import { countTableBytes } from './base-table.ts';
import { createPatchForecaster, shapePatchNetwork } from './patch-forecaster.ts';
import { planPatches, usualReach } from './patch-plan.ts';

/** The model of panels: every series patch by patch, through networks that all of them share. */
export const patchModel: Model = {
  revision: 0,
  defaults({ step, seasons, horizon, values }, preset) {
    return {
      lookback: Math.max(1, usualReach({ seasons, horizon }, step)),
      cell: 'lstm',
      hiddenSize: 64,
      dropout: 0.1,
      batchSize: 64,
      learningRate: 2e-3,
      updates: Math.round(updates[preset] * moreUpdates(values)),
    };
  },
  measureFootprint(panel, settings) {
    const longest = panel.reduce((most, { values }) => Math.max(most, values.length), 0);
    const plan = planPatches(settings, panel[0].step, longest);
    const values = panel.reduce((sum, series) => sum + series.values.length, 0);
    return {
      shape: shapePatchNetwork(plan, settings),
      time: plan.sequence,
      stageBytes: countTableBytes(values + panel.length, settings.horizon),
    };
  },
  prepare: createPatchForecaster,
};

/** Of each network, in a panel of few values. */
const updates = { quick: 500, balanced: 1_000, best: 1_500 } as const;

/** How many times as long a network learns from a panel of so many values; docs/decisions/recipe-constants.md has what it
 * gained. */
const moreUpdates = (values: number): number => Math.min(2, Math.max(1, values / 150_000));
