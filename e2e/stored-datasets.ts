import type { Page } from 'playwright/test';

/** How many datasets there are, read off their page. */
export async function storedDatasets(page: Page): Promise<number> {
  await page.goto('/datasets');
  return Number(/^\d+/.exec((await page.getByText(/^\d+ in all$/).textContent()) ?? '')?.[0]);
}
