import { expect, test } from 'vitest';
import { describeValues } from './describe-values.ts';
import { mostDistances, surveyValues } from './survey-values.ts';

const seriesOf = (values: readonly number[]) => ({
  key: 'y',
  step: { unit: 'day', count: 1 } as const,
  timestamps: Float64Array.from(values, (_, index) => Date.UTC(2024, 0, 1 + index)),
  values: Float64Array.from(values),
});
const wave = (length: number): number[] => Array.from({ length }, (_, index) => 50 + 5 * Math.sin(index));
const kindsOf = (values: readonly number[]): string[] =>
  describeValues([seriesOf(values)], false).map(({ kind }) => kind);

test('a series without surprises has no notes', () => {
  expect(kindsOf(wave(100))).toEqual([]);
});

test('a value beside a gap is no spike', () => {
  expect(kindsOf(wave(100).map((value, index) => (index % 25 === 7 ? Number.NaN : value)))).toEqual([]);
});

test('zeros and negative values, a flat stretch, a spike and a short series are each named', () => {
  expect(kindsOf(wave(100).map((value, index) => (index % 10 === 3 ? 0 : value)))).toContain('not-positive');
  expect(kindsOf(wave(100).map((value, index) => (index > 40 && index < 70 ? 51 : value)))).toEqual(['flat']);
  const [spike] = describeValues(
    [seriesOf(wave(100).map((value, index) => (index === 60 ? 900 : value)))],
    false,
  );
  expect(spike.sentence).toContain('has 1 spike far from both neighbours, the first at 2024-03-01 (900)');
  expect(kindsOf(wave(12))).toEqual(['short-for-season']);
});

test('several series with the same note give one sentence', () => {
  const notes = describeValues([seriesOf(wave(12)), seriesOf(wave(11)), seriesOf(wave(10))], false);
  expect(notes.map(({ sentence }) => sentence)).toEqual([
    '"y" has 12 rows, fewer than two seasons of 7: no season can be learned from it. Bring a longer file if there is one. Two other series do too.',
  ]);
});

test('a spike is told by the steps of all hours, also where looking once a day would see nights only', () => {
  // Values go up and down by 10, but hardly move from the first hour of a day to the second.
  const hours = Float64Array.from({ length: 120_001 }, (_, hour) =>
    hour % 24 === 1 ? 100.001 : 100 + 10 * (hour % 2),
  );
  hours[60_010] = 5_000;
  const survey = surveyValues(hours, new Float64Array(mostDistances));
  expect(survey.spikes).toEqual({ first: 60_010, count: 1 });
});

test('a column of quarters beside months is told', () => {
  const timestamps = Float64Array.from({ length: 36 }, (_, at) => Date.UTC(2020, at, 1));
  const values = Float64Array.from({ length: 36 }, (_, at) => (at % 3 === 0 ? 100 + at : Number.NaN));
  const step = { unit: 'month', count: 1 } as const;
  const notes = describeValues([{ key: 'gdp', step, timestamps, values }], false);
  expect(notes.find(({ kind }) => kind === 'own-step')?.sentence).toContain(
    'a value in every third row only',
  );
  values[4] = 7;
  expect(
    describeValues([{ key: 'gdp', step, timestamps, values }], false).map(({ kind }) => kind),
  ).not.toContain('own-step');
});
