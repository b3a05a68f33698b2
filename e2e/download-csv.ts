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
