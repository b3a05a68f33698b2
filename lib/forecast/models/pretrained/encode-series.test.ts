import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { inputNames, inputSize, referenceCount, referenceNames } from './channels.ts';
import {
  type EncodedPlace,
  encodeScaled,
  encodeSeries,
  measureChanges,
  type Periods,
} from './encode-series.ts';
import { measureScale } from './series-scale.ts';

const hidden = Number.NaN;

/** Room for one series, each slot NaN until it is written. */
function emptyPlace(steps: number): EncodedPlace {
  return {
    inputs: new Float64Array(steps * inputSize).fill(Number.NaN),
    inputsAt: 0,
    inputsStride: inputSize,
    references: new Float64Array(steps * referenceCount).fill(Number.NaN),
    referencesAt: 0,
    referencesStride: referenceCount,
  };
}

function encode(values: Float64Array, periods: Periods, tail = values.length) {
  const place = emptyPlace(tail);
  const frame = encodeSeries(values, periods, tail, place);
  const reference = (name: (typeof referenceNames)[number], step: number) =>
    place.references[step * referenceCount + referenceNames.indexOf(name)] * frame.scale + frame.location;
  const input = (name: string, step: number) => place.inputs[step * inputSize + inputNames.indexOf(name)];
  return { ...place, ...frame, reference, input };
}

/** A season with noise, gaps and a hidden end. */
function roughSeries(seed: number, length: number, period: number): Float64Array {
  const rng = createGenerator(seed);
  return new Float64Array(length).map((_, step) => {
    const value = 50 + 0.1 * step + 10 * Math.sin((2 * Math.PI * step) / period) + rng.normal();
    return rng.next() < 0.1 || step >= length - 10 ? hidden : value;
  });
}

test('every input and every reference of every kept step is written, and finite', () => {
  for (const periods of [
    [1, 1],
    [12, 1],
    [7, 365.25],
    [24, 168],
    [52.18, 1],
    [300, 900],
  ] as const) {
    const { inputs, references } = encode(roughSeries(2, 500, periods[0] + 1), periods, 448);
    expect(inputs.every(Number.isFinite)).toBe(true);
    expect(references.every(Number.isFinite)).toBe(true);
  }
});

test.each([[[1, 1]], [[2, 1]], [[7, 1]], [[12, 36]], [[7, 30.44]], [[2.5, 5.5]], [[24, 168]]] as const)(
  'a value changes references of later steps alone, and inputs of no earlier one: seasons of %j',
  (periods) => {
    const length = 200;
    const values = roughSeries(5, length, 12);
    const frame = measureScale(values, length);
    const scaled = values.map((value) => (value - frame.location) / frame.scale);
    // What is told of the whole series is held: location, scale, and usual changes know all that is observed.
    const changes = measureChanges(scaled, periods, length, frame.fence);
    const before = emptyPlace(length);
    encodeScaled(scaled, frame, changes, periods, length, before);
    for (const changed of [3, 50, 90, 131, 170, 185]) {
      if (Number.isNaN(values[changed])) continue;
      const other = scaled.slice();
      other[changed] += 0.5;
      const after = emptyPlace(length);
      encodeScaled(other, frame, changes, periods, length, after);
      expect(firstDifference(before.references, after.references, referenceCount)).toBeGreaterThan(changed);
      expect(firstDifference(before.inputs, after.inputs, inputSize)).toBe(changed);
    }
  },
);

/** The first step, of so many columns, at which two arrays differ. */
function firstDifference(one: Float64Array, other: Float64Array, width: number): number {
  const place = one.findIndex((value, index) => Math.abs(value - other[index]) > 1e-12);
  return place < 0 ? Number.POSITIVE_INFINITY : Math.floor(place / width);
}

