import { expect, test } from 'vitest';
import { exactPeriods } from './exact-periods.ts';

test('a year of weeks has 52.18 of them, a year of days 365.2425', () => {
  expect(exactPeriods({ unit: 'week', count: 1 }, [52], 300)[0]).toBeCloseTo(52.1775, 4);
  expect(exactPeriods({ unit: 'day', count: 1 }, [7, 365], 2_000)).toEqual([7, 365.2425]);
  expect(exactPeriods({ unit: 'month', count: 1 }, [12], 300)).toEqual([12, 1]);
});

test('what was not found is suggested by the step, if the history holds two cycles of it', () => {
  const hour = { unit: 'hour', count: 1 } as const;
  expect(exactPeriods(hour, [24], 400)).toEqual([24, 168]);
  expect(exactPeriods(hour, [24], 300)).toEqual([24, 1]);
  expect(exactPeriods(hour, [], 47)).toEqual([1, 1]);
  expect(exactPeriods({ unit: 'observation', count: 1 }, [], 500)).toEqual([1, 1]);
});

test('what was found comes before what is suggested, however long', () => {
  expect(exactPeriods({ unit: 'hour', count: 1 }, [30, 500], 5_000)).toEqual([30, 500]);
  expect(exactPeriods({ unit: 'day', count: 1 }, [30], 5_000)).toEqual([7, 30]);
});
