import { expect, test } from 'vitest';
import { describeRace } from './describe-race.ts';
import type { RaceFigures, RacerFigures } from './race-figures.ts';
import { gradientsAsCsv, lossesAsCsv } from './race-files.ts';

const racer = (cell: RacerFigures['cell'], changes: Partial<RacerFigures>): RacerFigures => ({
  ...{ cell, runId: cell, status: 'SUCCEEDED', failure: null, mae: 1, learnt: true, parameterCount: 10 },
  ...{
    bestEpoch: 3,
    trainedMs: 1_000,
    memoryLength: 40,
    stride: 1,
    gradient: [2, 1],
    validationLosses: [3, 2, 1],
  },
  ...changes,
});
const race = (racers: readonly RacerFigures[]): RaceFigures => ({
  ...{ step: { unit: 'day', count: 1 }, horizon: 7, epochs: 3, seed: 1, lookback: 60, racers },
});

test('describeRace() names who erred least, by how much, and how far back each looked', () => {
  expect(
    describeRace(
      race([
        racer('elman', { mae: 0.6, learnt: false, memoryLength: null }),
        racer('gru', { mae: 0.2, memoryLength: 52 }),
        racer('lstm', { mae: 0.25 }),
      ]),
    ),
  ).toBe(
    'The GRU erred least: MAE 0.200 against 0.250 of the LSTM and 0.600 of the Elman network, at most 3.0 times as much; ' +
      'the Elman network added nothing to the base forecast; 95% of what moves a forecast lies within 52 days (GRU) and 40 days (LSTM).',
  );
});

test('describeRace() names two together that are alike', () => {
  const three = [
    racer('elman', { mae: 0.143 }),
    racer('gru', { mae: 0.0416 }),
    racer('lstm', { mae: 0.0415 }),
  ];
  expect(describeRace(race(three))).toMatch(
    /^The LSTM and the GRU erred least: MAE 0\.0415 and 0\.0416 against 0\.143 of the Elman network, 3\.4 times as much; 95%/,
  );
});

test('describeRace() calls small differences a tie', () => {
  expect(describeRace(race([racer('elman', { mae: 1.03 }), racer('gru', {}), racer('lstm', {})]))).toMatch(
    /^The cells came out alike: MAE from 1\.00 \(GRU\) to 1\.03 \(Elman network\); 95%/,
  );
});

test('describeRace() does not compare what has no forecast', () => {
  expect(describeRace(race([racer('elman', { mae: null }), racer('gru', {})]))).toMatch(/nothing to compare/);
});

test('the files of a race hold a row a lag and a row an epoch, empty where a cell has no number', () => {
  const racers = race([racer('elman', { gradient: [], validationLosses: [3] }), racer('gru', {})]);
  expect(gradientsAsCsv(racers)).toBe('lag,elman_gradient,gru_gradient\n1,,2\n2,,1\n');
  expect(lossesAsCsv(racers)).toBe('epoch,elman_validation_loss,gru_validation_loss\n1,3,3\n2,,2\n3,,1\n');
});
