import { expect, test } from 'vitest';
import type { MethodMetrics, MethodName } from './schema.ts';
import { judge } from './verdict.ts';

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

test('a win names the margin, the part it was won on, and who did better still', () => {
  const metrics = [row('network', 2.1), row('naive', 3), row('seasonalNaive', 2.6), row('ets', 2.0)];
  const verdict = judge(metrics, { learnt: true, cell: 'gru', seasons: [365] }, day, 36, 1);
  expect(verdict.sentence).toBe(
    'The GRU beat seasonal naive by 19% on 36 held-out days (MAE 2.1 against 2.6); ETS did better still by 5%.',
  );
  expect(verdict).toMatchObject({ outcome: 'better', best: 'ets' });
  expect(verdict.skill).toBeCloseTo(1 - 2.1 / 2.6, 12);
});

test('a loss is said plainly', () => {
  const metrics = [row('network', 26), row('naive', 25), row('drift', 25.1), row('ets', 25)];
  const verdict = judge(metrics, { learnt: true, cell: 'lstm', seasons: [] }, tradingDay, 20, 1);
  expect(verdict.sentence).toBe(
    "Naive is better here: yesterday's value had 4% less error than the LSTM on 20 held-out trading days (MAE 25 against 26).",
  );
  expect(verdict).toMatchObject({ outcome: 'worse', best: 'naive' });
});

test('a loss against seasonal naive says which value it used', () => {
  const metrics = [row('network', 5), row('naive', 9), row('seasonalNaive', 4)];
  const { sentence } = judge(
    metrics,
    { learnt: true, cell: 'elman', seasons: [12] },
    { unit: 'month', count: 1 },
    12,
    1,
  );
  expect(sentence).toContain('the value 12 months earlier had 20% less error than the Elman network');
});

test('a difference under 1% is a tie, and nobody did better still', () => {
  const metrics = [row('network', 100.5), row('naive', 100), row('ets', 99.9)];
  const verdict = judge(
    metrics,
    { learnt: true, cell: 'gru', seasons: [] },
    { unit: 'week', count: 1 },
    4_667,
    359,
  );
  expect(verdict.sentence).toBe(
    'The GRU and naive are tied on 4,667 held-out weeks of 359 series: their errors differ by less than 1% (MAE 101 against 100).',
  );
  expect(verdict.outcome).toBe('same');
});

test('nothing observed, nothing claimed; a perfect baseline is not divided by', () => {
  expect(judge([row('network', null)], { learnt: true, cell: 'gru', seasons: [] }, day, 0, 1)).toMatchObject({
    skill: null,
  });
  const perfect = judge(
    [row('network', 1), row('naive', 0)],
    { learnt: true, cell: 'gru', seasons: [] },
    day,
    5,
    1,
  );
  expect(perfect).toMatchObject({ outcome: 'worse', skill: null, best: 'naive' });
});

test('a network that added nothing takes no credit', () => {
  const settings = { learnt: false, cell: 'gru', seasons: [] } as const;
  const { sentence } = judge([row('network', 1), row('naive', 2)], { ...settings, seasons: [] }, day, 5, 1);
  expect(sentence).toContain('The base forecast (the GRU added nothing) beat naive by 50%');
});
