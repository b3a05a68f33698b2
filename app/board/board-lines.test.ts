import { expect, test } from 'vitest';
import { sampleForecast } from '../gallery/fixtures/sample-forecast.ts';
import { boardLines } from './board-lines.ts';

test('the small drawing goes from the last values into the forecast, and neither lies over the other', () => {
  const forecast = sampleForecast(60, 7);
  const { actual, predicted } = boardLines(forecast);
  expect(actual).toHaveLength(14 + 7);
  expect(predicted).toHaveLength(actual.length);
  expect(actual.every((value, index) => value === null || predicted[index] === null)).toBe(true);
  expect(predicted.slice(14)).toEqual(forecast.future.map(({ yhat }) => yhat));
});
