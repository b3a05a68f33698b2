import { cleanValue, type Surprise } from './clean-value.ts';
import { meanAbsoluteDifference } from './mean-absolute-difference.ts';
import { createSeasonMemory, recallSeason, rememberStep, type SeasonMemory } from './season-memory.ts';
import { measureScale, type SeriesScale } from './series-scale.ts';
import { createTrendMemory, learnTrend, passTrend, thetaForecast } from './trend-memory.ts';

/** Where the steps of a series are written: step `s` of the kept ones begins at `inputsAt + s * inputsStride` of `inputs`, and
 * likewise its references. In [time, batch, feature] the strides are batch times inputs and batch times references. */
export type EncodedPlace = {
  readonly inputs: Float64Array;
  readonly inputsAt: number;
  readonly inputsStride: number;
  readonly references: Float64Array;
  readonly referencesAt: number;
  readonly referencesStride: number;
};

/** The frame of a series and how much an error in it counts: one over the least of its usual changes from step to step and
 * from season to season, as in the mean absolute scaled error. */
export type EncodedSeries = SeriesScale & { readonly weight: number };

/** Periods of up to two seasons in steps, 1 for none; need not be whole. */
export type Periods = readonly [first: number, second: number];

/** Writes what the network reads at each of the last `tail` steps, and the forecasts by rule it may mix. A step's references
 * know the steps before it alone; its inputs know besides its own value where that was observed.
 * @param values  NaN where nothing was observed, as beyond the end
 * @param tail    steps kept; rules look back over all of `values`
 * @param place   written into
 * @throws RangeError if a period is below 1 or there are fewer values than `tail` */
export function encodeSeries(
  values: Float64Array,
  periods: Periods,
  tail: number,
  place: EncodedPlace,
): EncodedSeries {
  if (!(periods[0] >= 1 && periods[1] >= 1)) {
    throw new RangeError(`Periods must be 1 or more, are ${periods.join(' and ')}.`);
  }
  if (!(values.length >= tail)) {
    throw new RangeError(`${tail} steps are to be kept, the series has ${values.length}.`);
  }
  const scale = measureScale(values, tail);
  const weight = encodeScaled(values, scale, periods, tail, place);
  return { ...scale, weight };
}

