import type { Trainer } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import { datesOfYear } from '../seasons/year-dates.ts';
import { drift } from './drift.ts';
import { forecastPretrained, type Origins } from './forecast-pretrained.ts';
import { keepPlausible } from './keep-plausible.ts';
import { naive } from './naive.ts';
import { fitSeasonalEts } from './seasonal-ets.ts';
import { seasonalNaive } from './seasonal-naive.ts';
import { theta } from './theta.ts';

/** A series as the methods see it that train no network on it. */
export type SimpleTask = {
  readonly backtest: PreparedSeries;
  /** The same series, all of it learnt from; `backtest` again where the future is of no interest. */
  readonly final: PreparedSeries;
  readonly horizon: number;
  /** Shortest first. */
  readonly seasons: readonly number[];
  /** 1 where there is none. */
  readonly longestSeason: number;
  /** Where forecasts are wanted from, beside the end of the data. */
  readonly origins: Origins;
  /** Whether the pretrained network is weighed with the others, and so has to show what it is worth before the cutoff. */
  readonly weighsPretrained: boolean;
  /** Values that a method which takes its time looks back on, at most. */
  readonly reach: number;
  /** How often the likelihood of one model of so many values may be worked out; 0 leaves such methods out for want of time. */
  evaluations(length: number): number;
  /** Holds the pretrained weights. */
  readonly trainer: Trainer;
};

/** A method that trains no network on the series. */
export type SimpleMethod = {
  readonly method: MethodName;
  /** From every origin and from the end of the data; null where the series cannot be forecast like this. A note says what was
   * fitted, or why nothing was. */
  forecast(task: SimpleTask): { readonly forecasts: MethodForecast | null; readonly note?: string };
};

type OriginPart = 'calibration' | 'heldOut' | 'future';

/** Every one of them, in the order of a result. */
export const simpleMethods: readonly SimpleMethod[] = [
  atEachOrigin(
    'naive',
    ({ backtest: { filled, split }, horizon }) =>
      (origin) =>
        naive(filled.subarray(split.start, origin), horizon),
  ),
  atEachOrigin(
    'seasonalNaive',
    ({ backtest: { filled, split, rowsAgo }, horizon, seasons, longestSeason }) =>
      seasons.length === 0
        ? null
        : (origin) =>
            seasonalNaive(filled.subarray(split.start, origin), horizon, longestSeason, (step, cycles) =>
              rowsAgo(origin + step, longestSeason, cycles),
            ),
  ),
  atEachOrigin(
    'drift',
    ({ backtest: { filled, split }, horizon }) =>
      (origin) =>
        drift(filled.subarray(split.start, origin), horizon),
  ),
  atEachOrigin('theta', ({ backtest, horizon, longestSeason, reach }) => {
    const { filled, split, source, years } = backtest;
    return (origin) => {
      const from = Math.max(split.start, origin - reach);
      const history = filled.subarray(from, origin);
      const dates = datesOfYear(source, longestSeason, from, years?.reach);
      return keepPlausible(theta(history, horizon, longestSeason, dates), history);
    };
  }),
  {
    method: 'pretrained',
    forecast({ backtest, final, horizon, seasons, origins, weighsPretrained, trainer }) {
      const wanted = weighsPretrained ? origins : { ...origins, calibration: [] };
      const settings = { horizon, seasons: [...seasons] };
      return { forecasts: forecastPretrained(backtest, final, settings, wanted, trainer) };
    },
  },
  { method: 'ets', forecast: forecastEts },
];

/** A method with nothing to fit, or so little that it does so at every origin.
 * @param prepare  null where the series cannot be forecast like this */
function atEachOrigin(
  method: MethodName,
  prepare: (task: SimpleTask) => ((origin: number) => Float64Array) | null,
): SimpleMethod {
  return {
    method,
    forecast(task) {
      const forecast = prepare(task);
      return { forecasts: forecast && fromEveryOrigin(method, task, forecast) };
    },
  };
}

function fromEveryOrigin(
  method: MethodName,
  { backtest, origins }: SimpleTask,
  forecast: (origin: number, part: OriginPart) => Float64Array,
): MethodForecast {
  const from = (part: OriginPart) => (origin: number) => ({ origin, values: forecast(origin, part) });
  return {
    method,
    calibration: origins.calibration.map(from('calibration')),
    heldOut: origins.heldOut.map(from('heldOut')),
    future: from('future')(backtest.split.length),
  };
}

/** ETS has its parameters fixed at the end of the training part, at the cutoff and at the end of the data; from each later
 * origin on, it sees the actuals up to it. */
function forecastEts(task: SimpleTask): ReturnType<SimpleMethod['forecast']> {
  const { backtest, final, origins } = task;
  const { trainingEnd, cutoff, length } = backtest.split;
  const before = origins.heldOut.length > 0 ? fitEtsBefore(task, cutoff) : null;
  const ofAll = before && final === backtest ? before : fitEtsBefore(task, length);
  const judged = before ?? ofAll;
  const calibrated = origins.calibration.length > 0 ? fitEtsBefore(task, trainingEnd) : judged;
  const fits = { calibration: calibrated, heldOut: judged, future: ofAll };
  const isFitted = ofAll.name !== null || judged.name !== null;
  return {
    forecasts: isFitted ? fromEveryOrigin('ets', task, (origin, part) => fits[part].forecast(origin)) : null,
    note: describeEts(ofAll.name, ofAll.count, task.evaluations(ofAll.count) === 0),
  };
}

function fitEtsBefore({ backtest, final, horizon, seasons, reach, evaluations }: SimpleTask, end: number) {
  const { start, length } = backtest.split;
  const from = Math.max(start, end - reach);
  const training = (end === length ? final : backtest).filled.subarray(from, end);
  const most = evaluations(training.length);
  const dates = (season: number) => datesOfYear(backtest.source, season, from, backtest.years?.reach);
  const fitted = most === 0 ? null : fitSeasonalEts(training, seasons, most, dates);
  return {
    name: fitted?.name ?? null,
    count: training.length,
    forecast(origin: number) {
      const history = backtest.filled.subarray(from, origin);
      return fitted
        ? keepPlausible(fitted.forecast(history, horizon), history)
        : new Float64Array(horizon).fill(Number.NaN);
    },
  };
}

function describeEts(name: string | null, count: number, leftOut: boolean): string {
  if (name !== null) return `ETS chose ${name} by AICc.`;
  if (leftOut) return 'ETS was left out: the run was stopped before.';
  return `ETS could not be fitted: ${count} values are too few.`;
}
