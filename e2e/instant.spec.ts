import type { Locator } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFile, storeUpload } from './upload-text.ts';

const days = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
  );
const week = [0, 1, 2, 1, 0, 4, 5];
/** 120 days up to 29 April 2024, of a column around 20 and one around 400. */
const shop = [
  'day,visits,sales',
  ...days(120).map(
    (day, index) =>
      `${day},${20 + week[index % 7] + ((index * 37) % 11) / 10},${400 - 30 * week[index % 7] + ((index * 53) % 17)}`,
  ),
].join('\n');

test('a chosen file is forecast at once, column by column, and nothing is stored', async ({ page }) => {
  await chooseFile(page, 'instant.csv', shop);
  const instant = page.getByRole('region', { name: 'Instant forecast of visits' });
  await expect(instant).toContainText('not yet judged');
  await expect(instant.getByRole('status')).toHaveText('20 days ahead, Tue 30 Apr 2024 to Sun 19 May 2024.');
  await instant.getByRole('button', { name: 'Show as table' }).click();
  const table = instant.getByRole('table', { name: 'Instant forecast of visits, step by step' });
  await expect(table.getByRole('row')).toHaveCount(21);
  await expect(table.getByRole('row').nth(1)).toContainText('Tue 30 Apr 2024');
  expect(await predicted(table.getByRole('row').nth(1))).toBeLessThan(30);

  await instant.getByLabel('Series').selectOption('sales');
  const sales = page.getByRole('region', { name: 'Instant forecast of sales' });
  await sales.getByRole('button', { name: 'Show as table' }).click();
  const first = sales
    .getByRole('table', { name: /^Instant forecast of sales/ })
    .getByRole('row')
    .nth(1);
  await expect(first).toContainText('Tue 30 Apr 2024');
  expect(await predicted(first)).toBeGreaterThan(200);

  await page.goto('/datasets');
  await expect(page.getByRole('link', { name: 'instant', exact: true })).toHaveCount(0);
});

test('another reading is another forecast', async ({ page }) => {
  // Every date has two readings: one day a month, or twelve days of January.
  const rows = Array.from(
    { length: 12 },
    (_, index) => `01/${String(index + 1).padStart(2, '0')}/2023,${40 + (index % 3)}`,
  );
  await chooseFile(page, 'readings.csv', `date,litres\n${rows.join('\n')}\n`);
  const reach = page.getByRole('region', { name: 'Instant forecast of litres' }).getByRole('status');
  const question = page.getByRole('region', { name: /^When is/ });
  await question.getByRole('button', { name: '1 February 2023' }).click();
  await expect(reach).toHaveText('2 months ahead, Jan 2024 to Feb 2024.');
  await page.getByLabel('Order of dates').selectOption('month-first');
  await expect(reach).toHaveText('2 days ahead, Fri 13 Jan 2023 to Sat 14 Jan 2023.');
});

test('too few values are said in a sentence', async ({ page }) => {
  await chooseFile(page, 'few.csv', 'day,a\n2024-01-01,1\n2024-01-02,2\n');
  await expect(page.getByRole('region', { name: 'Instant forecast' }).getByRole('status')).toHaveText(
    'Too few values for a forecast: "a" has 2, and 3 are needed.',
  );
});

test('the page of a dataset has the instant forecast of the series that is shown', async ({ page }) => {
  await chooseFile(page, 'stored-instant.csv', shop);
  await storeUpload(page);
  const instant = page.getByRole('region', { name: 'Instant forecast of visits' });
  await expect(instant.getByRole('status')).toHaveText('20 days ahead, Tue 30 Apr 2024 to Sun 19 May 2024.');
  await expect(instant.getByRole('slider')).toHaveAccessibleDescription(/not yet judged/);
  await expect(instant.getByRole('link', { name: 'Get a forecast that is judged' })).toHaveAttribute(
    'href',
    '#train',
  );
});

/** The forecast in a row of the table, behind time and part. */
const predicted = async (row: Locator): Promise<number> =>
  Number((await row.getByRole('cell').nth(2).textContent())?.replaceAll(',', ''));
