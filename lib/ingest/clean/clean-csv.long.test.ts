import { expect, test } from 'vitest';
import { heldOutTables } from './held-out-tables.fixture.ts';
import { pollutedFiles } from './pollute.fixture.ts';
import { meanOf, scoresOf } from './score-files.fixture.ts';

test('clean tables polluted in every single way are read back cell by cell', () => {
  const files = pollutedFiles();
  expect(files.length).toBeGreaterThan(3500);
  const scores = scoresOf(files);
  expect(meanOf(scores), JSON.stringify(scores.slice(0, 5))).toBeGreaterThan(9.985);
  expect(scores.filter(({ score }) => score < 9).length).toBeLessThanOrEqual(12);
});

test('tables that nothing was tuned on are read back as well', () => {
  expect(meanOf(scoresOf(pollutedFiles(heldOutTables().slice(4))))).toBeGreaterThan(9.98);
});
