import { expect, test } from 'vitest';
import { addSteps, type Step } from './time-series.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const day = (timestampMs: number) => new Date(timestampMs).toISOString().slice(0, 10);
const month: Step = { unit: 'month', count: 1 };
const monthEnd: Step = { unit: 'month', count: 1, monthEnd: true };

test('a fixed step adds its length, forward and back', () => {
  const halfHour: Step = { unit: 'minute', count: 30 };
  expect(addSteps(at('2024-02-28T23:30'), halfHour, 2)).toBe(at('2024-02-29T00:30'));
  expect(addSteps(at('2024-02-29T00:30'), halfHour, -2)).toBe(at('2024-02-28T23:30'));
});

test('a month keeps its day, and is cut to the last one where there is no such day', () => {
  expect(day(addSteps(at('2023-11-15T00:00'), month, 3))).toBe('2024-02-15');
  expect(day(addSteps(at('2024-01-31T00:00'), month, 1))).toBe('2024-02-29');
  expect(day(addSteps(at('2024-03-31T00:00'), month, -1))).toBe('2024-02-29');
});

test('month ends stay month ends', () => {
  expect(day(addSteps(at('2023-02-28T00:00'), monthEnd, 1))).toBe('2023-03-31');
  expect(day(addSteps(at('2023-04-30T00:00'), monthEnd, 10))).toBe('2024-02-29');
});

test('quarters and years are months', () => {
  expect(day(addSteps(at('2023-10-01T00:00'), { unit: 'quarter', count: 1 }, 2))).toBe('2024-04-01');
  expect(day(addSteps(at('2024-02-29T00:00'), { unit: 'year', count: 1 }, 1))).toBe('2025-02-28');
});

test('trading days go from Friday to Monday and back', () => {
  const trading: Step = { unit: 'tradingDay', count: 1 };
  expect(day(addSteps(at('2024-03-08T00:00'), trading, 1))).toBe('2024-03-11');
  expect(day(addSteps(at('2024-03-11T00:00'), trading, -1))).toBe('2024-03-08');
  expect(day(addSteps(at('2024-03-08T00:00'), trading, 10))).toBe('2024-03-22');
});

test('no step is the same timestamp', () => {
  for (const unit of ['day', 'month', 'tradingDay', 'observation'] as const)
    expect(addSteps(at('2024-03-09T00:00'), { unit, count: 1 }, 0)).toBe(at('2024-03-09T00:00'));
});
