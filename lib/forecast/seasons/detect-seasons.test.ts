import { expect, test } from 'vitest';
import { createGenerator, type Generator } from '#lib/rnn/index.ts';
import { detectSeasons } from './detect-seasons.ts';

const hour = { unit: 'hour', count: 1 } as const;
const day = { unit: 'day', count: 1 } as const;

type Weather = { readonly memory: number; readonly isShared: boolean };

/** Hours with a day of their own, weather that lasts, noise, and weekends that are lower by about `week` deviations of the
 * weather. */
function loads(seed: number, count: number, length: number, week: number, weather: Weather): Float64Array[] {
  const rng = createGenerator(seed);
  const common = drawLasting(rng, length, weather.memory);
  return Array.from({ length: count }, () => {
    const slow = weather.isShared ? common : drawLasting(rng, length, weather.memory);
    const rest = drawLasting(rng, length, 0.6);
    const shift = 24 * rng.next();
    const weekend = week * (0.5 + rng.next());
    return Float64Array.from({ length }, (_, step) => {
      const isWeekend = Math.floor(step / 24) % 7 >= 5;
      const hours = 2 * Math.sin((2 * Math.PI * (step + shift)) / 24);
      return 10 + hours + slow[step] + 0.5 * rest[step] - (isWeekend ? weekend : 0);
    });
  });
}

function drawLasting(rng: Generator, length: number, memory: number): Float64Array {
  let state = rng.normal();
  return new Float64Array(length).map(() => {
    state = memory * state + Math.sqrt(1 - memory ** 2) * rng.normal();
    return state;
  });
}

const own = { memory: 0.98, isShared: false };
const shared = { memory: 0.98, isShared: true };
const seeds = [1, 2, 3, 4, 5];
const found = (panel: readonly Float64Array[], step: typeof hour | typeof day, period: number): boolean =>
  detectSeasons(panel, step).some((finding) => finding.period === period && finding.confirmed);

test('of an hourly panel with three weeks the week is found, though no series by itself would show it', () => {
  for (const seed of seeds) {
    const panel = loads(seed, 16, 556, 1.2, own);
    expect(found(panel, hour, 168), `panel ${seed}`).toBe(true);
    expect(found(panel, hour, 24)).toBe(true);
  }
  const alone = seeds.filter((seed) => found(loads(seed, 1, 556, 1.2, own), hour, 168));
  expect(alone.length).toBeLessThan(2);
});

test('some hours less than three whole weeks are enough where weekends are much lower', () => {
  for (const seed of seeds)
    expect(found(loads(seed, 16, 490, 2, own), hour, 168), `panel ${seed}`).toBe(true);
});

test('weather that lasts for days is no week, each series its own or one that all share', () => {
  for (const length of [490, 556, 700]) {
    for (const weather of [own, shared]) {
      for (const seed of seeds) {
        const panel = loads(seed, 16, length, 0, weather);
        expect(found(panel, hour, 168), `${length} hours, panel ${seed}`).toBe(false);
      }
    }
  }
});

test('panels of noise and of what remembers have no week of days, and no year', () => {
  for (const [length, period] of [
    [20, 7],
    [800, 365],
  ] as const) {
    for (const memory of [0, 0.8]) {
      const rng = createGenerator(length);
      const panel = Array.from({ length: 12 }, () => drawLasting(rng, length, memory));
      expect(found(panel, day, period), `${period} days, memory ${memory}`).toBe(false);
    }
  }
});

test('a season that only all series together show is said to be as strong as its share, which is above 0', () => {
  const findings = detectSeasons(loads(1, 16, 556, 1.2, own), hour);
  const week = findings.find(({ period }) => period === 168);
  expect(week?.strength).toBeGreaterThan(0.1);
  expect(week?.strength).toBeLessThan(0.6);
});
