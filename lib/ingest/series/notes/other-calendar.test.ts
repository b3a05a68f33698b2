import { expect, test } from 'vitest';
import { noteOtherCalendar } from './other-calendar.ts';

const between = (first: string, last: string) => [
  {
    key: 'a',
    step: { unit: 'day', count: 1 } as const,
    timestamps: Float64Array.of(Date.parse(first), Date.parse(last)),
    values: Float64Array.of(1, 2),
  },
];

test('years of the Persian and the Buddhist calendar are named, others are not', () => {
  expect(noteOtherCalendar(between('1402-01-01', '1403-02-01'))).toMatch(
    /between 1402 and 1403.*Persian or the Islamic/,
  );
  expect(noteOtherCalendar(between('2567-01-01', '2567-02-01'))).toMatch(/in 2567.*Buddhist/);
  expect(noteOtherCalendar(between('1402-01-01', '2024-02-01'))).toBeNull();
  expect(noteOtherCalendar(between('2020-01-01', '2024-02-01'))).toBeNull();
});
