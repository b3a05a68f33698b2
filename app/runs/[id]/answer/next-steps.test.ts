import { expect, test } from 'vitest';
import { sampleForecast } from '../../../gallery/fixtures/sample-forecast.ts';
import { nextSteps } from './next-steps.ts';

const day = { unit: 'day', count: 1 } as const;
const { future } = sampleForecast(60, 7);

test('each step to come has its date, its value and its 80% range; mean and total hold for all of them', () => {
  const next = nextSteps('visitors', future, day);
  expect(next?.steps).toHaveLength(7);
  expect(next?.steps[0].time).toMatch(/^\w{3} \d+ \w{3} \d{4}$/);
  expect(next?.steps[0].range80).toMatch(/^[\d.]+ to [\d.]+$/);
  const total = future.reduce((sum, { yhat }) => sum + yhat, 0);
  expect(Number(next?.total.replace(',', ''))).toBeCloseTo(total, -1);
  expect(Number(next?.mean)).toBeCloseTo(total / 7, 0);
});

test('what is copied is a table that a spreadsheet reads: dates as dates, numbers in full, a name that is no formula', () => {
  const lines = nextSteps('=1+1\tx', future, day)?.table.split('\n') ?? [];
  expect(lines).toHaveLength(8);
  expect(lines[0].split('\t')[1]).toBe("'=1+1 x");
  const [time, value, ...bands] = lines[1].split('\t');
  expect(time).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Number(value)).toBe(future[0].yhat);
  expect(bands.map(Number)).toEqual([future[0].lo80, future[0].hi80, future[0].lo95, future[0].hi95]);
});

test('a forecast that ends with the data has no next steps', () => {
  expect(nextSteps('a', [], day)).toBeNull();
});
