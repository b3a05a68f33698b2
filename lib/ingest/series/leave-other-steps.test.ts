import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../read-text.fixture.ts';

test('each row of a series with a step of its own is in the ledger, and is not counted as read as well', async () => {
  for (const [file, read, refused] of [
    ['days-among-weeks.csv', 70, 90],
    ['months-among-days.csv', 400, 14],
  ] as const) {
    const text = readFileSync(new URL(`../corpus/${file}`, import.meta.url));
    const { summary } = await readText(text, {}, 4_096);
    expect([file, summary.rowsRead, summary.rowsRefused]).toEqual([file, read, refused]);
    expect(summary.ledgerCounts).toEqual([{ kind: 'other-step', count: refused }]);
  }
});
