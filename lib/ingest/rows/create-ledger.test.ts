import { expect, test } from 'vitest';
import { readText } from '../read-text.fixture.ts';

test('the ledger counts every kind of entry, in words that say what was done', async () => {
  const text =
    'day,sales\n2024-01-01,1\n2024-01-02,two\n2024-01-03,3,4\nyesterday,5\n2024-01-01,6\n2024-01-04,x1\n2024-01-05,7\n2024-01-06,8\n2024-01-07,9\n';
  const { summary } = await readText(text, {}, 7);
  expect(summary.ledgerCounts).toEqual([
    { kind: 'wrong-width', count: 1 },
    { kind: 'not-a-time', count: 1 },
    { kind: 'not-a-number', count: 2 },
    { kind: 'repeated-time', count: 1 },
  ]);
  expect(summary.ledger.map(({ kind, line }) => [kind, line])).toEqual([
    ['repeated-time', 2],
    ['not-a-number', 3],
    ['wrong-width', 4],
    ['not-a-time', 5],
    ['not-a-number', 7],
  ]);
});
