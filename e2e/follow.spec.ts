import type { Page } from 'playwright/test';
import { downloadCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { smallRun, startTraining, waitForResult } from './start-training.ts';
import { uploadText } from './upload-text.ts';
import { violationsInBothThemes } from './violations.ts';

/** Daily sales with a week in them. @param change  values of some days by hand */
const salesOf = (days: number, change: Readonly<Record<number, number>> = {}): string => {
  const rows = Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},${change[day] ?? 100 + 20 * (day % 7) + ((day * 37) % 11)}`;
  });
  return `day,sales\n${rows.join('\n')}\n`;
};

/** Sends a new version, as the page does. */
async function sendVersion(page: Page, dataset: string, content: string): Promise<void> {
  const answer = await page.request.post(
    `/datasets/upload?${new URLSearchParams({ name: 'sales.csv', datasetId: dataset.split('/').at(-1) ?? '' })}`,
    { data: Buffer.from(content), headers: { 'Content-Type': 'text/csv' } },
  );
  expect(await answer.text()).toContain(dataset.split('/').at(-1) ?? '');
  expect(answer.ok()).toBe(true);
}

test('a followed forecast is made again at new data, shown as it was, scored by what came, and explained', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const dataset = await uploadText(page, 'sales.csv', salesOf(140));
  await startTraining(page, { ...smallRun, Horizon: '14', 'Held out': '14' });
  await waitForResult(page, 120_000);

  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Follow' }).click();
  await expect(page).toHaveURL(/\/follow\/[^/?]+$/);
  const address = page.url();
  await expect(
    page.getByText('Nothing that was forecast has come yet.', { exact: false }).first(),
  ).toBeVisible();

  // Six weeks of seven days: the second revises a value, the last brings a strike.
  for (let week = 1; week <= 6; week++) {
    const change: Record<number, number> = week >= 2 ? { 120: 300 } : {};
    if (week === 6) for (const day of [176, 177, 178]) change[day] = 5;
    await sendVersion(page, dataset, salesOf(140 + 7 * week, change));
  }
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(/^7 forecasts kept/)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByText(/^Over 42 days this forecast /)).toBeVisible();

  // What was thought before, by keyboard.
  const slider = page.getByRole('slider', { name: /What did we think on/ });
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^forecast 7 of 7, with data until Thu 30 May 2024|forecast 7 of 7/,
  );
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^forecast 1 of 7, /);
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^forecast 2 of 7, /);
  await page.getByRole('button', { name: 'Newest' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', /^forecast 7 of 7, /);

  const change = page.getByRole('region', { name: 'Why did it change?' });
  await expect(change.getByText(/standard deviations low/).first()).toBeVisible();
  await expect(change.getByRole('cell', { name: 'In all' })).toBeVisible();
  await expect(page.getByText(/^One value of .* was revised, by \d+%\.$/)).toBeVisible();

  // The CSV has every forecast with its actual; the page's error is what its rows come to.
  const csv = await downloadCsv(page, page.getByRole('link', { name: 'Every forecast as CSV' }));
  expect(csv.rows).toHaveLength(7 * 14);
  const come = csv.rows.filter(({ actual }) => actual !== '');
  const mae =
    come.reduce((sum, row) => sum + Math.abs(Number(row.actual) - Number(row.yhat)), 0) / come.length;
  const record = page.getByRole('region', { name: 'Track record' });
  const all = record.getByRole('row', { name: /^all / });
  const shown = await all.getByRole('cell').nth(2).textContent();
  expect(Number(shown?.replaceAll(',', ''))).toBeCloseTo(mae, mae >= 10 ? 0 : 1);
  await record.getByRole('link', { name: 'score by what was first known' }).click();
  await expect(record.getByText('Scored by values as they were first known', { exact: false })).toBeVisible();

  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto('/follow');
  await expect(page.getByRole('link', { name: 'sales', exact: true }).first()).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2, name: 'Followed' })).toBeVisible();

  await page.goto(address);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Unfollow' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unfollow' }).click();
  await expect(page).toHaveURL(/\/follow$/);
});
