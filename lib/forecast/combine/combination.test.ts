import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { prepareSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { combineMethods } from './combine-methods.ts';
import { combinePanel } from './combine-panel.ts';
import { describeWeights } from './describe-weights.ts';
import { weighMethods } from './weigh-methods.ts';

const errors = [
  { method: 'network', error: 1 },
  { method: 'ets', error: 2 },
  { method: 'theta', error: 4 },
  { method: 'drift', error: 0.1 },
] as const;

test('weights fall with the error, those too much worse than the best and no candidates get none', () => {
  const candidates = ['network', 'ets', 'theta'] as const;
  const rule = { candidates, tolerance: 3, evenShare: 0, even: [], evenTolerance: 9 } as const;
  expect(weighMethods(errors, { ...rule, power: 1 })).toEqual([
    { method: 'network', weight: 2 / 3 },
    { method: 'ets', weight: 1 / 3 },
  ]);
  const steep = weighMethods(errors, { ...rule, power: 4 });
  expect(steep[0].weight).toBeCloseTo(16 / 17, 12);
  expect(weighMethods([], { ...rule, power: 1 })).toEqual([]);
  const shared = weighMethods(errors, { ...rule, power: 1, evenShare: 0.5, even: ['ets', 'theta'] });
  expect(shared.map(({ weight }) => weight)).toEqual([1 / 3, 1 / 6 + 0.25, 0.25]);
  const spared = { ...rule, power: 1, evenShare: 0.5, even: ['ets', 'theta'], evenTolerance: 2 } as const;
  expect(weighMethods(errors, spared).map(({ method }) => method)).toEqual(['network', 'ets']);
  const perfect = weighMethods([{ method: 'ets', error: 0 }], { ...rule, power: 4 });
  expect(perfect).toEqual([{ method: 'ets', weight: 1 }]);
  const unlimited = { ...rule, power: 1, tolerance: Number.POSITIVE_INFINITY };
  expect(weighMethods([{ method: 'ets', error: 0 }], unlimited)).toEqual([{ method: 'ets', weight: 1 }]);
});

test('a combination is the weighted mean, from the origins that all its parts have', () => {
  const said = (method: 'network' | 'ets', value: number, origins: readonly number[]): MethodForecast => ({
    method,
    calibration: origins.map((origin) => ({ origin, values: Float64Array.of(value) })),
    heldOut: [{ origin: 9, values: Float64Array.of(value + 1) }],
    future: { origin: 10, values: Float64Array.of(value + 2) },
  });
  const judged = [
    { method: 'network', weight: 0.75 },
    { method: 'ets', weight: 0.25 },
  ] as const;
  const methods = [said('network', 4, [5, 6]), said('ets', 8, [6])];
  const combined = combineMethods(methods, { judged, future: [{ method: 'ets', weight: 1 }] });
  expect(combined.calibration).toEqual([{ origin: 6, values: Float64Array.of(5) }]);
  expect(combined.heldOut[0].values[0]).toBe(6);
  expect(combined.future.values[0]).toBe(10);
});

const settings: ForecastSettings = {
  ...{ horizon: 2, lookback: 4, seasons: [], cell: 'gru', hiddenSize: 4, layers: 1, dropout: 0 },
  ...{ epochs: 1, batchSize: 8, learningRate: 1e-3, seed: 1, holdout: 2, members: 1 },
};
const month = { unit: 'month', count: 1 } as const;

/** Methods that miss every value by a fixed amount: what each says, and how wrong it is, is known exactly. */
function missBy(
  values: Float64Array,
  cutoff: number,
  amounts: readonly (readonly ['network' | 'ets' | 'theta' | 'pretrained', number])[],
) {
  const at = (origin: number, miss: number) => ({
    origin,
    values: Float64Array.from({ length: 2 }, (_, step) => (values[origin + step] ?? 0) + miss),
  });
  return amounts.map(
    ([method, miss]): MethodForecast => ({
      method,
      calibration: [at(cutoff - 2, miss)],
      heldOut: [at(cutoff, miss)],
      future: at(values.length, miss),
    }),
  );
}

test('what is judged has weights that no held-out value moved; the future may know them', () => {
  const source = makeSeries('one', month, 40, (index, noise) => 50 + index + noise);
  const combine = (values: Float64Array) => {
    const series = prepareSeries({ ...source, values }, settings, recipeOf(1));
    return combinePanel(
      [
        missBy(source.values, 38, [
          ['network', 1],
          ['ets', -2],
          ['theta', 4],
        ]),
      ],
      [series],
      recipeOf(1),
    ).bySeries[0];
  };
  const own = combine(source.values);
  const other = combine(source.values.map((value, index) => (index >= 38 ? value + 30 : value)));
  expect(other.combination.heldOut).toEqual(own.combination.heldOut);
  expect(other.weights).not.toEqual(own.weights);
  // Four tenths are ETS's whatever came of it: the series is short.
  expect(own.weights[0].weight).toBeCloseTo((0.6 * 16) / 17, 9);
  expect(describeWeights(own.weights)).toBe(
    'The forecast combines 56% the network, 44% ETS: weights mostly by how wrong each was on earlier origins.',
  );
});

test('unlike columns of one file have weights of their own', () => {
  const hour = { unit: 'hour', count: 1 } as const;
  const sources = ['load', 'temperature'].map((key) =>
    makeSeries(key, hour, 600, (step, noise) => 50 + 0.01 * step + noise),
  );
  const prepared = sources.map((source) => prepareSeries(source, settings, recipeOf(2)));
  const methods = sources.map(({ values }, index) =>
    missBy(values, 598, [
      ['network', index === 0 ? 30 : 2],
      ['ets', 10],
      ['theta', 11],
    ]),
  );
  const [load, temperature] = combinePanel(methods, prepared, recipeOf(2)).bySeries.map(
    ({ weights }) => weights,
  );
  expect(load.map(({ method }) => method)).toEqual(['ets', 'theta']);
  expect(temperature.find(({ method }) => method === 'network')?.weight).toBeGreaterThan(0.8);
});

test('a large panel leaves out what is much worse than the rest everywhere, and its order does not matter', () => {
  const sources = Array.from({ length: 25 }, (_, index) =>
    makeSeries(`s${index}`, month, 40, (step, noise) => (index + 1) * (50 + step + noise)),
  );
  const prepared = sources.map((source) => prepareSeries(source, settings, recipeOf(25)));
  const methods = sources.map(({ values }, index) =>
    missBy(values, 38, [
      ['network', index + 1],
      ['ets', 20 * (index + 1)],
      ['theta', 30 * (index + 1)],
    ]),
  );
  const combined = combinePanel(methods, prepared, recipeOf(25)).bySeries;
  // 34 of 38 values that the last networks learn from lay before what these were judged on: the rest is trusted evenly.
  const [network, ets, ...others] = combined[0].weights;
  expect(others).toEqual([]);
  expect([network.method, ets.method]).toEqual(['network', 'ets']);
  expect(network.weight).toBeCloseTo(1 - 2 / 38, 12);
  for (const { weights } of combined) expect(weights).toEqual(combined[0].weights);
  const turned = combinePanel(methods.toReversed(), prepared.toReversed(), recipeOf(25)).bySeries;
  expect(turned.toReversed()).toEqual(combined);
});

test('in a large panel who was lucky on a series has little more of it than others, who is able has more', () => {
  const sources = Array.from({ length: 60 }, (_, index) =>
    makeSeries(`s${index}`, month, 80, (step, noise) => 50 + step + noise),
  );
  const prepared = sources.map((source) => prepareSeries(source, settings, recipeOf(60)));
  const generator = createGenerator(7);
  const luck = sources.map(() => [0, 1].map(() => 1 + Math.abs(4 * generator.normal())));
  const shareOfLuckier = (later: (series: number) => number) => {
    const methods = sources.map(({ values }, series) => {
      const [first, second] = luck[series];
      const now = missBy(values, 78, [
        ['network', first],
        ['ets', second],
      ]);
      const [next, other] = luck[later(series)];
      const then = missBy(values, 78, [
        ['network', next],
        ['ets', other],
      ]);
      return now.map((own, index) => ({ ...own, heldOut: then[index].heldOut }));
    });
    const { bySeries } = combinePanel(methods, prepared, recipeOf(60));
    const shares = bySeries.map(({ weights }, series) => {
      const [first, second] = luck[series];
      return weights.find(({ method }) => method === (first < second ? 'network' : 'ets'))?.weight ?? 0;
    });
    return shares.reduce((sum, share) => sum + share / shares.length, 0);
  };
  expect(shareOfLuckier((series) => series)).toBeGreaterThan(0.85);
  expect(shareOfLuckier((series) => (series + 17) % 60)).toBeLessThan(0.65);
});

test('where most of a panel was held out, errors of the past hardly count against its networks', () => {
  const sources = Array.from({ length: 25 }, (_, index) =>
    makeSeries(`s${index}`, month, 12, (step, noise) => (index + 1) * (50 + step + noise)),
  );
  const prepared = sources.map((source) => prepareSeries(source, { ...settings, holdout: 6 }, recipeOf(25)));
  const methods = sources.map(({ values }) =>
    missBy(values, 6, [
      ['network', 90],
      ['ets', 2],
      ['theta', 3],
    ]),
  );
  // 2 of the 10 values that a forecast can be learnt from were seen: 8 in 10 parts of the weight are given out evenly.
  const [{ weights, combination }] = combinePanel(methods, prepared, recipeOf(25)).bySeries;
  expect(weights.find(({ method }) => method === 'network')?.weight).toBeCloseTo(0.4, 12);
  // What is judged is judged by the networks that were calibrated: they get what they earned.
  expect(Math.abs(combination.heldOut[0].values[0] - sources[0].values[6])).toBeLessThan(4);
});

test('a pretrained network that erred least of what is not trained on a panel shares in what is given out evenly', () => {
  const sources = Array.from({ length: 25 }, (_, index) =>
    makeSeries(`s${index}`, month, 12, (step, noise) => (index + 1) * (50 + step + noise)),
  );
  const prepared = sources.map((source) => prepareSeries(source, { ...settings, holdout: 6 }, recipeOf(25)));
  const combineWith = (miss: number, recipe = recipeOf(25)) =>
    combinePanel(
      sources.map(({ values }) =>
        missBy(values, 6, [
          ['network', 90],
          ['ets', 2],
          ['pretrained', miss],
        ]),
      ),
      prepared,
      recipe,
    );
  const shareOf = ({ bySeries }: ReturnType<typeof combineWith>) =>
    bySeries[0].weights.find(({ method }) => method === 'pretrained')?.weight;
  const ahead = combineWith(1.8);
  expect(ahead.pretrainedLead).toBeCloseTo(0.1, 12);
  expect(shareOf(ahead)).toBeCloseTo(0.8 / 3, 12);
  expect(ahead.bySeries[0].weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  // What is judged rests on the networks that were calibrated, and on what these earned.
  expect(ahead.bySeries[0].combination.heldOut[0].values[0]).toBeCloseTo(sources[0].values[6] + 2, 9);

  const hardly = combineWith(1.99);
  expect(hardly.pretrainedLead).toBeNull();
  expect(shareOf(hardly)).toBeUndefined();
  expect(shareOf(combineWith(1.8, recipeOf(19)))).toBeUndefined();
});
