import type { Page } from 'playwright/test';
import { forecastCsv } from './download-csv.ts';
import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { type AccuracyRow, maeOf, readAccuracy } from './read-accuracy.ts';
import { verdictLine } from './run-page.ts';
import { storedRun } from './stored-runs.ts';

/** The sentence rounds, and so does the table. */
const tie = 0.01;
const rounding = 0.004;

test('the stock sample: trading days, and whoever won is named plainly', async ({ page }) => {
  const stocks = storedRun('stocks');
  await page.goto(stocks.dataset);
  const about = page.getByRole('region', { name: 'About this dataset' });
  await expect(factOf(about, 'Step')).toHaveText('trading days');
  // A weekend is no gap.
  await expect(factOf(about, 'Gaps filled')).toHaveText('0');

  await page.goto(stocks.run);

  const rows = await readAccuracy(page);
  const verdict = await readVerdict(page);
  expectPlainVerdict(verdict, rows);
  expect(verdict).toContain('60 held-out trading days');

  const { rows: points } = await forecastCsv(page);
  const future = points.filter((point) => point.part === 'future');
  expect(future).toHaveLength(20);
  const days = points.map((point) => new Date(`${point.timestamp}T00:00:00Z`).getUTCDay());
  expect(days.every((day) => day >= 1 && day <= 5)).toBe(true);

  await page.getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('table', { name: 'Forecast of close, step by step' });
  await expect(table.getByRole('row')).toHaveCount(1 + 60 + 20);
  expect(await table.textContent()).not.toMatch(/\b(Sat|Sun) \d/);
});

test("air passengers: the form's default run errs less than seasonal naive", async ({ page }) => {
  const passengers = storedRun('passengers');
  await page.goto(passengers.dataset);
  await expect(factOf(page.getByRole('region', { name: 'About this dataset' }), 'Step')).toHaveText(
    'monthly',
  );
  await page.goto(passengers.run);
  const rows = await readAccuracy(page);
  expect(maeOf(rows, 'GRU')).toBeLessThan(maeOf(rows, 'seasonal naive'));
  await expect(page.getByText('Season used: 12 months.')).toBeVisible();
  expectPlainVerdict(await readVerdict(page), rows);
});

const readVerdict = async (page: Page): Promise<string> => (await verdictLine(page).textContent()) ?? '';

/** The sentence must say what the table under it says: who won between the combination and the naive forecast, and
 * who was more accurate still. */
function expectPlainVerdict(verdict: string, rows: readonly AccuracyRow[]): void {
  const least = rows.reduce((best, row) => (row.mae < best.mae ? row : best));
  expect(rows.filter((row) => row.best).map((row) => row.mae)).toContain(least.mae);

  const combination = maeOf(rows, 'combination');
  const reference = /seasonal naive/i.test(verdict) ? 'seasonal naive' : 'naive';
  const simple = maeOf(rows, reference);
  if (/ beat /.test(verdict)) expect(combination).toBeLessThan(simple);
  else if (/ better here/.test(verdict)) {
    expect(verdict).toMatch(new RegExp(`^${reference}`, 'i'));
    expect(simple).toBeLessThan(combination);
  } else if (/ less error than /.test(verdict)) {
    // Noise: whoever is named first erred less, and the sentence says how often luck does as well.
    expect(verdict).toMatch(/but with only 3 test periods, luck alone would do this \d+% of the time/);
    expect(verdict.startsWith('The combination')).toBe(combination < simple);
  } else {
    expect(verdict).toContain('tied');
    expect(Math.abs(combination - simple) / Math.max(combination, simple)).toBeLessThan(tie + rounding);
  }

  const better = /\. (.+) was another \d+% more accurate/.exec(verdict)?.[1];
  if (better !== undefined) expect(better.replace(/^The (.+?)( alone)?$/, '$1')).toBe(least.method);
  else expect(Math.min(combination, simple)).toBeLessThanOrEqual(least.mae * (1 + tie + rounding));
}
