import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import { eliminate } from '../../math/positive-definite.ts';
import { countBaseCandidates, writeBaseCandidates } from './base-candidates.ts';
import { frameWindow } from './frame-window.ts';
import type { WindowPlan } from './window-plan.ts';

/** The forecast that the network corrects: for each horizon step a mix of the simple forecasts.
 * The weights of a step sum to 1, so that the forecast moves and stretches with the series. */
export type BaseForecast = {
  /** [horizon, candidates] */
  readonly weights: Float64Array;
};

/** Windows looked at, at most: the mix has few parameters. */
const mostWindows = 3_000;
/** Strength of the pull towards the best single candidate, in windows whose targets do not overlap. */
const pull = 20;

/** Fits the mix on training windows: least squares in window scales, drawn towards the simple forecast
 * that has the lowest absolute error over all horizon steps. */
export function fitBaseForecast(windows: readonly Window[], plan: WindowPlan): BaseForecast {
  const { horizon } = plan;
  const candidates = countBaseCandidates(plan);
  const stride = Math.max(1, Math.ceil(windows.length / mostWindows));
  const chosen = windows.filter((_, index) => index % stride === 0);
  // errors[window][step, candidate] = (target - candidate) / scale; NaN where the target is a gap.
  const errors = chosen.map(({ series, origin }) => candidateErrors(series, origin, plan, candidates));

  const absolute = new Float64Array(candidates);
  for (const error of errors) {
    error.forEach((value, index) => {
      if (!Number.isNaN(value)) absolute[index % candidates] += Math.abs(value);
    });
  }
  const centre = absolute.indexOf(Math.min(...absolute));
  const weights = new Float64Array(horizon * candidates);
  const strength = pull * Math.max(1, horizon / stride);
  for (let step = 0; step < horizon; step++) {
    const rows = errors
      .map((error) => error.subarray(step * candidates, (step + 1) * candidates))
      .filter((row) => !Number.isNaN(row[0]));
    weights.set(mixFor(rows, centre, candidates, strength), step * candidates);
  }
  return { weights };
}

/** The last value at every step: what a random walk leaves to be said, so that the network learns changes from it. */
export function repeatLast(plan: WindowPlan): BaseForecast {
  const candidates = countBaseCandidates(plan);
  return {
    weights: Float64Array.from({ length: plan.horizon * candidates }, (_, place) =>
      place % candidates === 0 ? 1 : 0,
    ),
  };
}

/** Writes the base forecast of a window, scaled values, into its first argument. @param out [horizon] */
export function writeBaseForecast(
  out: Float64Array,
  base: BaseForecast,
  series: PreparedSeries,
  origin: number,
  level: number,
  plan: WindowPlan,
): void {
  const candidates = countBaseCandidates(plan);
  const simple = new Float64Array(plan.horizon * candidates);
  writeBaseCandidates(simple, series, origin, level, plan);
  for (let step = 0; step < plan.horizon; step++) {
    let value = 0;
    for (let candidate = 0; candidate < candidates; candidate++) {
      value += base.weights[step * candidates + candidate] * simple[step * candidates + candidate];
    }
    out[step] = value;
  }
}

function candidateErrors(
  series: PreparedSeries,
  origin: number,
  plan: WindowPlan,
  candidates: number,
): Float64Array {
  const { level, scale } = frameWindow(series, origin, plan);
  const errors = new Float64Array(plan.horizon * candidates);
  writeBaseCandidates(errors, series, origin, level, plan);
  return errors.map((value, index) => {
    const target = origin + Math.floor(index / candidates);
    if (series.observed[target] === 0) return Number.NaN;
    return (series.adjusted[target] - value) / scale;
  });
}

/** Ridge regression of the centre's error on how the other candidates differ from it. @returns [candidates] */
function mixFor(
  rows: readonly Float64Array[],
  centre: number,
  candidates: number,
  strength: number,
): Float64Array {
  const others = Array.from({ length: candidates }, (_, index) => index).filter((index) => index !== centre);
  const normal = others.map(() => new Float64Array(others.length + 1));
  for (const row of rows) {
    others.forEach((candidate, i) => {
      const x = row[centre] - row[candidate];
      others.forEach((other, j) => {
        normal[i][j] += x * (row[centre] - row[other]);
      });
      normal[i][others.length] += x * row[centre];
    });
  }
  others.forEach((_, i) => {
    normal[i][i] += strength;
  });
  const solution = eliminate(normal);
  const weights = new Float64Array(candidates);
  weights[centre] = 1 - solution.reduce((sum, value) => sum + value, 0);
  others.forEach((candidate, i) => {
    weights[candidate] = solution[i];
  });
  return weights;
}
