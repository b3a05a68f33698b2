import type { Batch, Engine, Loss, NetworkShape } from '#lib/rnn/index.ts';
import type { Window } from '../../data/windows.ts';
import { clip } from '../../math/clip.ts';
import type { WindowFrame } from './window-frame.ts';

/** A model prepared for one stage, all but its weights: how windows become what a network reads, and its outputs
 * forecasts. */
export type Forecaster = {
  readonly shape: NetworkShape;
  readonly loss: Loss;
  /** What trains the network and runs it. */
  readonly engine: Engine;
  /** One sentence: the forecast that stands where a network adds nothing to it. */
  readonly baseDescription: string;
  /** Whether the network says how the width of its bands differs from step to step. */
  readonly shapesBands: boolean;
  /** Whether training keeps its last epoch, whatever the validation part says of the others: so many series cannot be
   * learnt by heart, and one window of each says little about the next. */
  readonly usesLastEpoch: boolean;
  /** A batch to learn from; what it holds is overwritten by the next. @param seed  of whatever is drawn for it */
  encodeBatch(windows: readonly Window[], seed: number): Batch;
  /** Where training begins. @param drawn  weights drawn from the member's seed, which a model may build on or ignore */
  initialWeights(drawn: Float64Array): InitialWeights;
  /** The network that adds only so much of what these weights add to the base forecast. @param share  from 0, nothing, to 1 */
  shrinkToBase(weights: Float64Array, share: number): Float64Array;
  /** Forecasts of windows. @param predict  outputs for inputs [time, batch, input] */
  forecast(windows: readonly Window[], predict: Predict): ScaledForecast[];
  readonly memory: MemoryView;
  /** Single-series only: re-reads a window with a different lookback; steps before the series begins are masked, and
   * base forecast, level and scale stay those of the usual lookback. null where a step is not an observation. */
  readonly reread: ((window: Window, lookback: number) => OpenedWindow) | null;
};

/** Where the training of one network begins. */
export type InitialWeights = {
  readonly first: Float64Array;
  /** The same network adding nothing: what the first epoch has to beat, and what is kept if none does. */
  readonly base: Float64Array;
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
  /** Original scale: the series stands still at this value before the origin, and so does its forecast, without a band. */
  readonly standstill?: number;
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

/** How far from the base forecast an output may take it, in scales of its window. */
const largestOutput = 8;

/** An output that takes the base forecast no further than that. */
export const clampOutput = (output: number): number => clip(output, largestOutput);
