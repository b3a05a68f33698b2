import { expect, test } from 'vitest';
import { describeStep } from './describe-step.ts';

test('steps are said in words', () => {
  expect(describeStep({ unit: 'day', count: 1 })).toBe('daily');
  expect(describeStep({ unit: 'tradingDay', count: 1 })).toBe('trading days');
  expect(describeStep({ unit: 'month', count: 1, monthEnd: true })).toBe('monthly (month ends)');
  expect(describeStep({ unit: 'minute', count: 30 })).toBe('every 30 minutes');
});
