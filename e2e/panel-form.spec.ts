import { dailyRows } from '../scripts/stored/csv-files.ts';
import { expect, test } from './fixtures.ts';
import { openSettings } from './start-training.ts';
import { uploadText } from './upload-text.ts';

test('choosing all series fills in what was derived from all of them; a changed field stays', async ({
  page,
}) => {
  const shops = Array.from({ length: 30 }, (_, shop) =>
    dailyRows(90).map((row) => row.replace(',', `,shop ${shop},`)),
  );
  await uploadText(page, 'panel.csv', `day,shop,sold\n${shops.flat().join('\n')}\n`);
  await openSettings(page);
  await expect(page.getByRole('heading', { name: 'And in all 30 series together' })).toBeVisible();
  const cell = page.getByLabel('Cell', { exact: true });
  const hidden = page.getByLabel('Hidden size');
  const seed = page.getByLabel('Seed', { exact: true });
  await expect(cell).toHaveValue('gru');
  await seed.fill('77');
  await page.getByRole('radio', { name: /^all 30 series/ }).check();
  await expect(cell).toHaveValue('lstm');
  await expect(hidden).toHaveValue('64');
  await page.getByRole('radio', { name: /only$/ }).check();
  await expect(cell).toHaveValue('gru');
  // Choosing names says that these are meant: two are no panel, eight are.
  const names = Array.from({ length: 8 }, (_, shop) => `shop ${shop}`);
  await page.getByLabel('Series to forecast').selectOption(names);
  await expect(page.getByRole('radio', { name: 'these:' })).toBeChecked();
  await expect(cell).toHaveValue('lstm');
  await page.getByLabel('Series to forecast').selectOption(names.slice(0, 2));
  await expect(cell).toHaveValue('gru');
  await expect(seed).toHaveValue('77');
});
