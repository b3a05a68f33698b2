import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { chooseFile, storeUpload, uploadText } from './upload-text.ts';

/** Dates that fit day/month and month/day alike. */
const ambiguous = `date,litres\n${Array.from({ length: 12 }, (_, index) => `01/${String(index + 1).padStart(2, '0')}/2023,${40 + index}`).join('\n')}\n`;

test('an ambiguous date is asked about with both readings of it, and the answer is kept', async ({
  page,
}) => {
  await chooseFile(page, 'open.csv', ambiguous);
  const question = page.getByRole('region', { name: /^When is “01\/02\/2023” in date\?$/ });
  await expect(question.getByRole('button')).toHaveText(['1 February 2023', '2 January 2023']);
  await expect(page.getByRole('button', { name: 'Store this dataset' })).toBeDisabled();
  // By keyboard alone.
  await question.getByRole('button', { name: '1 February 2023' }).focus();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByLabel('Order of dates')).toHaveValue('day-first');
  await storeUpload(page);
  await expect(page.getByText(/^v1 · 12 monthly rows/)).toBeVisible();
});

test('a wrong delimiter is corrected, with an instant result, and the guess says how sure it was', async ({
  page,
}) => {
  const rows = daily(20).map((day, index) => `${day};${index},5;${index * 2},25`);
  await chooseFile(page, 'parted.csv', `day;warm;cold\n${rows.join('\n')}\n`);
  const delimiter = page.getByLabel('Delimiter');
  await expect(delimiter).toHaveValue(';');
  await expect(delimiter).toHaveAccessibleDescription(/^Sure: Splits every row into 3 columns/);
  await expect(page.getByLabel('Decimal sign')).toHaveValue(',');
  await delimiter.selectOption({ label: 'tab' });
  await expect(delimiter).toHaveAccessibleDescription('You chose this.');
  await expect(page.getByRole('columnheader', { name: /^cold/ })).toHaveCount(0);
  await delimiter.selectOption({ label: 'semicolon ;' });
  await expect(page.getByRole('columnheader', { name: /^cold/ })).toContainText('decimal comma');
  // The file stands beside it as it is.
  await expect(page.getByRole('region', { name: 'The file as it is' })).toContainText('2024-01-01;0,5;0,25');
});

test('the ledger opens by kind, and all of it is downloaded before anything is stored', async ({ page }) => {
  const rows = daily(30_000).map(
    (day, index) => `${day},${index % 100 === 7 ? 'NA' : index},north by north-west`,
  );
  rows[3] = `${daily(4)[3]},about 12,`;
  rows[5] = 'yesterday,5,';
  rows[29_000] = '31/31/2099,6,';
  await chooseFile(page, 'ledger.csv', `day,height,place\n${rows.join('\n')}\n`);
  await expect(page.getByRole('columnheader', { name: /^height/ })).toContainText('missing: NA');
  const ledger = page.getByRole('region', { name: 'Refused or altered: 2 in the first megabyte' });
  await ledger.getByText('Not a date like the others', { exact: true }).first().click();
  const table = ledger.getByRole('table', { name: 'Not a date like the others' });
  await expect(table.getByRole('row').filter({ hasText: 'yesterday,5' })).toContainText('7');
  const csv = await downloadCsv(page, ledger.getByRole('button', { name: 'Download as CSV' }));
  expect(csv.fileName).toBe('ledger-ledger.csv');
  // The third stands beyond what the preview has looked at.
  expect(csv.rows.map(({ line, kind }) => [line, kind])).toEqual([
    ['5', 'not-a-number'],
    ['7', 'not-a-time'],
    ['29002', 'not-a-time'],
  ]);
  await page.goto('/datasets');
  await expect(page.getByRole('link', { name: 'ledger', exact: true })).toHaveCount(0);
});

