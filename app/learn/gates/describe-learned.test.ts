import { expect, test } from 'vitest';
import { describeLearned } from './describe-learned.ts';

const step = (input: number, forget: number) => ({
  input,
  forget,
  output: 1,
  candidate: 0,
  cellState: 0,
  hidden: 0,
  prediction: 0,
});
const report = { made: 10, updates: 10, error: 0.01, steps: [step(0.9, 0.1), step(0.1, 0.9), step(0.2, 1)] };

test('describeLearned() compares the gates at marks with those elsewhere', () => {
  expect(describeLearned(report, [true, false, false])).toContain(
    'falls to 0.10 and the input gate opens to 0.90; elsewhere they stand at 0.95 and 0.15',
  );
});

test('describeLearned() has a word for no mark, for all marks, and for training', () => {
  expect(describeLearned(report, [false, false, false])).toContain('Nothing is marked');
  expect(describeLearned(report, [true, true, true])).toContain('Everything is marked');
  expect(describeLearned({ ...report, made: 3 }, [true, false, false])).toContain('learning');
});
