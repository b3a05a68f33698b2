import type { Engine, NetworkShape } from '#lib/rnn/index.ts';
import type { Window } from '../data/windows.ts';
import type { OpenedWindow } from '../models/contract/forecaster.ts';
import type { Stage } from '../training/stage.ts';
import type { Ensemble } from '../training/trained-stages.ts';
import type { NetworkWindow } from './network-window.ts';

/** The networks of the backtest, with held-out windows that can be read with any lookback. */
export type BacktestNetworks = Ensemble & {
  readonly shape: NetworkShape;
  /** That trained them. */
  readonly engine: Engine;
  /** That they were trained with. */
  readonly lookback: number;
  /** Of the first series that has any, evenly spaced. */
  readonly windows: readonly Window[];
  readonly reread: (window: Window, lookback: number) => OpenedWindow;
};

/** A window as a network reads it with some lookback, with all that turns its answer into a forecast, and what came. */
export type RereadWindow = Pick<NetworkWindow, 'inputs' | 'base' | 'frame' | 'scaler'> & {
  /** NaN for a gap and beyond the end of the data, [horizon]. */
  readonly actual: Float64Array;
};

/** Windows laid open, at most. */
const mostWindows = 12;

/** Loads the networks of the backtest with held-out windows; null where a step of them is not an observation. */
export function loadBacktestNetworks(
  { windows, forecaster }: Stage,
  ensemble: Ensemble,
): BacktestNetworks | null {
  const { shape, engine, reread, memory } = forecaster;
  if (reread === null) return null;
  const ofFirst = windows.heldOut.filter(({ series }) => series === windows.heldOut[0].series);
  const stride = Math.ceil(ofFirst.length / mostWindows) || 1;
  return {
    ...ensemble,
    ...{ shape, engine, reread, lookback: memory.lookback },
    windows: ofFirst.filter((_, index) => index % stride === 0),
  };
}

/** Reads a window with another lookback than the networks were trained with, beside what came. */
export function rereadWindow(
  { reread, shape }: BacktestNetworks,
  window: Window,
  lookback: number,
): RereadWindow {
  const { series, origin } = window;
  return {
    ...reread(window, lookback),
    scaler: series.scaler,
    actual: Float64Array.from(
      { length: shape.outputSize },
      (_, step) => series.trusted[origin + step] ?? Number.NaN,
    ),
  };
}
