import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { storeUpload } from './upload-text.ts';

const corpus = (file: string): Buffer =>
  readFileSync(new URL(`../lib/files/corpus/${file}`, import.meta.url));

test('a workbook is previewed by its sheet, with its own cells in the ledger, and stored', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'shops.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: corpus('merged-names-on-the-second-sheet.xlsx'),
  });
  await expect(page.getByText(/^Read from the sheet "Data" of an Excel workbook/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^North sold/ })).toBeVisible();
  await expect(page.getByLabel('Sheet')).toHaveValue('Data');
  await expect(page.getByLabel('Delimiter')).toHaveCount(0);
  const ledger = page.getByRole('region', { name: 'Refused or altered: 1' });
  await ledger.getByText('Not a number, left missing', { exact: true }).first().click();
  await expect(ledger.getByText(/^Cell C10: /).first()).toBeVisible();
  await page.getByLabel('Sheet').selectOption('About');
  await expect(page.getByRole('heading', { name: 'This cannot be used as it stands' })).toBeVisible();
  await page.getByLabel('Sheet').selectOption('Data');
  await storeUpload(page);
  await expect(page.getByRole('heading', { level: 1, name: 'shops' })).toBeVisible();
  await expect(page.getByText(/^v1 · 60 daily rows/)).toBeVisible();
});

test('Parquet is read in the browser and on the server, in the zone that it names', async ({ page }) => {
  await page.goto('/datasets/new');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'load.parquet',
    mimeType: 'application/octet-stream',
    buffer: corpus('zone-of-pandas-zstd.parquet'),
  });
  await expect(page.getByText('Read from a Parquet file.')).toBeVisible();
  await expect(page.getByText('One row per hour, dated by time.')).toBeVisible();
  await storeUpload(page);
  await expect(page.getByText(/^v1 · 96 hourly rows/)).toBeVisible();
});

test('cells of a spreadsheet are pasted anywhere on the page', async ({ page }) => {
  await page.goto('/');
  const rows = Array.from(
    { length: 20 },
    (_, day) => `${String(day + 1).padStart(2, '0')}.03.2024\t1.${day + 100},5`,
  );
  // Nothing on the page shows from when on it listens.
  await expect(async () => {
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      `Tag\tUmsatz\r\n${rows.join('\r\n')}\r\n`,
    );
    await expect(page).toHaveURL(/\/datasets\/new$/, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByLabel('Delimiter')).toHaveValue('\t');
  await expect(page.getByLabel('Decimal sign')).toHaveValue(',');
});

test('a table is copied for a spreadsheet', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/datasets/new');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'days.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify(
        Array.from({ length: 20 }, (_, day) => ({
          day: `2024-03-${String(day + 1).padStart(2, '0')}`,
          y: 1000 + day,
        })),
      ),
    ),
  });
  await page.getByRole('button', { name: 'Copy as table: The first rows of the file' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[1]?.split('\t')).toEqual(['2024-03-01', '1000']);
});
