import { expect, type Locator, type Page } from 'playwright/test';

/** Fields of the run form by their labels; Cell by the name of the cell. */
export type FormSettings = Readonly<
  Partial<
    Record<
      | 'Horizon'
      | 'Lookback'
      | 'Season'
      | 'Cell'
      | 'Hidden size'
      | 'Layers'
      | 'Epochs'
      | 'Batch size'
      | 'Learning rate'
      | 'Seed'
      | 'Held out'
      | 'Networks',
      string
    >
  >
>;

/** For runs of which only the end matters: a second of training. */
export const smallRun: FormSettings = { Epochs: '3', Networks: '1', 'Hidden size': '8' };

/** For runs that must still train when the test looks at them: so small a rate finds better weights at every epoch, to the last. */
export const endlessRun: FormSettings = {
  Epochs: '5000',
  Networks: '20',
  'Hidden size': '32',
  'Learning rate': '0.00001',
};

/** Fills the form of a dataset page in, starts the run and waits for its page.
 * @returns the run's path, "/runs/..." */
export async function startTraining(page: Page, settings: FormSettings = {}): Promise<string> {
  await fillRunForm(page, settings);
  await startButton(page).click();
  await expect(page).toHaveURL(/\/runs\/[^/?]+$/);
  return new URL(page.url()).pathname;
}

/** The one button of the form. */
export const startButton = (page: Page): Locator => page.getByRole('button', { name: /^Forecast the next / });

/** Unfolds the settings of the form, the advanced ones too. */
export async function openSettings(page: Page): Promise<void> {
  const advanced = page.locator('summary', { hasText: 'Advanced' });
  if (!(await advanced.isVisible())) await page.locator('summary', { hasText: 'Settings' }).click();
  await advanced.click();
}

/** Fills fields of the form in and leaves the others as they are. */
export async function fillRunForm(page: Page, settings: FormSettings): Promise<void> {
  const form = page.getByRole('region', { name: /^Forecast / });
  const seed = form.getByLabel('Seed');
  if (!(await seed.isVisible())) await openSettings(page);
  await expect(seed).toBeVisible();
  for (const [label, value] of Object.entries(settings)) {
    if (label === 'Cell') await form.getByRole('combobox', { name: 'Cell' }).selectOption({ label: value });
    else if (label === 'Season') await form.getByRole('textbox', { name: 'Season' }).fill(value);
    else await form.getByRole('spinbutton', { name: label }).fill(value);
  }
}

/** Waits until the page of a run shows its result, without reloading it. */
export async function waitForResult(page: Page, timeoutMs = 60_000): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: 'Accuracy' })).toBeVisible({ timeout: timeoutMs });
}
