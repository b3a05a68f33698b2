import { expect, test } from 'vitest';
import { echoError, readEcho } from './long-echo.fixture.ts';

/** How many times as much Elman errs over 50 steps, at least; docs/equations.md has what was measured. */
const margin = 2.5;
/** Shares of the error of who knows nothing of the call. */
const knowsLittle = 0.75;
const knowsNearlyAll = 0.35;

test('on an echo of 50 steps Elman errs at least 2.5 times as much as LSTM, and knows little of the call', async () => {
  const series = await readEcho('echo_50');
  const elman = echoError(series, 'elman');
  const lstm = echoError(series, 'lstm');
  expect(elman).toBeGreaterThan(margin * lstm);
  // Nothing but the call says how high the echo will be: neither the last value nor the cycle before.
  expect(elman).toBeGreaterThan(knowsLittle);
  expect(lstm).toBeLessThan(knowsNearlyAll);
});
