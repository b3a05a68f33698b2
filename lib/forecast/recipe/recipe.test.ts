import { expect, test } from 'vitest';
import type { Covariate } from '#lib/time-series.ts';
import { chooseRecipe } from './recipe.ts';

const covariate = (known: Covariate['known']): Covariate => ({
  ...{ name: 'price', known },
  ...{ timestamps: Float64Array.of(0), values: Float64Array.of(1) },
});
const panelOf = (count: number, ...covariates: Covariate[]) =>
  Array.from({ length: count }, () => ({ covariates }));

test('one series is read step by step, must show that it needs a logarithm, and proves what its network adds', () => {
  expect(chooseRecipe(panelOf(1))).toEqual({
    ...{ seriesCount: 1, model: 'window', scaling: 'ifNeeded', masking: 'fullLookback', validation: 'sixth' },
    ...{ shrinkage: 'byProof', baselineSeasons: 'ofSettings', bands: 'own', scores: 'ownUnit', reasons: [] },
    weights: { errors: 'own', rule: 'assumed', forUnseen: 'earned', pretrained: 'none' },
  });
});

test('what a panel is changes at 2, 8 and 20 series, each decision at one of them', () => {
  const at = (count: number) => chooseRecipe(panelOf(count));
  expect(at(2)).toMatchObject({
    model: 'window',
    scaling: 'ifPossible',
    shrinkage: 'none',
    bands: 'pooled',
    scores: 'scaled',
  });
  expect(at(2).weights).toEqual({
    errors: 'pooled',
    rule: 'assumed',
    forUnseen: 'even',
    pretrained: 'none',
  });
  expect(at(7)).toMatchObject({ model: 'window', masking: 'fullLookback', validation: 'sixth' });
  expect(at(8)).toMatchObject({ model: 'patch', masking: 'halfOfSeries', validation: 'sixth' });
  expect(at(19)).toMatchObject({ validation: 'sixth', weights: { rule: 'assumed', pretrained: 'none' } });
  expect(at(20)).toMatchObject({
    validation: 'oneHorizon',
    weights: { rule: 'chosen', pretrained: 'ifAhead' },
  });
  expect(at(8).reasons[0]).toBe(
    '8 series are enough to learn from one another: the networks read them patch by patch.',
  );
});

test('a column known only in the past keeps a panel at whole windows, laid on the series or named by the settings', () => {
  const laidOn = chooseRecipe(panelOf(30, covariate('past')));
  expect(laidOn).toMatchObject({
    model: 'window',
    masking: 'fullLookback',
    weights: { forUnseen: 'earned' },
  });
  expect(laidOn.reasons[0]).toContain('columns known only in the past');
  const past = { future: [], past: ['price'], holidays: null, calendar: false };
  expect(chooseRecipe(panelOf(30), { covariates: past }).model).toBe('window');
  expect(chooseRecipe(panelOf(30, covariate('future'))).model).toBe('patch');
});
