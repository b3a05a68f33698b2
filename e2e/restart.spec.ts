import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright/test';
import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { readEventsUntil } from './run-events.ts';
import { type FormSettings, startTraining, waitForResult } from './start-training.ts';

const settings: FormSettings = {
  ...{ Cell: 'LSTM', 'Hidden size': '64', Layers: '2', Networks: '2', Seed: '7' },
};
// That it ends with the weights of a run that was never stopped, lib/runs/queue/restart.test.ts proves.
test('a server killed in mid-run goes on from its checkpoint, and the page that was open comes to the result', async ({
  page,
  startOwnServer,
}) => {
  // Training gives way to everything else on the machine: on a busy one it takes minutes.
  test.setTimeout(900_000);
  const first = await startOwnServer();
  await page.goto(first.url);
  await page.getByRole('button', { name: 'Air passengers' }).click();
  await expect(page).toHaveURL(/\/datasets\/(?!new)/);
  const dataset = new URL(page.url()).pathname;
  const { run, member } = await trainToCheckpoint(page, first.url + dataset, first.dataDirectory);
  await first.end('SIGKILL');
  forgetEpochs(first.dataDirectory, path.basename(run));
  await expect(page.getByText(/connection to the server is lost/)).toBeVisible({ timeout: 60_000 });

  const { port } = new URL(first.url);
  const again = await startOwnServer({ dataDirectory: first.dataDirectory, env: { PORT: port } });
  expect(again.url).toBe(first.url);

  // From its beginning a network would tell its first epoch.
  const after = await readEventsUntil(again.url + run, ({ report }) => report?.member === member);
  expect(after.at(-1)?.report?.epoch ?? 0).toBeGreaterThan(fewestEpochs);

  // The page that was open all the while comes to the result by itself.
  await waitForResult(page, 400_000);
  await expect(page.getByText('It was taken up again once.')).toBeVisible();
  const weights = factOf(page.getByRole('region', { name: 'Settings' }), 'Weights, sha256');
  await expect(weights).toHaveText(/^[0-9a-f]{64}$/);
  await page.goto(again.url + dataset);
  await expect(page.getByText(/^v1 · 144 monthly rows/)).toBeVisible();
});

test('training that diverges ends as failed, with the reason and the last good epoch', async ({
  page,
  startOwnServer,
}) => {
  test.setTimeout(300_000);
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
  ).toBeVisible({ timeout: 200_000 });
  await expect(page.getByText('Failed', { exact: true })).toBeVisible();
  await expect(page.getByText(/NaN|Infinity/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Set up another run' })).toBeVisible();
});

/** Epochs that a checkpoint must hold: fewer, and going on from it would look like a new beginning. */
const fewestEpochs = 8;

/** Starts runs, each four times as long as the one before, until one has stored a checkpoint in the middle of a network:
 * how fast this machine is shows only on the way.
 * @returns the run, and the network that was in its middle */
async function trainToCheckpoint(page: Page, dataset: string, dataDirectory: string) {
  for (let epochs = 100; ; epochs *= 4) {
    await page.goto(dataset);
    const run = await startTraining(page, { ...settings, Epochs: String(epochs) });
    let seen: unknown;
    await expect
      .poll(
        () => {
          const { isOver, furthest, checkpoint } = stateOf(dataDirectory, path.basename(run), epochs);
          if (isOver) return 'over';
          if (furthest.epoch < fewestEpochs) {
            seen = undefined;
            return 'begins';
          }
          seen ??= checkpoint ?? 'none';
          return checkpoint === null || checkpoint === seen ? 'trains' : 'has a checkpoint';
        },
        { timeout: 180_000, intervals: [50] },
      )
      .toMatch(/^(over|has a checkpoint)$/);
    const { isOver, furthest } = stateOf(dataDirectory, path.basename(run), epochs);
    if (!isOver) return { run, member: furthest.member };
  }
}

const databaseOf = (dataDirectory: string, readOnly: boolean) =>
  new DatabaseSync(path.join(dataDirectory, 'hindcast.db'), { readOnly });

/** What a server has stored of a run of so many epochs, read from its database beside it. */
function stateOf(dataDirectory: string, runId: string, epochs: number) {
  const database = databaseOf(dataDirectory, true);
  const read = (sql: string, ...values: number[]) => database.prepare(sql).get(runId, ...values);
  const run = read('SELECT status FROM Run WHERE id = ?');
  const checkpoint = read("SELECT createdAt FROM Checkpoint WHERE runId = ? AND kind = 'resume'");
  const perNetwork = 'SELECT member, max(epoch) AS epoch FROM RunEpoch WHERE runId = ? GROUP BY member';
  const furthest = read(`${perNetwork} HAVING max(epoch) < ? ORDER BY epoch DESC`, epochs);
  database.close();
  return {
    isOver: run?.status !== 'QUEUED' && run?.status !== 'RUNNING',
    /** When it was stored. */
    checkpoint: checkpoint?.createdAt ?? null,
    /** Of the networks that are not done, the one that is ahead. */
    furthest: { member: Number(furthest?.member), epoch: Number(furthest?.epoch ?? 0) },
  };
}

/** Forgets which epochs were told, so that the next server tells each that it trains. */
function forgetEpochs(dataDirectory: string, runId: string): void {
  const database = databaseOf(dataDirectory, false);
  database.prepare('DELETE FROM RunEpoch WHERE runId = ?').run(runId);
  database.close();
}