/** `encodeSeries` in a given frame. @returns the weight of an error */
export function encodeScaled(
  values: Float64Array,
  frame: SeriesScale,
  periods: Periods,
  tail: number,
  place: EncodedPlace,
): number {
  const { location, scale } = frame;
  const scaled = values.map((value) => (value - location) / scale);
  const length = scaled.length;
  const changes = meanAbsoluteDifference(scaled, 1, tail) ?? 0;
  const seasonalChanges = periods.map((period) => meanAbsoluteDifference(scaled, period, tail) ?? changes);

  const first = createSeasonMemory(periods[0], length);
  const second = createSeasonMemory(periods[1], length);
  const hasSecond = periods[1] > 1;
  const trend = createTrendMemory();
  const surprise: Surprise = { usual: changes, least: Math.max(0.02, changes) };
  const statics = [
    Math.log(periods[0]) / 5,
    Math.log(periods[1]) / 5,
    periods[0] === 1 ? 1 : 0,
    periods[1] === 1 ? 1 : 0,
    ...[changes, ...seasonalChanges].map((change) => Math.log(change + 1e-3) / 3),
    squash(frame.lowest),
    squash(frame.highest),
    frame.shareAtLowest,
    frame.shareAtHighest,
  ];

  let last = 0;
  let level = 0;
  let fast = 0;
  let slope = 0;
  let cleanLast = 0;
  let since = 0;
  let observations = 0;

  for (let step = 0; step < length; step++) {
    const value = scaled[step];
    const isObserved = !Number.isNaN(value);
    recallSeason(first, step, last, level);
    recallSeason(second, step, last, level);
    passTrend(trend);
    const deviation = first.deviation + second.deviation;
    const expected = trend.damped.level + deviation;
    const nearSeason = hasSecond && second.exists ? second.value : first.value;
    const usual = Math.max(surprise.usual, 1e-3);
    const clean = !isObserved
      ? expected
      : observations > 0
        ? cleanValue(surprise, value, cleanLast, fast, first.value, hasSecond ? nearSeason : expected)
        : Math.max(-6, Math.min(6, value));

    const kept = step - (length - tail);
    if (kept >= 0) {
      const levelAdjusted = trend.level + deviation;
      const lastAdjusted = trend.last + deviation;
      const quickTrend = trend.quick.level + deviation;
      const cycleMean = meanOfCycle(first, second, step) + deviation;
      const theta = thetaForecast(trend, since + 1) + deviation;

      const { references } = place;
      let next = place.referencesAt + kept * place.referencesStride;
      references[next++] = limit(first.value);
      references[next++] = limit(last);
      references[next++] = limit(level);
      references[next++] = limit(first.smooth);
      references[next++] = limit(level + first.value - first.level);
      references[next++] = limit(fast + first.smooth - first.level);
      references[next++] = limit(second.value);
      references[next++] = limit(level + second.smooth - second.level);
      references[next++] = limit(2 * first.value - first.twiceAgo);
      references[next++] = limit(lastAdjusted);
      references[next++] = limit(levelAdjusted);
      references[next++] = limit(expected);
      references[next++] = limit(quickTrend);
      references[next++] = limit(theta);
      references[next++] = limit(cycleMean);
      references[next] = limit(trend.mean + deviation);

      const { inputs } = place;
      let at = place.inputsAt + kept * place.inputsStride;
      inputs[at++] = isObserved ? squash(value) : 0;
      inputs[at++] = isObserved ? 1 : 0;
      inputs[at++] = squash(last);
      inputs[at++] = squash(level);
      inputs[at++] = squash(fast);
      inputs[at++] = Math.log1p(since) / 4;
      inputs[at++] = since / Math.max(4, first.period) / 4;
      inputs[at++] = squash(10 * slope);
      inputs[at++] = Math.log1p(observations) / 6;
      at = writeSeason(inputs, at, first, step);
      at = writeSeason(inputs, at, second, step);
      inputs[at++] = squash(first.twiceAgo);
      inputs[at++] = squash(lastAdjusted);
      inputs[at++] = squash(levelAdjusted);
      inputs[at++] = squash(expected);
      inputs[at++] = squash(quickTrend);
      inputs[at++] = squash(theta);
      inputs[at++] = squash(cycleMean);
      inputs[at++] = squash(first.deviation);
      inputs[at++] = squash(second.deviation);
      inputs[at++] = Math.log(usual) / 3;
      inputs[at++] = isObserved ? squash(value - clean) : 0;
      inputs[at++] = Math.log1p(observations / first.period) / 4;
      for (const fact of statics) inputs[at++] = fact;
    }

    if (isObserved) {
      if (observations > 0) {
        slope = 0.9 * slope + (0.1 * (clean - cleanLast)) / (since + 1);
        level += 0.15 * (clean - level);
        fast += 0.5 * (clean - fast);
      } else {
        level = clean;
        fast = clean;
      }
      learnTrend(trend, step, clean - deviation);
      last = value;
      cleanLast = clean;
      since = 0;
      observations++;
    } else {
      since++;
    }
    rememberStep(first, step, value, clean, level, clean - second.deviation);
    rememberStep(second, step, value, clean, level, clean - first.deviation);
  }
  return 1 / Math.max(0.1, Math.min(changes, ...seasonalChanges));
}

/** Without a season, of so many steps. */
const usualCycle = 8;

/** Mean of the last cycle of the longest season that has had one, with forecasts in its gaps; of all where none has. */
function meanOfCycle(first: SeasonMemory, second: SeasonMemory, step: number): number {
  if (step === 0) return 0;
  const long = second.period > 1 ? Math.round(second.period) : usualCycle;
  const short = first.period > 1 ? Math.round(first.period) : usualCycle;
  const width = second.period > 1 && step >= long ? long : Math.min(step, short);
  return (first.sums[step] - first.sums[step - width]) / width;
}

/** Seven inputs of a season. @returns the place after them */
function writeSeason(inputs: Float64Array, place: number, season: SeasonMemory, step: number): number {
  const isOn = season.period > 1;
  const phase = (2 * Math.PI * (step % season.period)) / season.period;
  inputs[place] = squash(season.value);
  inputs[place + 1] = isOn && season.exists ? 1 : 0;
  inputs[place + 2] = squash(season.smooth);
  inputs[place + 3] = squash(season.level);
  inputs[place + 4] = squash(season.value - season.level);
  inputs[place + 5] = isOn ? Math.sin(phase) : 0;
  inputs[place + 6] = isOn ? Math.cos(phase) : 0;
  return place + 7;
}

/** Linear near 0, logarithmic far from it: one odd value must not rule a step. */
const squash = (value: number): number => Math.asinh(Math.max(-50, Math.min(50, value)));

/** A forecast further out than this, in the series' own scale, is none. */
const limit = (value: number): number => Math.max(-30, Math.min(30, value));
