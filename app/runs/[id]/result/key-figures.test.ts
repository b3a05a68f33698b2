import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Comparison, SeriesForecast } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { sampleForecast } from '../../../gallery/fixtures/sample-forecast.ts';
import { KeyFigures } from './key-figures.tsx';

const against = (skill: number): Comparison[] => [{ against: 'seasonalNaive', skill, test: null }];
const series: SeriesForecast = {
  ...sampleForecast(60, 7),
  key: 'north',
  evidence: {
    ...{ trainingFrom: 0, calibrationFrom: null, scales: { absolute: 1, squared: 1 }, copy: null },
    comparisons: against(-0.066),
    residuals: { autocorrelation: [], count: 0, stride: 1 },
  },
};
const report = (seriesCount: number): RunReport => ({
  settings: {
    ...{ horizon: 7, lookback: 14, seasons: [7], cell: 'lstm', hiddenSize: 8, layers: 1, dropout: 0 },
    ...{ epochs: 1, batchSize: 8, learningRate: 0.01, seed: 1, holdout: 14, members: 1 },
  },
  ...{ reasons: [], forecastMethod: 'network', seriesCount, metrics: [], maseSeason: 7, cancelled: false },
  evidence: {
    ...{ retrained: false, leakTest: null, copy: null, steps: [], training: null, validation: null },
    comparisons: against(0.315),
  },
  verdict: { sentence: '', outcome: 'better', skill: 0.315, best: 'network' },
  ...{ engine: '', parameterCount: 1, bestEpochs: [1], backtestEpochs: [1], epochsRun: 1 },
});
const draw = (seriesCount: number) =>
  renderToStaticMarkup(createElement(KeyFigures, { result: report(seriesCount), series }));
/** What is said of each section, tags left out. */
const sectionsOf = (html: string) =>
  html
    .split('<section')
    .slice(1)
    .map((part) => part.replaceAll(/<[^>]*>/g, ' '));

test('a series of a panel shows its own skill, and the panel its own under its name', () => {
  const [own = '', all = ''] = sectionsOf(draw(18));
  expect(own).toContain('north');
  expect(own).toContain('0.066');
  expect(own).not.toContain('0.315');
  expect(all).toContain('All 18 series');
  expect(all).toContain('0.315');
});

test('one series alone needs no name for what its numbers hold for', () => {
  const sections = sectionsOf(draw(1));
  expect(sections).toHaveLength(1);
  expect(sections[0]).toContain('0.315');
});
