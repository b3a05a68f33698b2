import { expect, type Page } from 'playwright/test';

/** Opens the upload page and chooses a file with this content there. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto('/datasets/new');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

/** Stores the previewed file and waits for its dataset page.
 * @returns the dataset's path, "/datasets/..." */
export async function storeUpload(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Store this/ }).click();
  await expect(page).toHaveURL(/\/datasets\/(?!new)/);
  return new URL(page.url()).pathname;
}

/** Chooses a file with this content and stores it as guessed. */
export async function uploadText(page: Page, name: string, content: string): Promise<string> {
  await chooseFile(page, name, content);
  return storeUpload(page);
}
