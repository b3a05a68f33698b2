import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MethodName } from '../methods/method-table.ts';
import type { Comparison } from '../result/evidence-schema.ts';
import type { MethodMetrics } from '../result/result-schema.ts';
import { type Judged, judge } from './verdict.ts';

const row = (method: MethodName, mae: number | null): MethodMetrics => ({
  method,
  mae,
  rmse: null,
  mape: null,
  smape: null,
  mase: null,
  coverage80: null,
  coverage95: null,
  wape: null,
  rmsse: null,
  owa: null,
  msis: null,
  pinball: null,
  crps: null,
});
const day = { unit: 'day', count: 1 } as const;
const tradingDay = { unit: 'tradingDay', count: 1 } as const;

const against = (reference: Comparison['against'], probability: number, skill = 0.5): Comparison => ({
  against: reference,
  skill,
  test: { statistic: 2, probability, count: 36 },
});
const usual = {
  settings: { cell: 'gru', seasons: [365] },
  forecastMethod: 'network',
  learnt: true,
  step: day,
  observed: 36,
  seriesCount: 1,
  origins: 3,
  comparisons: [against('seasonalNaive', 0.001), against('naive', 0.001)],
} as const;
const withoutSeason: Omit<Judged, 'metrics'> = { ...usual, settings: { cell: 'lstm', seasons: [] } };

test('a win names the margins, the part it was won on, and who was more accurate still', () => {
  const metrics = [row('network', 2.1), row('naive', 3), row('seasonalNaive', 2.6), row('ets', 2.0)];
  const comparisons = [against('seasonalNaive', 0.01, 1 - 2.1 / 2.6)];
  const verdict = judge({ ...usual, metrics, comparisons });
  expect(verdict.sentence).toBe(
    'The GRU beat seasonal naive by 19% and naive by 30% on 36 held-out days (MAE 2.10 against 2.60). ETS was another 5% more accurate.',
  );
  expect(verdict).toMatchObject({ outcome: 'better', best: 'ets' });
  expect(verdict.skill).toBeCloseTo(1 - 2.1 / 2.6, 12);
});

test('a loss is said plainly, and that nothing beat the last value', () => {
  const metrics = [row('network', 26), row('naive', 25), row('drift', 25.1), row('ets', 25)];
  const verdict = judge({ ...withoutSeason, metrics, step: tradingDay, observed: 20 });
  expect(verdict.sentence).toBe(
    "Naive is better here: yesterday's value had 4% less error than the LSTM on 20 held-out trading days (MAE 25.0 against 26.0); no method here beat yesterday's value.",
  );
  expect(verdict).toMatchObject({ outcome: 'worse', best: 'naive' });
});

test('a loss against seasonal naive says which value it used', () => {
  const metrics = [row('network', 5), row('naive', 9), row('seasonalNaive', 4)];
  const settings = { cell: 'elman', seasons: [12] } as const;
  const { sentence } = judge({ ...usual, metrics, settings, step: { unit: 'month', count: 1 } });
  expect(sentence).toContain('the value 12 months earlier had 20% less error than the Elman network');
});

test('a difference that chance makes often is neither a win nor a loss, and the sentence says how often', () => {
  const comparisons = [against('naive', 0.314)];
  const won = judge({ ...withoutSeason, comparisons, metrics: [row('network', 24), row('naive', 25)] });
  expect(won.sentence).toBe(
    'The LSTM had 4% less error than naive on 36 held-out days (MAE 24.0 against 25.0), but with only 3 test periods, luck alone would do this 31% of the time.',
  );
  expect(won.outcome).toBe('same');
  const lost = judge({ ...withoutSeason, comparisons, metrics: [row('network', 25), row('naive', 20)] });
  expect(lost.sentence).toContain('Naive had 20% less error than the LSTM on');
  expect(lost.outcome).toBe('same');
});

test('with too few origins for a test the sentence says so', () => {
  const metrics = [row('network', 1), row('naive', 2)];
  const { sentence, outcome } = judge({ ...withoutSeason, comparisons: [], metrics });
  expect(sentence).toBe(
    'The LSTM beat naive by 50% on 36 held-out days (MAE 1.00 against 2.00); too few test periods to rule out luck.',
  );
  expect(outcome).toBe('better');
});

