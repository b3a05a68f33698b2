import { expect, test } from './fixtures.ts';
import { fillRunForm, openSettings, startButton } from './start-training.ts';
import { storedRun } from './stored-runs.ts';

test('a form whose server is gone stays as it is, unfolded, with a sentence that has the focus', async ({
  page,
  context,
}) => {
  await page.goto(storedRun('passengers').dataset);
  await fillRunForm(page, { Horizon: '6', 'Hidden size': '8', Seed: '5' });
  await expect(startButton(page)).toHaveText('Forecast the next 6 months');
  await context.setOffline(true);
  await startButton(page).click();
  const sentence = page.getByRole('main').getByRole('alert').filter({ hasText: 'could not be reached' });
  await expect(sentence).toBeVisible();
  await expect(sentence).toBeFocused();
  for (const [label, value] of [
    ['Horizon', '6'],
    ['Hidden size', '8'],
    ['Seed', '5'],
  ] as const)
    await expect(page.getByRole('spinbutton', { name: label })).toHaveValue(value);

  await context.setOffline(false);
  await page.getByRole('spinbutton', { name: 'Epochs' }).fill('1');
  await startButton(page).click();
  await expect(page).toHaveURL(/\/runs\/[^/?]+$/);
});

test('a refused form keeps Advanced open and brings the focus to the field', async ({ page }) => {
  await page.goto(storedRun('passengers').dataset);
  await openSettings(page);
  const hidden = page.getByRole('spinbutton', { name: 'Hidden size' });
  await hidden.fill('0');
  await startButton(page).click();
  await expect(hidden).toHaveAttribute('aria-invalid', 'true');
  await expect(hidden).toBeFocused();
  await expect(hidden).toHaveValue('0');
});
