import type { Locator, Page } from 'playwright/test';

/** What a run comes to in one sentence, or how far it is. */
export const verdictLine = (page: Page): Locator => page.locator('#verdict');

/** The button that ends a training with the best weights so far. */
export const stopButton = (page: Page): Locator => page.getByRole('button', { name: 'Stop and keep best' });

/** The line that says how far a network is; it stands only while one trains. */
export const epochLine = (page: Page): Locator => page.getByText(/^Epoch [\d,]+ of /);

/** The sentence of a waiting run. It stands there twice: to be seen and to be heard. */
export const waitingLine = (page: Page, place: string): Locator =>
  page.getByText(`Waiting in the queue, ${place}.`, { exact: true }).first();

/** Makes a link in the dialog of a run's or race's page, which stays open.
 * @returns the address */
export async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  return dialog.getByLabel(/^Link to this/).inputValue();
}
