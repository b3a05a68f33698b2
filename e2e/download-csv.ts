import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, type Locator, type Page } from 'playwright/test';

/** A CSV as it came: its text, its name, and its rows by the names of its columns. */
export type DownloadedCsv = {
  readonly fileName: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** Opens the menu of what can be taken along of a figure.
 * @param scope  where the figure is
 * @param figure how its name begins, or the pattern of it */
export async function openDownloads(scope: Page | Locator, figure: RegExp): Promise<void> {
  await scope
    .getByRole('button', { name: new RegExp(`^Download ${figure.source}`) })
    .first()
    .click();
}

/** One ending in the open menu of a figure. */
export const downloadAs = (page: Page, ending: 'PNG' | 'SVG' | 'CSV' | 'JSON'): Locator =>
  page.getByRole('menuitem', { name: ending, exact: true });

/** Reads the CSV of a run's forecast through the menu of its chart. */
export async function forecastCsv(page: Page): Promise<DownloadedCsv> {
  await openDownloads(page, /forecast-/);
  return downloadCsv(page, downloadAs(page, 'CSV'));
}

/** Clicks what downloads a CSV and reads it. */
export async function downloadCsv(page: Page, link: Locator): Promise<DownloadedCsv> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const text = await readFile(await download.path(), 'utf8');
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { fileName: download.suggestedFilename(), text, columns: meta.fields ?? [], rows: data };
}
