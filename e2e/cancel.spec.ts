import { availableParallelism } from 'node:os';
import type { BrowserContext, Page } from 'playwright/test';
import { shareThreads } from '#lib/threads/index.ts';
import { forecastCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { epochLine, stopButton, verdictLine, waitingLine } from './run-page.ts';
import { endlessRun, startTraining } from './start-training.ts';
import { storedRun } from './stored-runs.ts';

/** Until the first epoch is told: training gives way to everything else on the machine. */
const firstEpochLimitMs = 120_000;

test('a run is stopped from one tab, keeps its best weights, and every tab says so', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await page.goto(storedRun('passengers').dataset);
  const run = await startTraining(page, endlessRun);
  await expect(epochLine(page)).toBeVisible({ timeout: firstEpochLimitMs });
  await expect(epochLine(page)).toContainText('of network');

  // A reload and a second tab show the same run, alive.
  await page.reload();
  await expect(epochLine(page)).toBeVisible();
  await expect(page.getByText(/^After epoch \d+: training loss [\d.]+, validation loss/)).toBeAttached();
  const second = await context.newPage();
  await second.goto(run);
  await expect(epochLine(second)).toBeVisible();

  await stopButton(page).click();
  const sentence =
    /^Stopped at epoch (\d+) of 5000 of network \d+ of 30; the best weights, of epoch \d+, are kept\.$/;
  const stopped = page.getByText(sentence);
  await expect(stopped).toBeVisible({ timeout: firstEpochLimitMs });
  // It was stopped, not trained to its end: how far a quick machine has come by then is not known.
  expect(Number(sentence.exec((await stopped.textContent()) ?? '')?.[1])).toBeLessThan(5_000);
  await expect(second.getByText(sentence)).toBeVisible();

  await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(verdictLine(page)).toContainText('36 held-out months');
  await expect(page.getByRole('table', { name: /^Accuracy on/ })).toBeVisible();
  const { rows } = await forecastCsv(page);
  expect(rows.filter((row) => row.part === 'future')).toHaveLength(12);
  expect(rows.every((row) => Number.isFinite(Number(row.yhat || 'NaN')))).toBe(true);
});

test('queued runs show their place, move up, and can be taken out', async ({ context, startOwnServer }) => {
  test.setTimeout(300_000);
  const { url } = await startOwnServer();
  const home = await context.newPage();
  await home.goto(url);
  await home.getByRole('button', { name: 'Air passengers' }).click();
  await expect(home).toHaveURL(/\/datasets\/(?!new)/);
  const dataset = home.url();

  // So many train at once; the next ones wait.
  const training: Page[] = [];
  for (let run = 0; run < shareThreads(availableParallelism()).fits; run++) {
    const page = await startOn(context, dataset);
    await expect(stopButton(page)).toBeVisible({ timeout: firstEpochLimitMs });
    training.push(page);
  }
  const first = await startOn(context, dataset);
  const second = await startOn(context, dataset);
  await expect(waitingLine(first, 'next in line')).toBeVisible();
  await expect(waitingLine(second, 'at place 2')).toBeVisible();

  await first.getByRole('button', { name: 'Remove from queue' }).click();
  await expect(verdictLine(first)).toContainText(/was stopped before there was a forecast/);
  await expect(waitingLine(second, 'next in line')).toBeVisible();

  await stopButton(training[0]).click();
  await expect(stopButton(second)).toBeVisible({ timeout: firstEpochLimitMs });
});

async function startOn(context: BrowserContext, dataset: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(dataset);
  await startTraining(page, endlessRun);
  return page;
}
