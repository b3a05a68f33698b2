import type { Engine, NetworkShape } from '#lib/rnn/index.ts';
import type { BaseForecast } from './base-forecast.ts';
import { encodeWindows } from './encode-windows.ts';
import type { NetworkWindow } from './network-window.ts';
import type { Stage } from './stage.ts';
import type { Ensemble } from './trained-stages.ts';
import type { WindowPlan } from './window-plan.ts';
import type { Window } from './windows.ts';

/** The networks that are judged, with held-out windows that can be read from any number of steps back. */
export type JudgedNetworks = Ensemble & {
  readonly shape: NetworkShape;
  /** That trained them. */
  readonly engine: Engine;
  readonly plan: WindowPlan;
  readonly base: BaseForecast;
  /** Of the first series that has any, evenly spaced. */
  readonly windows: readonly Window[];
};

/** A window as a network reads it from so many steps, with all that turns its answer into a forecast, and what came. */
export type WindowOver = Pick<NetworkWindow, 'inputs' | 'base' | 'frame' | 'scaler'> & {
  /** NaN for a gap and beyond the end of the data, [horizon]. */
  readonly actual: Float64Array;
};

/** Windows laid open, at most. */
const mostWindows = 12;

/** Lays held-out windows open; null where networks read patches of many series. */
export function openJudged({ windows, forecaster }: Stage, ensemble: Ensemble): JudgedNetworks | null {
  const { shape, engine, byObservation } = forecaster;
  if (byObservation === null) return null;
  const ofFirst = windows.heldOut.filter(({ series }) => series === windows.heldOut[0].series);
  const stride = Math.ceil(ofFirst.length / mostWindows) || 1;
  return {
    ...ensemble,
    ...{ shape, engine },
    ...byObservation,
    windows: ofFirst.filter((_, index) => index % stride === 0),
  };
}

/** Reads a window from so many steps before its origin; those before the series begins are masked. Base forecast, level
 * and scale stay those of the usual lookback. */
export function readOver({ plan, base }: JudgedNetworks, window: Window, steps: number): WindowOver {
  const { series, origin } = window;
  const usual = encodeWindows([window], base, plan, null);
  return {
    inputs: encodeWindows([window], base, { ...plan, lookback: steps }, null).inputs,
    base: usual.base.map((value, step) => value + series.explained[origin + step]),
    frame: usual.frames[0],
    scaler: series.scaler,
    actual: Float64Array.from(
      { length: plan.horizon },
      (_, step) => series.source.values[origin + step] ?? Number.NaN,
    ),
  };
}