test('a difference under 1% is a tie, and nobody was more accurate still', () => {
  const metrics = [row('network', 100.5), row('naive', 100), row('ets', 99.9)];
  const week = { unit: 'week', count: 1 } as const;
  const verdict = judge({ ...withoutSeason, metrics, step: week, observed: 4_667, seriesCount: 359 });
  expect(verdict.sentence).toBe(
    'The LSTM and naive are tied on 4,667 held-out weeks of 359 series: their errors differ by less than 1% (MAE 101 against 100); no method here beat the last value by even 1%.',
  );
  expect(verdict.outcome).toBe('same');
});

test('series of a panel count alike: methods are compared by MASE, also for who is best', () => {
  const metrics = [
    { ...row('network', 900), mase: 1 },
    { ...row('naive', 500), mase: 2 },
    { ...row('ets', 400), mase: 1.5 },
  ];
  const { sentence, best } = judge({ ...withoutSeason, metrics, seriesCount: 5 });
  expect(sentence).toBe(
    'The LSTM beat naive by 50% on 36 held-out days of 5 series (MASE 1.00 against 2.00).',
  );
  expect(best).toBe('network');
});

test('nothing observed, nothing claimed; a perfect baseline is not divided by', () => {
  expect(judge({ ...withoutSeason, metrics: [row('network', null)] })).toMatchObject({ skill: null });
  const metrics = [row('network', 1), row('naive', 0)];
  const perfect = judge({ ...withoutSeason, comparisons: [], metrics });
  expect(perfect).toMatchObject({ outcome: 'worse', skill: null, best: 'naive' });
});

test('a network that added nothing takes no credit, and a combination is not sold as the network', () => {
  const metrics = [row('network', 1), row('combination', 1.5), row('naive', 2)];
  expect(judge({ ...withoutSeason, metrics, learnt: false }).sentence).toContain(
    'The base forecast (the LSTM added nothing) beat naive by 50%',
  );
  const { sentence } = judge({ ...withoutSeason, metrics, forecastMethod: 'combination' });
  expect(sentence).toContain('The combination beat naive by 25%');
  expect(sentence).toContain('. The LSTM alone was another 33% more accurate.');
});

test('a network that was stopped before it learnt anything is not praised in the tail', () => {
  const metrics = [row('network', 1), row('combination', 1.5), row('naive', 2)];
  const { sentence } = judge({ ...withoutSeason, metrics, forecastMethod: 'combination', learnt: false });
  expect(sentence).toContain('. The base forecast alone was another 33% more accurate.');
  expect(sentence).not.toContain('LSTM');
});

test('every percentage of a verdict says what it is measured against', () => {
  const errors = fc.constantFrom(0, 1, 1.5, 1.99, 2, 2.01, 3, 9);
  const judged = fc.record({
    ...{ own: errors, naive: errors, seasonal: errors, ets: errors },
    probability: fc.constantFrom(null, 0.01, 0.4),
    ...{ seasons: fc.constantFrom([], [7]), origins: fc.integer({ min: 1, max: 40 }), learnt: fc.boolean() },
  });
  fc.assert(
    fc.property(judged, ({ own, naive, seasonal, ets, probability, seasons, ...rest }) => {
      const comparisons =
        probability === null ? [] : [against('naive', probability), against('seasonalNaive', probability)];
      const metrics = [
        row('network', own),
        row('naive', naive),
        row('seasonalNaive', seasonal),
        row('ets', ets),
      ];
      const { sentence } = judge({
        ...usual,
        ...rest,
        comparisons,
        settings: { cell: 'gru', seasons },
        metrics,
      });
      const clauses = sentence.replaceAll(/ \(M.SE|MAE [^)]*\)/g, '').split(/(?<=[.;]) |, but /);
      for (const clause of clauses.filter((text) => text.includes('%')))
        expect(clause).toMatch(
          /beat (seasonal )?naive by \d+%|less error than|differ by less than 1%|another \d+% more accurate|by even 1%|luck alone would do this \d+% of the time/,
        );
    }),
  );
});

test('the rounding of float64 is no error: two methods that are exact are equally good', () => {
  const metrics = [row('drift', 1e-17), row('network', 3e-16), row('naive', 2)];
  const comparisons = [against('naive', 0.001, 1)];
  const verdict = judge({ ...withoutSeason, comparisons, metrics });
  expect(verdict.sentence).toBe('The LSTM beat naive by 100% on 36 held-out days (MAE 0.00 against 2.00).');
  expect(verdict).toMatchObject({ outcome: 'better', best: 'network' });
});
