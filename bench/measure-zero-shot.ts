import { naiveTwo } from '#lib/forecast/metrics/naive-two.ts';
import type { Periods } from '#lib/forecast/models/pretrained/encode-series.ts';
import { medianAt, pretrainedQuantiles } from '#lib/forecast/models/pretrained/pretrained-network.ts';
import { forecastZeroShot } from '#lib/forecast/models/pretrained/zero-shot.ts';
import type { Trainer } from '#lib/rnn/index.ts';
import type { Step } from '#lib/time-series.ts';
import type { PanelSet } from './panel-sets.ts';
import { bandScores, errorsOf, seasonalScale } from './score-panel.ts';

/** How the weights that a trainer holds forecast a panel that they have not seen. */
export type ZeroShotRow = {
  readonly set: string;
  readonly smape: number;
  readonly mase: number;
  readonly owa: number;
  /** Shares of what came within the bands. */
  readonly coverage80: number;
  readonly coverage95: number;
  readonly seconds: number;
};

/** Scores the medians as M4 does, and the bands as they come, without calibration. */
export function measureZeroShot(trainer: Trainer, { name, panel, actual, horizon }: PanelSet): ZeroShotRow {
  const startedMs = performance.now();
  const periods = periodsOf(panel[0].step);
  const forecasts = forecastZeroShot(
    trainer,
    panel.map(({ values }) => ({ values, periods })),
    horizon,
  );
  const seconds = (performance.now() - startedMs) / 1000;
  const width = pretrainedQuantiles.length;
  const quantile = (at: number) =>
    forecasts.map((own) => Float64Array.from({ length: horizon }, (_, step) => own[step * width + at]));
  const season = maseSeasonOf(panel[0].step);
  const scales = panel.map(({ values }) => seasonalScale(values, season));
  const naive = panel.map(({ values }) => naiveTwo(values, horizon, season));
  const own = errorsOf(quantile(medianAt), actual, scales);
  const yardstick = errorsOf(naive, actual, scales);
  const points = forecasts.map((of) =>
    Array.from({ length: horizon }, (_, step) => {
      const [lo95, lo80, , , , , , hi80, hi95] = of.subarray(step * width, (step + 1) * width);
      return { lo80, hi80, lo95, hi95 };
    }),
  );
  const { coverage80, coverage95 } = bandScores(points, actual, scales);
  const owa = (own.smape / yardstick.smape + own.mase / yardstick.mase) / 2;
  return { set: name, ...own, owa, coverage80, coverage95, seconds };
}

/** The seasons that the network is told of, by the step alone. */
export function periodsOf({ unit, count }: Step): Periods {
  if (count !== 1) return [1, 1];
  if (unit === 'quarter') return [4, 1];
  if (unit === 'month') return [12, 1];
  if (unit === 'week') return [52.18, 1];
  if (unit === 'day') return [7, 365.25];
  return unit === 'hour' ? [24, 168] : [1, 1];
}

/** M4's own: weeks and years have none. */
function maseSeasonOf({ unit }: Step): number {
  if (unit === 'quarter') return 4;
  if (unit === 'month') return 12;
  return unit === 'hour' ? 24 : 1;
}
