import type { BrowserContext, Page } from 'playwright/test';
import { downloadCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './open-sample.ts';
import { endlessRun, startTraining } from './start-training.ts';

/** A second, and what a busy machine adds to it. */
const stopLimitMs = 8_000;

test('a run is stopped from one tab, keeps its best weights, and every tab says so', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await openSample(page, 'Air passengers');
  const run = await startTraining(page, endlessRun);
  // As many networks train at once as there are threads.
  const epoch = (tab: Page) => tab.getByText(/^Epoch [\d,]+ of 5,000 of network \d+ of 30\./);
  await expect(epoch(page)).toBeVisible({ timeout: 60_000 });

  // A reload and a second tab show the same run, alive.
  await page.reload();
  await expect(epoch(page)).toBeVisible();
  await expect(page.getByText(/^After epoch \d+: training loss [\d.]+, validation loss/)).toBeAttached();
  const second = await context.newPage();
  await second.goto(run);
  await expect(epoch(second)).toBeVisible();

  const askedMs = Date.now();
  await page.getByRole('button', { name: 'Stop and keep best' }).click();
  const sentence =
    /^Stopped at epoch \d+ of 5000 of network \d+ of 30; the best weights, of epoch \d+, are kept\.$/;
  await expect(page.getByText(sentence)).toBeVisible();
  expect(Date.now() - askedMs).toBeLessThan(stopLimitMs);
  await expect(second.getByText(sentence)).toBeVisible();

  await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('36 held-out months');
  await expect(page.getByRole('table', { name: /^Accuracy on/ })).toBeVisible();
  const { rows } = await downloadCsv(page, page.getByRole('link', { name: 'CSV' }));
  expect(rows.filter((row) => row.part === 'future')).toHaveLength(12);
  expect(rows.every((row) => Number.isFinite(Number(row.yhat || 'NaN')))).toBe(true);
});

test('queued runs show their place, move up, and can be taken out', async ({ context, startOwnServer }) => {
  test.setTimeout(150_000);
  const { url } = await startOwnServer();
  const home = await context.newPage();
  await home.goto(url);
  await home.getByRole('button', { name: 'Air passengers' }).click();
  await expect(home).toHaveURL(/\/datasets\/(?!new)/);
  const dataset = home.url();

  // As many runs as there are threads train at once; the next ones wait.
  const training: Page[] = [];
  let first = await startOn(context, dataset);
  while (!(await isQueued(first))) {
    training.push(first);
    first = await startOn(context, dataset);
  }
  expect(training.length).toBeGreaterThan(0);
  const second = await startOn(context, dataset);
  await expect(waiting(first, 'next in line')).toBeVisible();
  await expect(waiting(second, 'at place 2')).toBeVisible();

  await first.getByRole('button', { name: 'Take it out of the queue' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toContainText(
    /was stopped before there was a forecast/,
  );
  await expect(waiting(second, 'next in line')).toBeVisible();

  await training[0]?.getByRole('button', { name: 'Stop and keep best' }).click();
  await expect(second.getByRole('button', { name: 'Stop and keep best' })).toBeVisible();
});

/** The sentence stands there twice: to be seen and to be heard. */
const waiting = (page: Page, place: string) =>
  page.getByText(`Waiting in the queue, ${place}.`, { exact: true }).first();

async function startOn(context: BrowserContext, dataset: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(dataset);
  await startTraining(page, endlessRun);
  return page;
}

async function isQueued(page: Page): Promise<boolean> {
  const trains = page.getByText(/^(Epoch [\d,]+ of|Training has started)/).first();
  const waits = page.getByText(/^Waiting in the queue, (at place \d+|next in line)\.$/).first();
  await expect(trains.or(waits).first()).toBeVisible();
  // One that is about to be taken up waits for a moment too.
  const takenUp = expect(trains).toBeVisible({ timeout: 4_000 });
  return takenUp.then(() => false).catch(() => true);
}
