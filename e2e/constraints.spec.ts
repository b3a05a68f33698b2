import AxeBuilder from '@axe-core/playwright';
import { dailyRows } from './daily-rows.ts';
import { expect, test } from './fixtures.ts';
import { smallRun, startTraining, waitForResult } from './start-training.ts';
import { uploadText } from './upload-text.ts';

test('bounds and whole numbers: a wrong pair is told at its field, a right one is kept by every forecast', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await uploadText(page, 'seats.csv', `day,seats\n${dailyRows(90).join('\n')}\n`);
  await page.locator('summary', { hasText: 'Advanced' }).click();
  const lower = page.getByLabel('Lower bound');
  const upper = page.getByLabel('Upper bound');
  await lower.fill('50');
  await upper.fill('20');
  await page.getByRole('button', { name: 'Start training' }).click();
  await expect(upper).toHaveAccessibleDescription(/The upper bound must lie above the lower one\./);
  await expect(upper).toHaveAttribute('aria-invalid', 'true');
  await expect(lower).toHaveValue('50');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }

  await lower.fill('0');
  await upper.fill('1000');
  const whole = page.getByRole('checkbox', { name: 'Whole numbers only' });
  await whole.focus();
  await page.keyboard.press('Space');
  await expect(whole).toBeChecked();
  await startTraining(page, smallRun);
  await waitForResult(page);
  await expect(page.getByText(/whole numbers/i).first()).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  const last = page.getByRole('row').last().getByRole('cell');
  await expect(last.first()).toBeVisible();
  for (const text of (await last.allTextContents()).filter((own) => /^[\d,.]+$/.test(own)))
    expect(text).toMatch(/^[\d,]+(\.0+)?$/);
});