test('on a clean season, hidden steps are met by the rules that know the season', () => {
  const truth = new Float64Array(120).map((_, step) => 20 + [0, 5, -3, 8][step % 4]);
  const values = truth.slice().fill(hidden, 100);
  const { reference } = encode(values, [4, 1]);
  for (let step = 100; step < 120; step++) {
    for (const name of [
      'season ago',
      'smoothed season',
      'season ago and its growth',
      'last adjusted',
    ] as const) {
      expect(reference(name, step)).toBeCloseTo(truth[step], 6);
    }
    for (const name of ['level adjusted', 'damped trend', 'theta', 'mean adjusted'] as const) {
      expect(Math.abs(reference(name, step) - truth[step])).toBeLessThan(0.5);
    }
    expect(reference('last', step)).toBeCloseTo(truth[99], 9);
  }
});

test('a season upon a line goes on by the rule of the season and its growth', () => {
  const truth = new Float64Array(96).map((_, step) => 3 * step + 40 * Math.cos((2 * Math.PI * step) / 12));
  const values = truth.slice().fill(hidden, 84);
  const { reference } = encode(values, [12, 1]);
  for (let step = 84; step < 96; step++) {
    expect(reference('season ago and its growth', step)).toBeCloseTo(truth[step], 6);
    expect(Math.abs(reference('damped trend', step) - truth[step])).toBeLessThan(20);
    expect(reference('season ago', step)).toBeCloseTo(truth[step] - 36, 6);
  }
});

test('two seasons add up where the second is no multiple of the first', () => {
  const wave = (step: number, period: number) => Math.sin((2 * Math.PI * step) / period);
  const truth = new Float64Array(500).map((_, step) => 8 * wave(step, 7) + 20 * wave(step, 100));
  const values = truth.slice().fill(hidden, 450);
  const { reference } = encode(values, [7, 100]);
  let error = 0;
  for (let step = 450; step < 500; step++)
    error += Math.abs(reference('level adjusted', step) - truth[step]) / 50;
  expect(error).toBeLessThan(2.5);
});

test('a season of 52.18 steps is read between two steps, and does not drift over the years', () => {
  const truth = new Float64Array(470).map((_, step) => Math.sin((2 * Math.PI * step) / 52.18));
  const values = truth.slice().fill(hidden, 420);
  const exact = encode(values, [52.18, 1]);
  for (let step = 420; step < 470; step++) {
    expect(Math.abs(exact.reference('season ago', step) - truth[step])).toBeLessThan(0.01);
    expect(Math.abs(exact.reference('level adjusted', step) - truth[step])).toBeLessThan(0.05);
  }
  const phase = (2 * Math.PI * 419) / 52.18;
  expect(exact.input('sine 1', 419)).toBeCloseTo(Math.sin(phase), 9);
  expect(exact.input('cosine 1', 419)).toBeCloseTo(Math.cos(phase), 9);
});

test.each([1, 4, 40])(
  'a value ten times too large, %d steps before the end, moves no level by much of a deviation',
  (back) => {
    const rng = createGenerator(11);
    const values = new Float64Array(140).map(
      (_, step) => 100 + 5 * Math.sin((2 * Math.PI * step) / 7) + rng.normal(),
    );
    values.fill(hidden, 126);
    const clean = encode(values, [7, 1]);
    const slipped = values.slice();
    slipped[126 - back] *= 10;
    const spiked = encode(slipped, [7, 1]);
    expect(spiked.scale / clean.scale).toBeGreaterThan(0.9);
    expect(spiked.scale / clean.scale).toBeLessThan(1.1);
    for (let step = 126; step < 140; step++) {
      for (const name of ['level', 'level adjusted', 'damped trend', 'theta', 'mean adjusted'] as const) {
        const moved = Math.abs(spiked.reference(name, step) - clean.reference(name, step));
        expect(moved, name).toBeLessThan(2.5);
      }
    }
  },
);

test('after a lasting step of the level the rules are with it within a dozen steps', () => {
  const rng = createGenerator(4);
  const values = new Float64Array(160).map((_, step) => (step < 120 ? 10 : 200) + rng.normal());
  const { reference } = encode(values, [1, 1]);
  for (const name of ['damped trend', 'last adjusted'] as const) {
    expect(Math.abs(reference(name, 134) - 200)).toBeLessThan(20);
  }
});

