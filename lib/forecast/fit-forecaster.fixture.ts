import { expect } from 'vitest';
import type { TimeSeries } from '#lib/time-series.ts';
import { fitForecaster } from './fit-forecaster.ts';
import type { FitHooks } from './jobs/fit-hooks.ts';
import { type EpochReport, type FitResult, type ForecastSettings, fitResultSchema } from './schema.ts';
import { makeSeries } from './test-series.ts';

/** Settings of a network of four units, with all that a checkpoint has to hold. */
export const small: ForecastSettings = {
  horizon: 6,
  lookback: 12,
  seasons: [12],
  cell: 'gru',
  hiddenSize: 4,
  layers: 2,
  dropout: 0.2,
  epochs: 2,
  batchSize: 16,
  learningRate: 5e-3,
  seed: 7,
  holdout: 6,
  members: 2,
};
/** The step of its series. */
export const month = { unit: 'month', count: 1 } as const;
/** With a wave beside the season that no simple forecast knows, so that networks have something to learn. */
export const seasonal = makeSeries('seasonal', month, 108, (index, noise) => {
  const wave = 8 * Math.abs(Math.sin(index / 2.3));
  return 40 + 0.1 * index + 9 * Math.sin((2 * Math.PI * index) / 12) + wave + noise;
});

/** A fit that must succeed.
 * @throws if it is refused */
export function run(panel: readonly TimeSeries[], settings: ForecastSettings, hooks: FitHooks = {}) {
  const fitted = fitForecaster(panel, settings, hooks);
  if (!fitted.ok) throw new Error(`Wanted a fit, got ${fitted.problem.code}.`);
  return fitted.value;
}

/** Looks at every number of a result, so that a NaN anywhere is seen. */
export function expectSound(result: FitResult): void {
  expect(fitResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  for (const { heldOut, future } of result.series) {
    for (const { yhat, lo80, hi80, lo95, hi95 } of [...heldOut, ...future]) {
      const ordered = [lo95, lo80, yhat, hi80, hi95];
      expect(ordered.every(Number.isFinite)).toBe(true);
      expect(ordered.toSorted((a, b) => a - b)).toEqual(ordered);
    }
  }
}

/** Trains a cell whole, and stopped after each of some updates and taken up again: the ends must be the same bit for bit.
 * @param stopsOf  after which updates, of so many */
export function expectToResume(
  cell: ForecastSettings['cell'],
  stopsOf: (updatesTotal: number) => readonly number[],
): void {
  const settings = { ...small, cell };
  const reports: EpochReport[] = [];
  const whole = run([seasonal], settings, { onEpoch: (report) => reports.push(report) });
  const { updatesTotal } = reports[0];
  expect(reports.at(-1)?.updatesDone).toBe(updatesTotal);
  for (const stopAfter of stopsOf(updatesTotal)) {
    let checkpoint = new Uint8Array(0);
    let offers = 0;
    const cut = run([seasonal], settings, {
      checkpointDue: () => ++offers === stopAfter,
      onCheckpoint: (bytes) => {
        checkpoint = bytes.slice();
      },
      isCancelled: () => offers >= stopAfter,
    });
    expect(cut.result.cancelled).toBe(stopAfter < updatesTotal);
    const again: EpochReport[] = [];
    const onEpoch = (report: EpochReport) => again.push(report);
    const resumed = run([seasonal], settings, { resume: checkpoint, onEpoch });
    expect(resumed.weights, `${cell} after update ${stopAfter}`).toEqual(whole.weights);
    expect(resumed.result).toEqual(whole.result);
    expect(again).toEqual(reports.slice(reports.length - again.length));
  }
}
