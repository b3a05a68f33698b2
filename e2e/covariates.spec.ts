import type { Page } from 'playwright/test';
import { promotionOn, salesWithPromotions, weekOf } from '../scripts/stored/csv-files.ts';
import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { fillRunForm, startButton } from './start-training.ts';
import { storedRun } from './stored-runs.ts';
import { chooseFile, storeUpload, uploadText } from './upload-text.ts';

/** Opens the folded part of the form and chooses the promotions there. */
async function choosePromotions(page: Page): Promise<void> {
  await fillRunForm(page, {
    ...{ Horizon: '14', 'Held out': '28', Lookback: '14', Epochs: '8', Networks: '1', 'Hidden size': '8' },
  });
  await page.getByLabel('Columns known in the future').selectOption('promo');
  await page.getByLabel('Public holidays').selectOption({ label: 'Germany' });
}

test('promotions that are planned lift their days in the forecast, and the run says what foretold it', async ({
  page,
}) => {
  await page.goto(storedRun('promotions').run);

  const settings = page.getByRole('region', { name: 'Settings' });
  await expect(factOf(settings, 'Known in the future')).toHaveText('promo');
  await expect(factOf(settings, 'Holidays')).toHaveText('DE');
  await expect(settings).toContainText('Known in the future: promo, holidays of DE; what they explain');

  // The file holds what was held out too; the horizon is the end of it.
  const csv = await (await page.request.get(`${new URL(page.url()).pathname}/forecast.csv`)).text();
  const [header = '', ...lines] = csv.trim().split('\n');
  const place = (name: string) => header.trim().split(',').indexOf(name);
  const rows = lines.slice(-14).map((line) => line.split(','));
  expect(rows.at(0)?.[place('timestamp')]).toBe('2024-08-28');
  expect(rows.at(-1)?.[place('timestamp')]).toBe('2024-09-10');
  rows.forEach((row, step) => {
    const usual = 100.5 + weekOf(240 + step);
    expect(Math.abs(Number(row[place('yhat')]) - usual - 30 * promotionOn(240 + step))).toBeLessThan(10);
  });
});

test('a promotion that is not planned yet is named with its day, and what was chosen stays chosen', async ({
  page,
}) => {
  await uploadText(page, 'unplanned.csv', salesWithPromotions(245));
  await choosePromotions(page);
  await startButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'promo' })).toContainText(
    '"promo" has no value at 2024-09-02, which lies within the horizon of "sales"',
  );
  await expect(page.getByLabel('Columns known in the future')).toHaveValues(['promo']);
  await expect(page.getByLabel('Public holidays')).toHaveValue('DE');

  await test.step('0 is assumed where there is no plan, and the run says so', async () => {
    await page.getByLabel(/^Assume 0 where/).check();
    await startButton(page).click();
    await expect(page).toHaveURL(/\/runs\//);
    await expect(factOf(page.getByRole('region', { name: 'Settings' }), 'Values to come')).toHaveText(
      '0 where none is given',
    );
  });
});

test('a column of 0 and 1 helps predict from the start, and any column is given another part by keyboard', async ({
  page,
}) => {
  await chooseFile(page, 'roles.csv', salesWithPromotions(240));
  const role = (name: string) => page.getByRole('combobox', { name: new RegExp(`^${name}`) });
  await expect(role('promo')).toHaveValue('help');
  await expect(role('sales')).toHaveValue('forecast');
  // One column at least is forecast.
  await expect(role('sales')).toBeDisabled();
  await role('promo').focus();
  await page.keyboard.press('ArrowUp');
  await expect(role('promo')).toHaveValue('forecast');
  await expect(role('sales')).toBeEnabled();
  await role('promo').selectOption('help');
  await storeUpload(page);
  await expect(page.getByRole('heading', { name: 'Forecast sales' })).toBeVisible();
  await expect(page.locator('#train')).toContainText('promo helps predict it by what is known of the past');
});
