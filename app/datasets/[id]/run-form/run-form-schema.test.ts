import { expect, test } from 'vitest';
import { runFormSchema, runFormSettings, runFormValues } from './run-form-schema.ts';

const settings = {
  horizon: 28,
  lookback: 56,
  seasons: [7, 365],
  cell: 'gru',
  hiddenSize: 32,
  layers: 1,
  dropout: 0.1,
  epochs: 120,
  batchSize: 64,
  learningRate: 0.003,
  seed: 1,
  holdout: 28,
  members: 1,
  outliers: { way: 'found' },
  lifetime: 'found',
} as const;
const form = {
  versionId: 'v',
  seriesKey: 'temp_max',
  preset: 'balanced',
  shownPreset: 'balanced',
  ...runFormValues({ ...settings, seasons: [...settings.seasons] }),
};

test('settings survive the way through the form', () => {
  expect(runFormSettings(runFormSchema.parse(form))).toEqual(settings);
});

test.each([
  [{ horizon: '0' }, 'Horizon must be a whole number from 1 to 1,000; "0" is not.'],
  [{ horizon: '' }, 'Horizon must be a whole number from 1 to 1,000; it is empty.'],
  [{ lookback: '1.5' }, 'Lookback must be a whole number from 1 to 2,000; "1.5" is not.'],
  [{ learningRate: '-1' }, 'Learning rate must be a number from 0.000001 to 1; "-1" is not.'],
  [{ dropout: 'NaN' }, 'Dropout must be a number from 0 to 0.9; "NaN" is not.'],
  [{ epochs: 'Infinity' }, 'Epochs must be a whole number from 1 to 5,000; "Infinity" is not.'],
  [
    { season: 'weekly' },
    'Season must be empty or one or two whole numbers from 2 to 10,000, as in "7, 365"; "weekly" is not.',
  ],
  [{ holdout: '7' }, 'Held out must be at least one horizon, or nothing could be judged.'],
  [{ scope: 'some' }, 'Choose at least one series.'],
])('%j is refused in a sentence', (change, sentence) => {
  const parsed = runFormSchema.safeParse({ ...form, ...change });
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([sentence]);
});

test('bounds and whole numbers make the constraints; none set makes none', () => {
  const parse = (change: object) => runFormSchema.safeParse({ ...form, ...change });
  const chosen = parse({ integer: 'on', lower: '0', upper: '' });
  expect(chosen.data && runFormSettings(chosen.data).constraints).toEqual({
    ...{ integer: true, lower: 0, upper: null },
  });
  expect(runFormSettings(runFormSchema.parse({ ...form, lower: '', upper: ' ' }))).toEqual(settings);
  expect(parse({ upper: 'many' }).error?.issues[0]).toMatchObject({
    ...{ path: ['upper'], message: 'Upper bound must be a number or empty; "many" is not.' },
  });
  expect(parse({ lower: '5', upper: '4' }).error?.issues[0]).toMatchObject({
    ...{ path: ['upper'], message: 'The upper bound must lie above the lower one.' },
  });
});

test('columns, holidays and the calendar make the covariates; none chosen makes none', () => {
  const chosen = { future: 'promo', past: ['rain', 'visits'], holidays: 'DE', calendar: 'on' };
  expect(runFormSettings(runFormSchema.parse({ ...form, ...chosen })).covariates).toEqual({
    ...{ future: ['promo'], past: ['rain', 'visits'], holidays: 'DE', calendar: true },
  });
  expect(runFormSettings(runFormSchema.parse({ ...form, holidays: '' }))).toEqual(settings);
  const both = runFormSchema.safeParse({ ...form, future: 'promo', past: 'promo' });
  expect(both.error?.issues[0]).toMatchObject({
    path: ['past'],
    message: expect.stringContaining('on one side'),
  });
});

test('no season is a setting too, and two come shortest first', () => {
  expect(runFormSettings(runFormSchema.parse({ ...form, season: ' ' })).seasons).toEqual([]);
  expect(runFormSettings(runFormSchema.parse({ ...form, season: '365;7' })).seasons).toEqual([7, 365]);
});
