import { createGenerator, type Engine, type Regression } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import { clip } from '../../math/clip.ts';
import { fitWeightedRidge } from '../../math/weighted-ridge.ts';
import type { WindowFrame } from '../contract/window-frame.ts';
import type { PatchPlan } from './patch-plan.ts';
import { listStarts, type StartForecast, writeStart } from './start-forecast.ts';

/** What the network of a panel corrects: a simple forecast, and a linear autoregression of what that leaves on the same
 * inputs that a step of the network reads. One set of coefficients for all the series. */
export type LinearBase = {
  readonly start: StartForecast;
  /** [horizon][inputSize + 1], the constant last */
  readonly coefficients: readonly Float64Array[];
};

/** How a cut is read, and how much an error of one scale there counts at each horizon step. */
export type CutReader = {
  readonly plan: PatchPlan;
  frame(series: PreparedSeries, cut: number): WindowFrame;
  /** Writes the inputs of a cut over zeros, [..., inputSize, ...], from `place` on. */
  writeInputs(
    out: Float64Array,
    place: number,
    series: PreparedSeries,
    cut: number,
    frame: WindowFrame,
  ): void;
  /** Writes the weights of the first `count` horizon steps, [..., count, ...], from `place` on; 0 where the target is a
   * gap or lies past the end. */
  writeWeights(
    out: Float64Array,
    place: number,
    series: PreparedSeries,
    cut: number,
    count: number,
    frame: WindowFrame,
  ): void;
};

/** Arithmetic that fitting may take, in multiplications: some three seconds. */
const mostProducts = 2e9;
const mostRowsASeries = 24;
/** Targets are clipped here, in scales of their cut. */
const largestTarget = 8;

/** Fits it on training windows, recent ones more often.
 * @param pull  of the ridge, as a share of the rows
 * @param seed  of the draw of the windows */
export function fitLinearBase(
  bySeries: readonly (readonly Window[])[],
  reader: CutReader,
  pull: number,
  seed: number,
  engine: Engine,
): LinearBase {
  const { plan } = reader;
  const columns = plan.inputSize + 1;
  const most = Math.max(200, Math.floor(mostProducts / (2 * columns * (columns + plan.horizon))));
  const drawn = drawWindows(bySeries, most, seed).map(({ series, origin }) => {
    const frame = reader.frame(series, origin);
    const weights = new Float64Array(plan.horizon);
    reader.writeWeights(weights, 0, series, origin, plan.horizon, frame);
    return { series, origin, frame, weights };
  });
  const known = drawn.filter(({ weights }) => weights.some((weight) => weight > 0));
  const start = chooseStart(known, plan);
  const empty = Array.from({ length: plan.horizon }, () => new Float64Array(columns));
  if (known.length < fewestRows) return { start, coefficients: empty };
  const features = known.map(({ series, origin, frame }) => {
    const row = new Float64Array(columns);
    row[plan.inputSize] = 1;
    reader.writeInputs(row, 0, series, origin, frame);
    return row;
  });
  const targets = known.map((cut) => {
    const residuals = residualsOf(start, cut, plan);
    // A gap is what the start forecast says: it pulls on nothing but towards it.
    return cut.weights.map((weight, step) => (weight > 0 ? clip(residuals[step], largestTarget) : 0));
  });
  const rowWeights = known.map(({ weights }) => weights.reduce((sum, own) => sum + own / weights.length, 0));
  return { start, coefficients: fitWeightedRidge(features, targets, rowWeights, pull, engine) };
}

/** Rows without which no line is fitted. */
const fewestRows = 30;

/** Writes the base forecast of a cut into its first argument, in scales of the frame away from its level.
 * @param out         [..., horizon, ...]
 * @param inputs      of the cut, [..., inputSize, ...], from `from` on
 * @param regression  with the coefficients of the base, its constants left out */
export function writeLinearBase(
  out: Float64Array,
  place: number,
  { start, coefficients }: LinearBase,
  regression: Regression,
  series: PreparedSeries,
  cut: number,
  inputs: Float64Array,
  from: number,
  frame: WindowFrame,
  plan: PatchPlan,
): void {
  writeStart(out, place, start, series, cut, frame, plan);
  const { horizon, inputSize } = plan;
  for (let step = 0; step < horizon; step++) out[place + step] += coefficients[step][inputSize];
  regression.addAnswer(out, place, inputs, from);
}

type WeighedCut = Window & { readonly frame: WindowFrame; readonly weights: Float64Array };

function drawWindows(bySeries: readonly (readonly Window[])[], most: number, seed: number): Window[] {
  const generator = createGenerator(seed);
  const each = Math.max(1, Math.min(mostRowsASeries, Math.floor(most / Math.max(1, bySeries.length))));
  return bySeries.flatMap((windows) => {
    if (windows.length <= each) return windows;
    return Array.from({ length: each }, () => {
      const recent = 1 - generator.next() ** 2;
      return windows[Math.min(Math.floor(recent * windows.length), windows.length - 1)];
    });
  });
}

function chooseStart(cuts: readonly WeighedCut[], plan: PatchPlan): StartForecast {
  const errors = listStarts(plan).map((start) => {
    let error = 0;
    for (const cut of cuts) {
      const residuals = residualsOf(start, cut, plan);
      cut.weights.forEach((weight, step) => {
        if (weight > 0) error += weight * Math.min(largestTarget, Math.abs(residuals[step]));
      });
    }
    return { start, error };
  });
  return errors.reduce((best, own) => (own.error < best.error ? own : best)).start;
}

/** What a start forecast leaves, in scales of the cut, [horizon]. */
function residualsOf(
  start: StartForecast,
  { series, origin, frame }: WeighedCut,
  plan: PatchPlan,
): Float64Array {
  const residuals = new Float64Array(plan.horizon);
  writeStart(residuals, 0, start, series, origin, frame, plan);
  return residuals.map((value, step) => (series.adjusted[origin + step] - frame.level) / frame.scale - value);
}