test('missing values are filled only when asked, shaded, and left missing again in a new version', async ({
  page,
}) => {
  const rows = daily(40).map((day, index) => `${day},${index % 9 === 4 ? '' : 50 + (index % 7)}`);
  await chooseFile(page, 'holes.csv', `day,height\n${rows.join('\n')}\n`);
  await page.getByLabel('Missing values').selectOption({ label: 'draw a straight line' });
  await expect(page.getByText(/^4 missing values/)).toBeVisible();
  await storeUpload(page);
  await expect(page.getByText(/Shaded: values that were missing and were filled/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo in a new version' }).click();
  await expect(page.getByText(/^v2 · 40 daily rows/)).toBeVisible();
  await expect(page.getByText('40, 4 of them missing')).toBeVisible();
  await expect(page.getByText(/Shaded: values that were missing/)).toHaveCount(0);
});

test('a number that means no value is named, and left out once the user says so', async ({ page }) => {
  const rows = daily(40).map((day, index) => `${day},${index % 9 === 4 ? -999 : 50 + (index % 7)}`);
  await chooseFile(page, 'sentinels.csv', `day,height\n${rows.join('\n')}\n`);
  await expect(page.getByText(/^"height" holds -999 in 4 rows/)).toBeVisible();
  const field = page.getByLabel('Placeholder values');
  await field.fill('minus');
  await field.press('Enter');
  await expect(page.getByText('"minus" is not a number; write them as -999 9999.')).toBeVisible();
  await field.fill('-999');
  await field.press('Tab');
  await expect(page.getByText('-999 was taken for a missing value in "height" (4 times).')).toBeVisible();
  await expect(page.getByText(/^"height" holds -999/)).toHaveCount(0);
  await storeUpload(page);
  await expect(page.getByText('40, 4 of them missing')).toBeVisible();
});

test('an upload of 100 MB that is cancelled leaves nothing behind', async ({ page }) => {
  test.slow();
  await uploadText(
    page,
    'kept.csv',
    `date,height\n${daily(50)
      .map((day, index) => `${day},${index}`)
      .join('\n')}\n`,
  );
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'hindcast-large-')), 'large.csv');
  const block = `${daily(1000)
    .map((day) => `${day},12345.678`)
    .join('\n')}\n`;
  writeFileSync(file, 'day,height\n');
  for (let bytes = 0; bytes < 100 * 1024 * 1024; bytes += block.length) appendFileSync(file, block);
  // Sent no faster than a slow network would, so that there is something to cancel.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4 * 1024 * 1024 },
  });
  await page.goto('/datasets/new');
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByRole('columnheader', { name: 'height' })).toBeVisible();
  await page.getByRole('button', { name: 'Store this dataset' }).click();
  await expect(page.getByRole('progressbar', { name: 'Sent' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar', { name: 'Sent' })).toHaveCount(0);
  await page.goto('/datasets');
  await expect(page.getByRole('link', { name: 'kept', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'large', exact: true })).toHaveCount(0);
  rmSync(path.dirname(file), { recursive: true });
});

/** Days from 1 January 2024 on. */
const daily = (days: number): string[] =>
  Array.from({ length: days }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));

test('the button that stores a file is in sight from the start, on a desk and on a phone', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 30 },
    (_, day) => `2024-01-${String(day + 1).padStart(2, '0')},${day % 7}`,
  );
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await chooseFile(page, 'sight.csv', `day,litres\n${rows.join('\n')}\n`);
    await expect(page.getByText('One row per day, dated by day.')).toBeInViewport({ ratio: 1 });
    const store = page.getByRole('button', { name: 'Store this dataset' });
    await expect(store).toBeEnabled();
    await expect(store).toBeInViewport({ ratio: 1 });
    await page.getByRole('heading', { name: 'As it was read' }).scrollIntoViewIfNeeded();
    await expect(store).toBeInViewport({ ratio: 1 });
    await page.getByRole('link', { name: 'Change' }).click();
    await expect(page.getByRole('heading', { name: 'Columns' })).toBeInViewport();
  }
});
