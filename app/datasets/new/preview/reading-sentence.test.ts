import { expect, test } from 'vitest';
import type { Preview } from '#lib/ingest/schema.ts';
import { readingSentence } from './reading-sentence.ts';

const layout = (idColumn: string | null) => ({ timeColumn: 'Date', idColumn, targetColumns: ['sales'] });
const read = (step: Preview['step'], idColumn: string | null = null) =>
  readingSentence({ layout: layout(idColumn), step });

test('how a file is read is one sentence in plain words', () => {
  expect(read({ unit: 'day', count: 1 })).toBe('One row per day, dated by Date.');
  expect(read({ unit: 'minute', count: 30 })).toBe('One row every 30 minutes, dated by Date.');
  expect(read({ unit: 'tradingDay', count: 1 })).toBe('One row per trading day, dated by Date.');
  expect(read({ unit: 'month', count: 1, monthEnd: true })).toBe(
    'One row per month, at its end, dated by Date.',
  );
  expect(read({ unit: 'day', count: 1 }, 'Shop')).toBe('One row per day and Shop, dated by Date.');
  expect(read({ unit: 'observation', count: 1 })).toBe(
    'The dates are irregular, so rows are treated as a plain sequence.',
  );
});
