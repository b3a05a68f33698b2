import { meanAbsoluteDifference } from './mean-absolute-difference.ts';
import { comparedWith, createRuleMemory, learnStep, predictStep, type RuleMemory } from './rule-memory.ts';
import type { SeasonMemory } from './season-memory.ts';
import { measureScale, type SeriesScale } from './series-scale.ts';

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

/** The frame of references and answers: a value of the series is `location + scale * answer`. */
export type EncodedSeries = {
  readonly location: number;
  /** > 0: the least of the usual changes from step to step and from season to season, by which the mean absolute scaled error
   * divides as well; so that an error of 1 is as bad in a smooth series as in a rough one. */
  readonly scale: number;
  /** In (0, 1]: how much an error counts; less where hardly anything changes. */
  readonly weight: number;
  /** An answer further from 0 than this is none. */
  readonly bound: number;
};

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
  const frame = measureScale(values, tail);
  const { location, scale } = frame;
  const scaled = values.map((value) => (value - location) / scale);
  const changes = measureChanges(scaled, periods, tail, frame.fence);
  encodeScaled(scaled, frame, changes, periods, tail, place);
  return {
    location,
    scale: scale * changes.unit,
    weight: changes.unit / Math.max(leastWeighed, changes.unit),
    bound: furthest / changes.unit,
  };
}

/** Mean absolute differences of a series in its own scale, and the unit that follows from them. */
export type Changes = {
  /** At lag 1, and at one season each. */
  readonly differences: readonly [number, number, number];
  readonly unit: number;
};

/** A unit smaller than this, in deviations of the series, would make answers of hundreds. */
const leastUnit = 0.01;
/** In series that change less than this the same error in units counts less. */
const leastWeighed = 0.05;

/** How much a series usually changes, without what is far out.
 * @param scaled  the series in its own scale, NaN where nothing was observed
 * @param fence   values further from 0 are far out */
export function measureChanges(scaled: Float64Array, periods: Periods, tail: number, fence: number): Changes {
  const step = meanAbsoluteDifference(scaled, 1, tail, fence) ?? 0;
  const first = meanAbsoluteDifference(scaled, periods[0], tail, fence) ?? step;
  const second = meanAbsoluteDifference(scaled, periods[1], tail, fence) ?? step;
  return { differences: [step, first, second], unit: Math.max(leastUnit, Math.min(step, first, second)) };
}

/** `encodeSeries` of a series in its own scale, with what is told of the whole of it held.
 * @param scaled  NaN where nothing was observed */
export function encodeScaled(
  scaled: Float64Array,
  frame: SeriesScale,
  { differences, unit }: Changes,
  periods: Periods,
  tail: number,
  place: EncodedPlace,
): void {
  const memory = createRuleMemory(periods, scaled.length, differences[0], unit);
  const statics = [
    Math.log(periods[0]) / 5,
    Math.log(periods[1]) / 5,
    periods[0] === 1 ? 1 : 0,
    periods[1] === 1 ? 1 : 0,
    ...differences.map((difference) => Math.log(difference + 1e-3) / 3),
    squash(frame.lowest),
    squash(frame.highest),
    frame.shareAtLowest,
    frame.shareAtHighest,
  ];
  const before = scaled.length - tail;
  for (let step = 0; step < scaled.length; step++) {
    const kept = step - before;
    const at = place.inputsAt + kept * place.inputsStride;
    predictStep(memory, step);
    if (kept >= 0) {
      writeReferences(place.references, place.referencesAt + kept * place.referencesStride, memory, unit);
      const next = writeKnown(place.inputs, at + ownInputs, memory, step, unit);
      for (let fact = 0; fact < statics.length; fact++) place.inputs[next + fact] = statics[fact];
    }
    const value = scaled[step];
    const { expected } = memory;
    const clean = learnStep(memory, step, value);
    if (kept >= 0) writeOwn(place.inputs, at, value, clean, expected, unit);
  }
}

function writeReferences(
  references: Float64Array,
  place: number,
  { forecasts }: RuleMemory,
  unit: number,
): void {
  for (let rule = 0; rule < forecasts.length; rule++) {
    references[place + rule] = limit(forecasts[rule]) / unit;
  }
}

/** Inputs that tell of the step's own value: 0 where that was not observed. */
const ownInputs = 4;

function writeOwn(
  inputs: Float64Array,
  place: number,
  value: number,
  clean: number,
  expected: number,
  unit: number,
): void {
  const isObserved = !Number.isNaN(value);
  inputs[place] = isObserved ? squash(value) : 0;
  inputs[place + 1] = isObserved ? 1 : 0;
  inputs[place + 2] = isObserved ? squash((clean - expected) / unit) : 0;
  inputs[place + 3] = isObserved ? squash(value - clean) : 0;
}

/** Inputs from the steps before. @returns the place after them */
function writeKnown(
  inputs: Float64Array,
  place: number,
  memory: RuleMemory,
  step: number,
  unit: number,
): number {
  const { first, second, forecasts, errors, observations, since, surprise, expected } = memory;
  let at = place;
  inputs[at++] = squash(memory.last);
  inputs[at++] = squash(memory.level);
  inputs[at++] = squash(expected);
  inputs[at++] = Math.log1p(since) / 4;
  inputs[at++] = since / Math.max(4, first.period) / 4;
  inputs[at++] = Math.log1p(observations) / 6;
  inputs[at++] = Math.log1p(observations / first.period) / 4;
  at = writeSeason(inputs, at, first, step);
  at = writeSeason(inputs, at, second, step);
  inputs[at++] = squash(first.deviation);
  inputs[at++] = squash(second.deviation);
  inputs[at++] = Math.log(Math.max(surprise.usual, 1e-3)) / 3;
  for (let rule = 0; rule < forecasts.length; rule++) {
    if (rule !== comparedWith) inputs[at++] = squash((forecasts[rule] - expected) / unit);
  }
  for (let rule = 0; rule < errors.length; rule++) inputs[at++] = Math.log(errors[rule] / unit + 0.05) / 3;
  return at;
}

/** Five inputs of a season. @returns the place after them */
function writeSeason(inputs: Float64Array, place: number, season: SeasonMemory, step: number): number {
  const isOn = season.period > 1;
  const phase = (2 * Math.PI * (step % season.period)) / season.period;
  inputs[place] = squash(season.value);
  inputs[place + 1] = isOn && season.exists ? 1 : 0;
  inputs[place + 2] = squash(season.value - season.level);
  inputs[place + 3] = isOn ? Math.sin(phase) : 0;
  inputs[place + 4] = isOn ? Math.cos(phase) : 0;
  return place + 5;
}

/** Linear near 0, logarithmic far from it: one odd value must not rule a step. */
const squash = (value: number): number => Math.asinh(Math.max(-50, Math.min(50, value)));

/** A forecast further out than this, in the series' own scale, is none. */
const furthest = 30;

const limit = (value: number): number => Math.max(-furthest, Math.min(furthest, value));
