import { dailyRows } from '../scripts/stored/csv-files.ts';
import { expect, test } from './fixtures.ts';
import { openSettings, smallRun, startButton, startTraining } from './start-training.ts';
import { storedRun } from './stored-runs.ts';
import { uploadText } from './upload-text.ts';
import { violationsInBothThemes } from './violations.ts';

test('bounds and whole numbers: a wrong pair is told at its field, a right one is taken', async ({
  page,
}) => {
  await uploadText(page, 'seats.csv', `day,seats\n${dailyRows(90).join('\n')}\n`);
  await openSettings(page);
  const lower = page.getByLabel('Lower bound');
  const upper = page.getByLabel('Upper bound');
  await lower.fill('50');
  await upper.fill('20');
  await startButton(page).click();
  await expect(upper).toHaveAccessibleDescription(/upper bound/);
  await expect(upper).toHaveAttribute('aria-invalid', 'true');
  await expect(lower).toHaveValue('50');
  expect(await violationsInBothThemes(page, { within: 'form' })).toEqual([]);

  await lower.fill('0');
  await upper.fill('1000');
  const whole = page.getByRole('checkbox', { name: 'Whole numbers only' });
  await whole.focus();
  await page.keyboard.press('Space');
  await expect(whole).toBeChecked();
  await startTraining(page, smallRun);
});

test('every forecast of a run with whole numbers is one', async ({ page }) => {
  await page.goto(storedRun('bounded').run);
  await expect(page.getByText(/whole numbers/i).first()).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  const last = page.getByRole('row').last().getByRole('cell');
  await expect(last.first()).toBeVisible();
  for (const text of (await last.allTextContents()).filter((own) => /^[\d,.]+$/.test(own)))
    expect(text).toMatch(/^[\d,]+(\.0+)?$/);
});
