import type { Batch, Engine, Loss, NetworkShape } from '#lib/rnn/index.ts';
import type { Window } from '../../data/windows.ts';
import type { WindowFrame } from './window-frame.ts';

/** All of a forecaster but its weights: how windows become what a network reads, and its answers forecasts. There are
 * two: of single series, an observation a step, and of panels, a patch a step. */
export type Forecaster = {
  readonly shape: NetworkShape;
  readonly loss: Loss;
  /** What trains the network and runs it. */
  readonly engine: Engine;
  /** What the network corrects, as the end of a sentence. */
  readonly corrects: string;
  /** Whether the network says how the width of its bands differs from step to step. */
  readonly shapesBands: boolean;
  /** Whether training ends with its last epoch whatever the validation part says of the others: so many series cannot be
   * learnt by heart, and one window of each says little about the next. */
  readonly keepsLast: boolean;
  /** A batch to learn from; what it holds is overwritten by the next. @param seed  of whatever is drawn for it */
  encodeBatch(windows: readonly Window[], seed: number): Batch;
  /** Weights to begin from: those given, with what the head adds to the base forecast multiplied by `factor`. */
  scaleAnswer(weights: Float64Array, factor: number): Float64Array;
  /** Forecasts of windows. @param predict  outputs for inputs [time, batch, input] */
  forecast(windows: readonly Window[], predict: Predict): ScaledForecast[];
  readonly memory: MemoryView;
  /** Single-series only: re-reads a window with a different lookback; steps before the series begins are masked, and
   * base forecast, level and scale stay those of the usual lookback. null where a step is not an observation. */
  readonly reread: ((window: Window, lookback: number) => OpenedWindow) | null;
};

/** Runs a network. @param inputs  [time, batch, input]  @returns its outputs, [batch, output] of a `last` head, else [time, batch, output] */
export type Predict = (inputs: Float64Array, time: number, batch: number) => Float64Array;

/** A forecast of one window on the scaler's scale. */
export type ScaledForecast = {
  readonly window: Window;
  readonly frame: WindowFrame;
  /** [horizon] */
  readonly values: Float64Array;
  readonly spread: Spread;
};

/** How far the edges of the bands lie from the forecast before they are calibrated, each [horizon], above 0. */
export type Spread = {
  readonly lower95: Float64Array;
  readonly lower80: Float64Array;
  readonly upper80: Float64Array;
  readonly upper95: Float64Array;
};

/** A forecaster as one network that answers with the forecast alone, so that its memory can be looked into. */
export type MemoryView = {
  /** With `outputSize` = horizon and a `last` head. */
  readonly shape: NetworkShape;
  readonly lookback: number;
  /** Steps of the series from one step of the network to the next. */
  readonly stride: number;
  readonly channels: readonly string[];
  /** Of that network, from those of the trained one. */
  weights(trained: Float64Array): Float64Array;
  open(window: Window): OpenedWindow;
};

/** A window as the network of a MemoryView reads it. */
export type OpenedWindow = {
  /** [lookback, channels] */
  readonly inputs: Float64Array;
  /** The forecast that the network corrects, on the scaler's scale, [horizon]. */
  readonly base: Float64Array;
  readonly frame: WindowFrame;
};

/** How far from the base forecast an answer may lie, in scales of its window. */
export const largestAnswer = 8;

/** Windows a call of the network sees, at most: enough to be quick, little enough to stay in the cache. */
export const windowsACall = 64;

/** An answer no further from the base forecast than `largestAnswer`. */
export const boundAnswer = (answer: number): number =>
  Math.max(-largestAnswer, Math.min(largestAnswer, answer));
