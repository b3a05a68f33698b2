import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { storedRun } from './stored-runs.ts';

test('a finished run is trained again, and its weights are shown to be the same', async ({ page }) => {
  test.setTimeout(180_000);
  const { run: first } = storedRun('shared');
  await page.goto(first);
  const settings = page.getByRole('region', { name: 'Settings' });
  const weights = await factOf(settings, /^Weights/).textContent();
  expect(weights).toMatch(/^[0-9a-f]{64}$/);

  const verification = page.getByRole('region', { name: 'Verification' });
  const verify = verification.getByRole('button', { name: 'Verify' });
  await verify.focus();
  await page.keyboard.press('Enter');
  // The page says so by itself, without being loaded again.
  await expect(verification.getByText(/^Verified on .*the weights are the same, bit for bit\./)).toBeVisible({
    timeout: 120_000,
  });
  await expect(factOf(verification, 'First training')).toHaveText(weights ?? '');
  await expect(factOf(verification, 'Second training')).toHaveText(weights ?? '');
  await expect(verification.getByRole('button', { name: 'Verify again' })).toBeVisible();

  await verification.getByRole('link', { name: 'See the second training' }).click();
  await expect(page.getByText('A second training of another run, to compare the weights.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Verify/ })).toHaveCount(0);
  const second = new URL(page.url()).pathname;
  expect(second).not.toBe(first);
  // Only the first is a run of its own.
  await page.goto(new URL('/runs', page.url()).href);
  await expect(page.locator(`a[href="${first}"]`).first()).toBeVisible();
  await expect(page.locator(`a[href="${second}"]`)).toHaveCount(0);
});
