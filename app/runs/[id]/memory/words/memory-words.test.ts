import { expect, test } from 'vitest';
import type { MemoryReport } from '#lib/memory/schema.ts';
import { lengthWords, memorySentence, retentionSentence } from './memory-words.ts';

const day = { unit: 'day', count: 1 } as const;
const curve = { mean: [], low: [], high: [] };
const report: MemoryReport = {
  ...{
    version: 1,
    cell: 'gru',
    hiddenSize: 3,
    stride: 1,
    lookback: 56,
    horizon: 7,
    member: 0,
    members: 1,
    origins: 9,
  },
  ...{ memoryLength: 12, memoryLengthRange: [9, 20], wholeForecast: curve, horizonSteps: [] },
  ...{ stateGradient: curve, stateGradientExact: true, anyLength: null, traces: [] },
  layers: [
    {
      keepGate: [0.5, 0.9, 0.1],
      halfLives: [1, 6.5788, 0.301],
      spectralRadius: null,
      bySimilarity: [0, 1, 2],
      byHalfLife: [1, 0, 2],
    },
  ],
};

test('the memory length is said with what it is of, its spread, and what follows', () => {
  expect(memorySentence(report, day)).toBe(
    'The last 12 days of the 56 days that the network reads hold 95% of what moves its forecast (from 9 days to 20 days over 9 origins). Most of what it reads hardly matters: a shorter lookback would do.',
  );
  expect(memorySentence({ ...report, memoryLength: 55 }, day)).toContain(
    'a longer lookback may tell it more',
  );
  expect(memorySentence({ ...report, memoryLength: 30 }, day)).toMatch(/origins\)\.$/);
  expect(memorySentence({ ...report, memoryLength: null }, day)).toContain('Nothing');
});

test('half-lives are told in the time of the series', () => {
  expect(retentionSentence(report, 0, day)).toBe(
    'By its mean update gate, the unit that keeps longest (unit 2) forgets half in 6.6 days, the one in the middle (unit 1) half in 1 day.',
  );
  expect(lengthWords(4.26, { unit: 'minute', count: 30 })).toBe('4.3 half hours');
});

test('a network that reads patches is told in the time of the series as well', () => {
  const patches = { ...report, stride: 13, lookback: 10, memoryLength: 3, memoryLengthRange: null };
  const week = { unit: 'week', count: 1 } as const;
  expect(memorySentence(patches, week)).toContain('The last 39 weeks of the 130 weeks that');
  expect(retentionSentence(patches, 0, week)).toContain('forgets half in 86 weeks');
});

test('a spectral radius is told as what it does to the state', () => {
  const elman = (spectralRadius: number): MemoryReport => ({
    ...report,
    cell: 'elman',
    layers: [{ ...report.layers[0], keepGate: null, halfLives: null, byHalfLife: null, spectralRadius }],
  });
  expect(retentionSentence(elman(0.9), 0, day)).toContain('0.900: left alone');
  expect(retentionSentence(elman(0.9), 0, day)).toContain('half in 6.6 days');
  expect(retentionSentence(elman(1.1), 0, day)).toContain('would not fade');
});