test('where nothing is observed the value is 0 and flagged, and an answer of 1 is the least of the usual changes', () => {
  const values = Float64Array.from(
    { length: 40 },
    (_, step) => (step % 2 === 0 ? 1 : 3) + 0.01 * (step >> 1),
  );
  values.fill(hidden, 30);
  const { input, scale, weight } = encode(values, [2, 1]);
  expect(input('value', 31)).toBe(0);
  expect(input('observed', 31)).toBe(0);
  expect(input('observed', 29)).toBe(1);
  expect(scale).toBeCloseTo(0.01, 3);
  expect(weight).toBeLessThan(0.3);
  const rough = encode(roughSeries(1, 100, 12), [1, 1]);
  expect(rough.weight).toBe(1);
});

test('steps are written where they are asked for, and nowhere else', () => {
  const values = roughSeries(8, 60, 12);
  const alone = encode(values, [12, 1], 20);
  const inputs = new Float64Array(20 * 3 * inputSize).fill(-7);
  const references = new Float64Array(20 * 3 * referenceCount).fill(-7);
  encodeSeries(values, [12, 1], 20, {
    inputs,
    inputsAt: inputSize,
    inputsStride: 3 * inputSize,
    references,
    referencesAt: referenceCount,
    referencesStride: 3 * referenceCount,
  });
  for (let step = 0; step < 20; step++) {
    const at = (3 * step + 1) * inputSize;
    expect(inputs.subarray(at, at + inputSize)).toEqual(
      alone.inputs.subarray(step * inputSize, (step + 1) * inputSize),
    );
    expect(inputs[at - 1]).toBe(-7);
    expect(inputs[at + inputSize]).toBe(-7);
    expect(references[(3 * step + 1) * referenceCount]).toBe(alone.references[step * referenceCount]);
  }
});

test('periods below 1 and a tail longer than the series are refused', () => {
  expect(() => encode(new Float64Array(5), [0, 1])).toThrow('Periods must be 1 or more');
  expect(() => encodeSeries(new Float64Array(5), [1, 1], 6, emptyPlace(6))).toThrow('6 steps are to be kept');
});

test('a series upside down, or in other units, is read as the same', () => {
  const values = roughSeries(6, 150, 12);
  const one = encode(values, [12, 1]);
  const flipped = encode(
    values.map((value) => -value),
    [12, 1],
  );
  const scaled = encode(
    values.map((value) => 1000 * value - 7),
    [12, 1],
  );
  expect(flipped.weight).toBeCloseTo(one.weight, 9);
  for (let place = 0; place < one.references.length; place++) {
    expect(flipped.references[place]).toBeCloseTo(-one.references[place], 9);
    expect(scaled.references[place]).toBeCloseTo(one.references[place], 7);
  }
});

test('the usual error of a rule tells which one has been right', () => {
  const values = Float64Array.from({ length: 120 }, (_, step) => 20 + [0, 5, -3, 8][step % 4]);
  const { input } = encode(values, [4, 1]);
  const usual = (name: string) => input(`usual error of ${name}`, 119);
  expect(usual('season ago')).toBeLessThan(-0.5);
  expect(usual('damped trend')).toBeLessThan(usual('level'));
  expect(usual('last')).toBeGreaterThan(1);
});

test('a decimal slip leaves a rule that follows one value within 40 usual changes of those that do not', () => {
  const values = roughSeries(3, 160, 12);
  values[149] = 40_000;
  const { references, scale } = encode(values, [12, 1]);
  const followers = ['season ago', 'last', 'level and season', 'season ago and its growth'] as const;
  const indices = followers.map((name) => referenceNames.indexOf(name));
  expect(40_000 / scale).toBeGreaterThan(1_000);
  for (let step = 150; step < 160; step++) {
    const rules = references.subarray(step * referenceCount, (step + 1) * referenceCount);
    const others = rules.filter((_, rule) => !indices.includes(rule));
    const low = Math.min(...others) - 40.001;
    const high = Math.max(...others) + 40.001;
    for (const rule of indices) {
      expect(rules[rule]).toBeGreaterThan(low);
      expect(rules[rule]).toBeLessThan(high);
    }
  }
  expect(references[150 * referenceCount + referenceNames.indexOf('last')]).toBeLessThan(400);
});
