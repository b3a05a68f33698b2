import { expect, test } from 'vitest';
import { type ErrorHalves, pullOfPanel } from './panel-credibility.ts';

/** ETS errs by `before` and then by `after` where the other errs by 1. */
const half = (before: number, after: number, horizons = 2): ErrorHalves => ({
  earlier: [
    { method: 'ets', error: before },
    { method: 'theta', error: 1 },
  ],
  later: [
    { method: 'ets', error: 10 * after },
    { method: 'theta', error: 10 },
  ],
  horizons,
});
const skills = Array.from({ length: 40 }, (_, series) => 0.5 + series / 40);

test('where methods go on as they did, a series is trusted; where that was chance, the panel is', () => {
  const steady = pullOfPanel(
    skills.map((skill) => half(skill, skill)),
    ['ets', 'theta'],
  );
  expect(steady).toBeLessThan(0.1);
  const chance = pullOfPanel(
    skills.map((skill, series) => half(skill, skills[(7 * series + 3) % 40])),
    ['ets', 'theta'],
  );
  expect(chance).toBeGreaterThan(5);
  const turned = pullOfPanel(
    skills.map((skill) => half(skill, 2 - skill)),
    ['ets'],
  );
  expect(turned).toBeCloseTo(19);
});

test('it is counted in horizons, and a few series, or series without errors, leave it as usual', () => {
  const short = pullOfPanel(
    skills.map((skill) => half(skill, 2 - skill, 1)),
    ['ets'],
  );
  expect(short).toBeCloseTo(19 / 2);
  expect(pullOfPanel([half(1, 2), half(2, 1)], ['ets'])).toBe(4);
  expect(
    pullOfPanel(
      skills.map(() => half(1, 1)),
      ['ets'],
    ),
  ).toBe(4);
  expect(
    pullOfPanel(
      skills.map(() => ({ earlier: [], later: [], horizons: 0 })),
      ['ets'],
    ),
  ).toBe(4);
});
