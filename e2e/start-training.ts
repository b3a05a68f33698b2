import { expect, type Page } from 'playwright/test';

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

/** For runs that must still train when the test looks at them. */
export const endlessRun: FormSettings = { Epochs: '5000', Networks: '20', 'Hidden size': '32' };

/** Fills the form of a dataset page in, starts the run and waits for its page.
 * @returns the run's path, "/runs/..." */
export async function startTraining(page: Page, settings: FormSettings = {}): Promise<string> {
  await fillRunForm(page, settings);
  await page.getByRole('button', { name: 'Start training' }).click();
  await expect(page).toHaveURL(/\/runs\/[^/?]+$/);
  return new URL(page.url()).pathname;
}

/** Fills fields of the form in and leaves the others as they are. */
export async function fillRunForm(page: Page, settings: FormSettings): Promise<void> {
  const form = page.getByRole('region', { name: /^Train on/ });
  const seed = form.getByLabel('Seed');
  if (!(await seed.isVisible())) await form.getByText('Advanced').click();
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
