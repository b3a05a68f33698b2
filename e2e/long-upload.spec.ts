import { shopTable } from '../scripts/stored/csv-files.ts';
import { forecastCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { verdictLine } from './run-page.ts';
import { smallRun, startTraining } from './start-training.ts';
import { storedRun } from './stored-runs.ts';
import { chooseFile, storeUpload } from './upload-text.ts';

test('a long file: preview, series picker, one run on several series, a result for each', async ({
  page,
}) => {
  await test.step('the preview says which column tells the series apart', async () => {
    await chooseFile(page, 'shops.csv', shopTable(120));
    await expect(page.getByText('One row per day and shop')).toBeVisible();
    const table = page.getByRole('table', { name: 'The first rows of the file' });
    await expect(table.getByRole('columnheader', { name: 'day' })).toContainText('time');
    await expect(table.getByRole('columnheader', { name: 'shop' })).toContainText('series');
    await expect(table.getByRole('columnheader', { name: 'sales' })).toContainText('to forecast');
    await expect(table.getByRole('cell', { name: '2024-01-01' }).first()).toBeVisible();
    await expect(page.getByLabel('Series id')).toHaveValue('shop');
    // A stored dataset of that name has these columns, and a new version of it is proposed.
    await page.getByRole('radio', { name: 'A new dataset' }).check();
    await expect(page.getByLabel('Name')).toHaveValue('shops');
    await storeUpload(page);
  });

  await test.step('another series is picked, and two are trained together', async () => {
    await expect(page.getByText(/^v1 · 360 daily rows · 3 series/)).toBeVisible();
    await page.getByRole('navigation', { name: 'Series' }).getByRole('link', { name: 'station' }).click();
    await expect(page.getByRole('heading', { name: 'Forecast station' })).toBeVisible();
    await page.getByRole('listbox', { name: 'Series to forecast' }).selectOption(['harbour', 'station']);
    await expect(page.getByRole('radio', { name: 'these:' })).toBeChecked();
    await startTraining(page, smallRun);
  });

  await test.step('each series has its chart, its table and its rows in the CSV', async () => {
    await page.goto(storedRun('shops').run);
    await expect(verdictLine(page)).toContainText('of 2 series');
    await expect(page.getByRole('slider', { name: 'Cursor on the chart of harbour' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Accuracy on harbour' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Mean accuracy over all series' })).toBeVisible();
    await expect(page.getByText(/^[12] of 2, worst first$/)).toBeVisible();
    await page.getByLabel('Series, of 2').selectOption('station');
    await expect(page.getByRole('slider', { name: 'Cursor on the chart of station' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Accuracy on station' })).toBeVisible();
    const { rows } = await forecastCsv(page);
    expect(new Set(rows.map((row) => row.series))).toEqual(new Set(['harbour', 'station']));
    // The stations sell three times what the harbour sells: no series got the other's forecast.
    const mean = (key: string) => {
      const own = rows.filter((row) => row.series === key).map((row) => Number(row.yhat));
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    expect(mean('harbour')).toBeLessThan(150);
    expect(mean('station')).toBeGreaterThan(250);
  });
});

test('a second upload of the same columns becomes version 2, and version 1 stays', async ({ page }) => {
  await chooseFile(page, 'branches.csv', shopTable(60).replaceAll('shop', 'branch'));
  const dataset = await storeUpload(page);
  await chooseFile(page, 'branches-later.csv', shopTable(90).replaceAll('shop', 'branch'));
  await page.getByRole('radio', { name: 'Version 2 of branches' }).check();
  await expect(page.getByRole('button', { name: 'Store this version' })).toBeEnabled();
  expect(await storeUpload(page)).toBe(dataset);
  await expect(page.getByText(/^v2 · 270 daily rows/)).toBeVisible();

  await page.getByRole('link', { name: /^Versions/ }).click();
  const versions = page.getByRole('table', { name: 'Versions' });
  await expect(versions.getByRole('row')).toHaveCount(3);
  await versions.getByRole('link', { name: '1' }).click();
  await expect(page.getByText(/^v1 · 180 daily rows/)).toBeVisible();
});

test('pasted text works, and every changed guess shows at once', async ({ page }) => {
  const lines = Array.from({ length: 28 }, (_, day) => `0${(day % 9) + 1}/02/20${10 + day};${day}1,5`);
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a table' });
  await dialog.getByLabel('Text').fill('one line is no table');
  await dialog.getByRole('button', { name: 'Use this text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('A table has a header and at least one row');
  await dialog.getByLabel('Text').fill(`when;litres\n${lines.join('\n')}\n`);
  await dialog.getByRole('button', { name: 'Use this text' }).click();
  await expect(page).toHaveURL(/\/datasets\/new$/);

  const head = page.getByRole('columnheader', { name: 'litres' });
  const understood = page.getByRole('region', { name: /^What was understood|^This cannot be used/ });
  await expect(page.getByLabel('Delimiter')).toHaveValue(';');
  await expect(page.getByLabel('Decimal sign')).toHaveValue(',');
  await expect(head).toContainText('decimal comma');

  await page.getByLabel('Order of dates').selectOption({ label: 'month first, 03/31/2024' });
  await expect(page.getByRole('columnheader', { name: 'when' })).toContainText('month/day');
  await page.getByLabel('Order of dates').selectOption({ label: 'day first, 31/03/2024' });
  await expect(page.getByRole('columnheader', { name: 'when' })).toContainText('day/month');

  await page.getByLabel('Decimal sign').selectOption({ label: 'point 1.5' });
  await expect(head).not.toContainText('decimal comma');
  await page.getByLabel('Delimiter').selectOption({ label: 'tab' });
  await expect(understood).not.toContainText('What was understood');
  await expect(page.getByRole('button', { name: 'Store this dataset' })).toBeDisabled();
  await page.getByLabel('Delimiter').selectOption({ label: 'semicolon ;' });
  await page.getByLabel('Decimal sign').selectOption({ label: 'comma 1,5' });
  await expect(understood).toContainText('What was understood');

  await storeUpload(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Pasted data' })).toBeVisible();
});
