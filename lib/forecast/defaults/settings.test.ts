import { expect, test } from 'vitest';
import { countSteps } from '#lib/time-series.ts';
import { detectSeasons } from '../seasons/detect-seasons.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import { scalingSeason } from '../seasons/scaling-season.ts';
import { forecastSettingsSchema } from '../settings/settings-schema.ts';
import { airPassengers, makeSeries } from '../test-series.ts';
import { deriveSettings } from './derive-settings.ts';

const hour = { unit: 'hour', count: 1 } as const;
const day = { unit: 'day', count: 1 } as const;
const wave = (index: number, period: number) => Math.sin((2 * Math.PI * index) / period);
const confirmed = (findings: ReturnType<typeof detectSeasons>) =>
  findings.filter((finding) => finding.confirmed).map(({ period }) => period);

test('each step has its natural seasons', () => {
  expect(naturalSeason(hour)).toEqual([24, 168]);
  expect(naturalSeason({ unit: 'minute', count: 30 })).toEqual([48, 336]);
  expect(naturalSeason(day)).toEqual([7, 365]);
  expect(naturalSeason({ unit: 'tradingDay', count: 1 })).toEqual([5]);
  expect(naturalSeason({ unit: 'week', count: 1 })).toEqual([52]);
  expect(naturalSeason({ unit: 'month', count: 1 })).toEqual([12]);
  expect(naturalSeason({ unit: 'quarter', count: 1 })).toEqual([4]);
  expect(naturalSeason({ unit: 'year', count: 1 })).toEqual([]);
  expect(naturalSeason({ unit: 'hour', count: 5 })).toEqual([]);
});

test('a season is found where it is, and both where there are two', () => {
  const yearly = makeSeries('y', day, 1_400, (index, noise) => 12 + 8 * wave(index, 365) + 3 * noise);
  expect(confirmed(detectSeasons([yearly.values], day))).toEqual([365]);
  const both = makeSeries('b', hour, 1_200, (index, noise) => {
    return 50 + 9 * wave(index, 24) + (Math.floor(index / 24) % 7 > 4 ? -8 : 0) + noise;
  });
  expect(confirmed(detectSeasons([both.values], hour))).toEqual([24, 168]);
  expect(confirmed(detectSeasons([airPassengers().values], { unit: 'month', count: 1 }))).toEqual([12]);
});

test('random walks and noise have no season', () => {
  for (let walk = 0; walk < 20; walk++) {
    let level = 1_000;
    const prices = makeSeries('w'.repeat(walk), day, 1_000, (_, noise) => {
      level += 8 * noise;
      return level;
    });
    expect(confirmed(detectSeasons([prices.values], day)), `walk ${walk}`).toEqual([]);
    const noise = makeSeries('n'.repeat(walk), day, 1_000, (_, own) => own);
    expect(confirmed(detectSeasons([noise.values], day)), `noise ${walk}`).toEqual([]);
  }
});

test('derived settings are valid, keep what the user fixed, and explain only what they chose', () => {
  const { settings, reasons } = deriveSettings([airPassengers()], 'balanced', {});
  expect(forecastSettingsSchema.parse(settings)).toEqual(settings);
  expect(settings).toMatchObject({ horizon: 12, holdout: 36, seasons: [12], lookback: 24, hiddenSize: 24 });
  expect(reasons.every((reason) => /^[A-Z0-9].*\.$/.test(reason))).toBe(true);
  const fixed = { horizon: 6, lookback: 7, seasons: [], hiddenSize: 5, epochs: 2, members: 1, seed: 9 };
  const own = deriveSettings([airPassengers()], 'balanced', fixed);
  expect(own.settings).toMatchObject({ ...fixed, holdout: 18 });
  expect(own.reasons).toEqual([
    'The last 18 months are held out: 3 test periods of 6 months, never used in training.',
  ]);
});

test('presets differ in updates and members only', () => {
  const [quick, best] = (['quick', 'best'] as const).map(
    (preset) => deriveSettings([airPassengers()], preset, {}).settings,
  );
  expect({ ...best, epochs: quick.epochs, members: quick.members }).toEqual(quick);
  expect(best.members).toBeGreaterThan(quick.members);
  expect(best.epochs).toBeGreaterThan(quick.epochs);
});

test('no series at all gives valid settings, for checkPanel to refuse', () => {
  expect(forecastSettingsSchema.safeParse(deriveSettings([], 'quick', {}).settings).success).toBe(true);
});

test('MASE takes the m of M4', () => {
  expect(scalingSeason(hour)).toBe(24);
  expect(scalingSeason({ unit: 'minute', count: 30 })).toBe(48);
  expect([day, { unit: 'week', count: 1 } as const].map(scalingSeason)).toEqual([1, 1]);
  expect(scalingSeason({ unit: 'quarter', count: 1 })).toBe(4);
});

test('steps are counted in the words of the calendar', () => {
  expect(countSteps(1, day)).toBe('1 day');
  expect(countSteps(20, { unit: 'tradingDay', count: 1 })).toBe('20 trading days');
  expect(countSteps(48, { unit: 'minute', count: 30 })).toBe('48 half hours');
  expect(countSteps(12, { unit: 'minute', count: 5 })).toBe('12 steps of 5 minutes');
});
