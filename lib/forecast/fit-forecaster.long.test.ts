import { expect, test } from 'vitest';
import { deriveSettings } from './defaults/derive-settings.ts';
import { expectSound, expectToResume, run } from './fit-forecaster.fixture.ts';
import { airPassengers } from './test-series.ts';

test.each(['elman', 'gru', 'lstm'] as const)(
  '%s: stopped after any update and taken up again, training ends with the same weights bit for bit',
  (cell) => {
    let stops = 0;
    expectToResume(cell, (updatesTotal) => {
      stops = updatesTotal;
      return Array.from({ length: updatesTotal }, (_, update) => update + 1);
    });
    expect(stops).toBeGreaterThan(10);
  },
);

test('the default run errs far less than seasonal naive on air passengers, with any of three seeds', () => {
  let learnt = 0;
  for (const seed of [1, 2, 3]) {
    const { settings } = deriveSettings([airPassengers()], 'quick', { seed, epochs: 50 });
    expect(settings).toMatchObject({ horizon: 12, seasons: [12], holdout: 36, cell: 'gru' });
    const { result } = run([airPassengers()], settings);
    // 36 months from three origins are few: the test against chance may well say so.
    expect(result.verdict.outcome).not.toBe('worse');
    expect(result.verdict.skill).toBeGreaterThan(0.3);
    if (result.bestEpochs[0] > 0) learnt++;
    expectSound(result);
  }
  // Not the base forecast alone: most networks add to it.
  expect(learnt).toBeGreaterThanOrEqual(2);
});
