import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright/test';
import { downloadAs, openDownloads } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './open-sample.ts';
import { makeLink } from './run-page.ts';
import { fillRunForm, openSettings, smallRun, startButton } from './start-training.ts';
import { violationsOf } from './violations.ts';

const raceLimitMs = 120_000;

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

test('the three cells race on one page, live, to one picture with a sentence, and a link shows it', async ({
  page,
}) => {
  test.setTimeout(2 * raceLimitMs);
  await openSample(page, 'Air passengers');
  await fillRunForm(page, smallRun);
  await page.getByRole('button', { name: 'Race Elman, GRU and LSTM' }).click();
  await expect(page).toHaveURL(/\/races\//);
  const standings = page.getByRole('table', { name: 'How far each network is' });
  const result = page.getByRole('table', { name: 'What each cell came to' });
  await expect(standings.or(result)).toBeVisible();
  // A reload in mid-race comes back to it.
  await page.reload();
  await expect(result).toBeVisible({ timeout: raceLimitMs });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/erred least: MAE|came out alike: MAE/);
  const sentence = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  for (const cell of ['Elman network', 'GRU', 'LSTM'])
    await expect(result.getByRole('row', { name: new RegExp(`^${cell}`) })).toBeVisible();
  await expect(page.getByRole('figure', { name: /^Error, memory length and gradients/ })).toBeVisible();

  const csv = page.waitForEvent('download');
  await openDownloads(page, /Race of the cells/);
  await downloadAs(page, 'CSV').click();
  expect(await textOf(csv)).toMatch(/^lag,elman_gradient,gru_gradient,lstm_gradient\n1,/);
  const json = page.waitForEvent('download');
  await openDownloads(page, /Race of the cells/);
  await downloadAs(page, 'JSON').click();
  expect(JSON.parse(await textOf(json)).racers).toHaveLength(3);
  const svg = page.waitForEvent('download');
  await openDownloads(page, /Losses of the race/);
  await downloadAs(page, 'SVG').click();
  expect(await textOf(svg)).toMatch(/^<svg [^>]*>.*<path [^>]*d="M/s);
  const png = page.waitForEvent('download');
  await openDownloads(page, /Race of the cells/);
  await downloadAs(page, 'PNG').click();
  expect((await readFile(await (await png).path())).subarray(1, 4).toString()).toBe('PNG');

  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(await makeLink(page));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence);
  await expect(result).toBeVisible();
  await expect(page.getByRole('link', { name: 'GRU' })).toHaveCount(0);
});

test('the long echo opens with settings under which it can be learnt', async ({ page }) => {
  await openSample(page, 'Long echo');
  await openSettings(page);
  await expect(page.getByRole('spinbutton', { name: 'Horizon' })).toHaveValue('100');
  await expect(page.getByText(/These settings come with the sample/)).toBeVisible();
  await page.getByRole('link', { name: 'echo_200' }).click();
  await expect(startButton(page)).toHaveText(/^Forecast the next 250 seconds/);
  await openSettings(page);
  await expect(page.getByRole('spinbutton', { name: 'Horizon' })).toHaveValue('250');
  await expect(page.getByRole('spinbutton', { name: 'Lookback' })).toHaveValue('250');
});
