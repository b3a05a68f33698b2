import type { NetworkShape } from '#lib/rnn/index.ts';
import { addSteps } from '#lib/time-series.ts';
import type { Window } from '../data/windows.ts';
import { clampOutput, type Forecaster } from '../models/contract/forecaster.ts';
import type { WindowFrame } from '../models/contract/window-frame.ts';
import { moveWindows, type Stage } from '../training/stage.ts';
import { type Scaler, unscaleValue } from '../transforms/scaler.ts';

/** One window exactly as the networks read it, with all that turns their answer into a forecast. */
export type NetworkWindow = {
  /** Of the series. */
  readonly key: string;
  /** Where its targets lie. Networks of the final stage have learnt from all but the future. */
  readonly part: 'calibration' | 'heldOut' | 'future';
  /** Of the last observation of each step that goes in, [lookback]; those before the series begins are counted back from it. */
  readonly timestamps: Float64Array;
  /** Of the steps that are forecast, [horizon]. */
  readonly targetTimestamps: Float64Array;
  /** As observed, NaN for a gap and before the series begins, [lookback]. */
  readonly values: Float64Array;
  /** [lookback, channels] */
  readonly inputs: Float64Array;
  /** The forecast that the network corrects, on the scaler's scale, [horizon]. */
  readonly base: Float64Array;
  readonly frame: WindowFrame;
  readonly scaler: Scaler;
};

/** The windows on which a fitted forecaster can be looked into. */
export type NetworkWindows = {
  readonly shape: NetworkShape;
  readonly lookback: number;
  /** Steps of the series from one step of the network to the next: 1, or more where it reads patch by patch. */
  readonly stride: number;
  /** What each channel of a step holds, [channels]. */
  readonly channels: readonly string[];
  readonly windows: readonly NetworkWindow[];
};

/** Series whose last window is among those laid open, and calibration windows besides. */
const mostSeries = 4;
const mostCalibration = 6;

/** Lays a bounded number of windows open: the last one of each of the first series, the first and the middle
 * held-out one of the first series that has any, and some of the calibration part, evenly spaced.
 * @param stage     whose networks look into them
 * @param backtest  where the held-out and the calibration part lie */
export function openWindows(stage: Stage, backtest: Stage): NetworkWindows {
  const { windows, forecaster } = stage;
  const { shape, lookback, stride, channels } = forecaster.memory;
  const [first] = backtest.windows.heldOut;
  const ofFirst = backtest.windows.heldOut.filter(({ series }) => series === first.series);
  const middle = ofFirst.length >> 1;
  const heldOut = ofFirst.filter((_, index) => index === 0 || index === middle);
  const calibration = evenly(backtest.windows.validation, mostCalibration);
  const open = (part: NetworkWindow['part']) => (window: Window) => openWindow(window, part, forecaster);
  return {
    shape,
    lookback,
    stride,
    channels,
    windows: [
      ...windows.future.slice(0, mostSeries).map(open('future')),
      ...moveWindows(heldOut, backtest, stage).map(open('heldOut')),
      ...moveWindows(calibration, backtest, stage).map(open('calibration')),
    ],
  };
}

/** A network's answer as a forecast of its window on the original scale, [horizon]. */
export function forecastFromAnswer(
  { base, frame, scaler }: Pick<NetworkWindow, 'base' | 'frame' | 'scaler'>,
  answer: Float64Array,
): Float64Array {
  return base.map((value, step) => {
    return unscaleValue(scaler, value + frame.scale * clampOutput(answer[step]));
  });
}

function openWindow(window: Window, part: NetworkWindow['part'], { memory }: Forecaster): NetworkWindow {
  const { series, origin } = window;
  const { source, scaler } = series;
  const { lookback, stride, shape } = memory;
  const timestampAt = (index: number): number => {
    if (index < 0) return addSteps(source.timestamps[0], source.step, index);
    const last = source.timestamps.length - 1;
    if (index > last) return addSteps(source.timestamps[last], source.step, index - last);
    return source.timestamps[index];
  };
  // Where each step of the network ends in the series.
  const ends = Array.from({ length: lookback }, (_, step) => origin - 1 - (lookback - 1 - step) * stride);
  return {
    key: source.key,
    part,
    timestamps: Float64Array.from(ends, timestampAt),
    targetTimestamps: Float64Array.from({ length: shape.outputSize }, (_, step) =>
      timestampAt(origin + step),
    ),
    values: Float64Array.from(ends, (index) => source.values[index]),
    ...memory.open(window),
    scaler,
  };
}

function evenly(windows: readonly Window[], most: number): Window[] {
  const stride = Math.ceil(windows.length / most) || 1;
  return windows.filter((_, index) => (windows.length - 1 - index) % stride === 0);
}
