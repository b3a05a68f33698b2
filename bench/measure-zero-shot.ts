import { naive } from '#lib/forecast/baselines/naive.ts';
import { fitSeasonalEts } from '#lib/forecast/baselines/seasonal-ets.ts';
import { seasonalNaive } from '#lib/forecast/baselines/seasonal-naive.ts';
import { theta } from '#lib/forecast/baselines/theta.ts';
import { naiveTwo } from '#lib/forecast/metrics/naive-two.ts';
import { chooseLogarithms, forecastOnScales } from '#lib/forecast/models/pretrained/choose-scale.ts';
import {
  medianAt,
  pretrainedQuantiles,
  takeQuantile,
} from '#lib/forecast/models/pretrained/pretrained-network.ts';
import type { ZeroShotSeries } from '#lib/forecast/models/pretrained/zero-shot.ts';
import { exactPeriods } from '#lib/forecast/seasons/exact-periods.ts';
import { naturalSeason } from '#lib/forecast/seasons/natural-season.ts';
import type { Trainer } from '#lib/rnn/index.ts';
import type { Step } from '#lib/time-series.ts';
import type { PanelSet } from './panel-sets.ts';
import { bandScores, errorsOf, seasonalScale } from './score-panel.ts';

/** How one method forecasts a panel. */
export type ZeroShotRow = {
  readonly set: string;
  readonly method: string;
  readonly smape: number;
  readonly mase: number;
  readonly owa: number;
  /** Shares of what came within the bands; null without bands. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
  readonly seconds: number;
};

/** Scores what the weights that a trainer holds say of a panel that they have not seen: the medians as M4 does, and the bands
 * as they come, without calibration.
 * @param oneSeason  nothing is told of a second season */
export function measureZeroShot(trainer: Trainer, set: PanelSet, oneSeason = false): ZeroShotRow {
  const { panel, actual, horizon } = set;
  const startedMs = performance.now();
  // The seasons that the step alone suggests, as where nothing is known of a series.
  const series = panel.map(({ values, step }): ZeroShotSeries => {
    const [first, second] = exactPeriods(step, [], values.length);
    return { values, periods: [first, oneSeason ? 1 : second] };
  });
  const byLogarithm = chooseLogarithms(trainer, series, horizon);
  const forecasts = forecastOnScales(trainer, series, horizon, byLogarithm);
  const seconds = (performance.now() - startedMs) / 1000;
  const width = pretrainedQuantiles.length;
  const medians = forecasts.map((own) => takeQuantile(own, medianAt));
  const points = forecasts.map((own) =>
    Array.from({ length: horizon }, (_, step) => {
      const [lo95, lo80, , , , , , hi80, hi95] = own.subarray(step * width, (step + 1) * width);
      return { lo80, hi80, lo95, hi95 };
    }),
  );
  const { coverage80, coverage95 } = bandScores(points, actual, scalesOf(set));
  return { ...scoreMedians(set, medians), method: 'pretrained', coverage80, coverage95, seconds };
}

/** Scores simple methods on the same windows. */
export function measureSimple(set: PanelSet): ZeroShotRow[] {
  const { panel, horizon } = set;
  const [season = 1] = naturalSeason(panel[0].step);
  const seasons = season > 1 ? [season] : [];
  const methods: Readonly<Record<string, (values: Float64Array) => Float64Array>> = {
    'seasonal naive': (values) => seasonalNaive(values, horizon, season),
    theta: (values) => theta(values, horizon, season),
    ets: (values) => {
      const recent = values.slice(-2_000);
      return fitSeasonalEts(recent, seasons, 300)?.forecast(recent, horizon) ?? naive(values, horizon);
    },
  };
  return Object.entries(methods).map(([method, forecast]) => {
    const startedMs = performance.now();
    const forecasts = panel.map(({ values }) => forecast(values));
    const seconds = (performance.now() - startedMs) / 1000;
    return { ...scoreMedians(set, forecasts), method, coverage80: null, coverage95: null, seconds };
  });
}

function scoreMedians(set: PanelSet, forecasts: readonly Float64Array[]) {
  const { name, panel, actual, horizon } = set;
  const season = maseSeasonOf(panel[0].step);
  const scales = scalesOf(set);
  const own = errorsOf(forecasts, actual, scales);
  const yardstick = errorsOf(
    panel.map(({ values }) => naiveTwo(values, horizon, season)),
    actual,
    scales,
  );
  return { set: name, ...own, owa: (own.smape / yardstick.smape + own.mase / yardstick.mase) / 2 };
}

const scalesOf = ({ panel }: PanelSet): number[] =>
  panel.map(({ values, step }) => seasonalScale(values, maseSeasonOf(step)));

/** M4's own: weeks and years have none. */
function maseSeasonOf({ unit }: Step): number {
  if (unit === 'quarter') return 4;
  if (unit === 'month') return 12;
  return unit === 'hour' ? 24 : 1;
}
