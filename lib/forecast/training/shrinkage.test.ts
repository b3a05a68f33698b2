import { expect, test } from 'vitest';
import { deriveSettings } from '../defaults/derive-settings.ts';
import { chooseRecipe } from '../recipe/recipe.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { forecastWithEnsemble } from './ensemble-forecast.ts';
import { resumeFrom } from './resume-from.ts';
import { shrinkage } from './shrinkage.ts';
import { prepareStages } from './stage.ts';
import { type MemberTask, trainMember } from './train-member.ts';

const month = { unit: 'month', count: 1 } as const;
const waves = (length: number) =>
  makeSeries('waves', month, length, (index, noise) => 50 + 9 * Math.sin((2 * Math.PI * index) / 12) + noise);

function prepare(panel: readonly ReturnType<typeof waves>[]) {
  const { settings } = deriveSettings(panel, 'quick', { horizon: 6, hiddenSize: 4, epochs: 2 });
  const start = resumeFrom(undefined, 0, undefined);
  if (!start.ok) throw new Error('No engine.');
  return { settings, stages: prepareStages(panel, settings, chooseRecipe(panel), start.value.engine) };
}

test('the more horizons a network is proved on, the more of what it adds is kept, alike in both stages', () => {
  const short = prepare([waves(80)]);
  const { trainingEnd, cutoff } = short.stages.backtest.panel[0].split;
  expect(cutoff - trainingEnd).toBe(12);
  expect(shrinkage(short.stages.backtest.panel, short.settings, recipeOf(1))).toBe(2 / (2 + 2));
  expect(shrinkage(short.stages.final.panel, short.settings, recipeOf(1))).toBe(2 / (2 + 2));
  const long = prepare([waves(800)]);
  expect(shrinkage(long.stages.backtest.panel, long.settings, recipeOf(1))).toBeGreaterThan(0.9);
  const panel = prepare([waves(80), waves(80)]);
  expect(shrinkage(panel.stages.backtest.panel, panel.settings, recipeOf(2))).toBe(1);
});

test('a trained network adds that share of what it learnt', () => {
  const { settings, stages } = prepare([waves(80)]);
  const { forecaster, windows } = stages.final;
  const task: MemberTask = { stage: 'final', member: 1, epochs: 2, updates: 20, resumed: null };
  let learnt = new Float64Array(0);
  const outcome = trainMember(task, stages.final, settings, {
    onEpoch: () => {},
    isCancelled: () => false,
    onState: (save) => {
      learnt = Float64Array.from(save().best);
    },
  });
  if (outcome.kind !== 'done') throw new Error('Training did not end.');
  const say = (weights: Float64Array) =>
    forecastWithEnsemble(windows.future, forecaster, [weights])[0].values;
  const base = say(forecaster.shrinkToBase(learnt, 0));
  const whole = say(learnt);
  const kept = say(outcome.weights);
  expect(whole.some((value, step) => Math.abs(value - base[step]) > 1e-6)).toBe(true);
  kept.forEach((value, step) => {
    expect(value - base[step]).toBeCloseTo((whole[step] - base[step]) / 2, 5);
  });
});
