import { expect, type Page } from 'playwright/test';

/** Opens a sample's dataset page by its button on the home page. */
export async function openSample(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name }).click();
  await expect(page).toHaveURL(/\/datasets\/(?!new)/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
