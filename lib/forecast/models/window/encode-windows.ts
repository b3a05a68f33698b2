import type { Generator } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import { clip } from '../../math/clip.ts';
import { datesOfYear } from '../../seasons/year-dates.ts';
import type { WindowFrame } from '../contract/window-frame.ts';
import { ofYears } from './base-candidates.ts';
import { type BaseForecast, writeBaseForecast } from './base-forecast.ts';
import { frameWindow } from './frame-window.ts';
import type { WindowPlan } from './window-plan.ts';

/** Windows as the network reads them. W windows, L lookback, C channels, H horizon. */
export type EncodedWindows = {
  /** [L, W, C] */
  readonly inputs: Float64Array;
  /** [W] */
  readonly frames: readonly WindowFrame[];
  /** Scaled values, [W, H] */
  readonly base: Float64Array;
};

/** Normalised inputs and targets are clipped here: a window must not be ruled by one odd value. */
const largest = 8;

/** Turns windows into inputs. At a step of a window the channels are: the value normalised by the window's
 * own level and scale; whether it was observed; for each season the value that lies whole seasons before the
 * place a horizon further on, so that the last steps show the targets' own past; for each long season the sine
 * and cosine of where the step stands in it; the change of level; the logarithm of the scale. A covariate adds its value and whether there was one; if it is known in the
 * future, the same a horizon further on, so that the last steps show what will be the case at the targets.
 * Nothing else at or after the origin is read.
 * @param noise  draws what is added to normalised values in training; null for none */
export function encodeWindows(
  windows: readonly Window[],
  base: BaseForecast,
  plan: WindowPlan,
  noise: { generator: Generator; deviation: number } | null,
): EncodedWindows {
  const { lookback, horizon, inputSize, seasons, phases } = plan;
  const count = windows.length;
  const inputs = new Float64Array(lookback * count * inputSize);
  const baseForecasts = new Float64Array(count * horizon);
  const frames = windows.map(({ series, origin }, window) => {
    const frame = frameWindow(series, origin, plan);
    const forecast = baseForecasts.subarray(window * horizon, (window + 1) * horizon);
    writeBaseForecast(forecast, base, series, origin, frame.level, plan);
    const normalised = (index: number) => normaliseAt(series, index, frame, noise);
    // Of a year by the date.
    const phaseOf = phases.map((season) => {
      const dates = datesOfYear(series.source, season, 0);
      return dates && ((index: number) => dates.dayAt(index) / 365);
    });
    const logScale = Math.log(frame.scale);
    for (let step = 0; step < lookback; step++) {
      const index = origin - lookback + step;
      let place = (step * count + window) * inputSize;
      inputs[place++] = normalised(index);
      inputs[place++] = index >= series.split.start ? series.observed[index] : 0;
      for (const season of seasons) {
        const target = index + horizon;
        const cycles = Math.ceil(horizon / season);
        const told = ofYears(series, season, target, cycles, origin);
        inputs[place++] =
          told === null
            ? normalised(target - series.rowsAgo(target, season, cycles))
            : normaliseValue(told, frame, noise);
      }
      for (const [which, season] of phases.entries()) {
        const angle = 2 * Math.PI * (phaseOf[which]?.(index) ?? (index % season) / season);
        inputs[place++] = Math.sin(angle);
        inputs[place++] = Math.cos(angle);
      }
      inputs[place++] = clip(frame.levelChange, 3);
      inputs[place++] = clip(logScale, 3);
      for (const { known, values, observed } of series.covariates) {
        const isKnown = index >= series.split.start;
        inputs[place++] = isKnown ? clip(values[index], largest) : 0;
        inputs[place++] = isKnown ? observed[index] : 0;
        if (known === 'past') continue;
        inputs[place++] = index + horizon >= 0 ? clip(values[index + horizon], largest) : 0;
        inputs[place++] = index + horizon >= 0 ? observed[index + horizon] : 0;
      }
    }
    return frame;
  });
  return { inputs, frames, base: baseForecasts };
}

/** What the network is to answer: how far the truth lies from the base forecast, in scales of the window.
 * @returns targets and weights, each [W, H]; a gap has weight 0 */
export function encodeTargets(
  windows: readonly Window[],
  { frames, base }: EncodedWindows,
  horizon: number,
): { targets: Float64Array; weights: Float64Array } {
  const targets = new Float64Array(base.length);
  const weights = new Float64Array(base.length);
  windows.forEach(({ series, origin }, window) => {
    for (let step = 0; step < horizon; step++) {
      const index = origin + step;
      const place = window * horizon + step;
      // Values filled in are never targets: they were not observed.
      if (index >= series.scaled.length || series.observed[index] === 0) continue;
      targets[place] = clip((series.adjusted[index] - base[place]) / frames[window].scale, largest);
      weights[place] = 1;
    }
  });
  return { targets, weights };
}

function normaliseAt(
  series: PreparedSeries,
  index: number,
  frame: WindowFrame,
  noise: { generator: Generator; deviation: number } | null,
): number {
  return normaliseValue(index < series.split.start ? Number.NaN : series.adjusted[index], frame, noise);
}

/** 0 where nothing is known. */
function normaliseValue(
  known: number,
  frame: WindowFrame,
  noise: { generator: Generator; deviation: number } | null,
): number {
  if (Number.isNaN(known)) return 0;
  const value = clip((known - frame.level) / frame.scale, largest);
  return noise ? value + noise.deviation * noise.generator.normal() : value;
}
