import type { Page } from 'playwright/test';
import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { type RunEvent, readEventsUntil } from './run-events.ts';
import { type FormSettings, startTraining, waitForResult } from './start-training.ts';

const settings: FormSettings = {
  ...{ Cell: 'LSTM', 'Hidden size': '64', Layers: '2', Networks: '2', Seed: '7' },
};
/** A checkpoint is written every three seconds: by then the second one has just been. */
const killAfterMs = 6_300;
/** How long the run is to be, so that the kill falls into its middle. */
const wantedMs = 14_000;

test('a server killed in mid-run goes on from its checkpoint, to the same weights', async ({
  page,
  startOwnServer,
}) => {
  test.setTimeout(300_000);
  const first = await startOwnServer();
  await page.goto(first.url);
  await page.getByRole('button', { name: 'Air passengers' }).click();
  await expect(page).toHaveURL(/\/datasets\/(?!new)/);
  const dataset = new URL(page.url()).pathname;
  const { run, epochs, before } = await trainUntilKill(page, first.url + dataset);
  await first.end('SIGKILL');
  await expect(page.getByText(/connection to the server is lost/)).toBeVisible({ timeout: 30_000 });

  const { port } = new URL(first.url);
  const again = await startOwnServer({ dataDirectory: first.dataDirectory, env: { PORT: port } });
  expect(again.url).toBe(first.url);

  const after = await readEventsUntil(
    again.url + run,
    ({ id, type }) => type === 'epoch' && id > (before.at(-1)?.id ?? 0) + 1,
  );
  // From its checkpoint a network goes on near to where it stood; from the beginning it would start at its first epoch.
  const taken = after.at(-1)?.report;
  const stood = before.findLast(({ report }) => report?.member === taken?.member)?.report;
  expect(taken?.epoch ?? 0).toBeGreaterThan((stood?.epoch ?? 0) / 4);
  expect(taken?.epoch ?? 0).toBeGreaterThan(1);

  // The page that was open all the while comes to the result by itself.
  await waitForResult(page, 120_000);
  await expect(page.getByText('It was taken up again once.')).toBeVisible();
  const interrupted = await readWeightsSha256(page);
  const verdict = await page.getByRole('heading', { level: 1 }).textContent();

  await page.goto(again.url + dataset);
  await expect(page.getByText(/^v1 · 144 monthly rows/)).toBeVisible();
  await startTraining(page, { ...settings, Epochs: epochs });
  await waitForResult(page, 120_000);
  await expect(page.getByText('It was taken up again')).toHaveCount(0);
  expect(await readWeightsSha256(page)).toBe(interrupted);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict ?? '');
});

test('training that diverges ends as failed, with the reason and the last good epoch', async ({
  page,
  startOwnServer,
}) => {
  const server = await startOwnServer();
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Air passengers' }).click();
  await expect(page).toHaveURL(/\/datasets\/(?!new)/);
  await startTraining(page, {
    ...{ Horizon: '1', Lookback: '1', 'Held out': '12', Cell: 'Elman', 'Hidden size': '256' },
    ...{ 'Learning rate': '1', Epochs: '600', Networks: '1' },
  });
  await expect(
    page.getByText(
      /^Training diverged in epoch \d+(; the last good one was epoch \d+|, before any epoch was good): a lower learning rate/,
    ),
  ).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Failed', { exact: true })).toBeVisible();
  await expect(page.getByText(/NaN|Infinity/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Set up another run' })).toBeVisible();
});

/** Starts runs, each as long as the one before says that it should be, until one is far from its end when the kill is due:
 * how fast this machine is shows only on the way, and changes. */
async function trainUntilKill(page: Page, dataset: string) {
  const few = 20;
  const isEnd = ({ type, id }: RunEvent): boolean => type === 'status' && id > few;
  let eventsAnEpoch = 0;
  for (let epochs = few; ; ) {
    await page.goto(dataset);
    const run = await startTraining(page, { ...settings, Epochs: String(epochs) });
    const url = new URL(run, dataset).href;
    const before = await readEventsUntil(
      url,
      (event) => (event.elapsedMs ?? 0) >= killAfterMs || isEnd(event),
    );
    const trains = before.at(-1)?.type === 'epoch';
    if (trains && before.length < 0.7 * eventsAnEpoch * epochs)
      return { run, before, epochs: String(epochs) };
    const whole = trains ? await readEventsUntil(url, isEnd) : before;
    eventsAnEpoch = whole.length / epochs;
    const elapsed = whole.flatMap(({ elapsedMs = [] }) => elapsedMs);
    const takenMs = (elapsed.at(-1) ?? 0) - (elapsed[0] ?? 0);
    epochs = Math.min(5_000, Math.max(2 * epochs, Math.round((epochs * wantedMs) / Math.max(1, takenMs))));
  }
}

async function readWeightsSha256(page: Page): Promise<string> {
  const value = factOf(page.getByRole('region', { name: 'Settings' }), 'Weights, sha256');
  await expect(value).toHaveText(/^[0-9a-f]{64}$/);
  return (await value.textContent()) ?? '';
}
