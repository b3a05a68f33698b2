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
  const { run, epochs } = await trainToCheckpoint(page, first.url + dataset, first.dataDirectory);
  await first.end('SIGKILL');
  const before = progressOf(first.dataDirectory, path.basename(run));
  await expect(page.getByText(/connection to the server is lost/)).toBeVisible({ timeout: 60_000 });

  const { port } = new URL(first.url);
  const again = await startOwnServer({ dataDirectory: first.dataDirectory, env: { PORT: port } });
  expect(again.url).toBe(first.url);

  const after = await readEventsUntil(
    again.url + run,
    ({ id, type }) => type === 'epoch' && id > before.lastEventId + 1,
  );
  // From its checkpoint a network goes on near to where it stood; from the beginning it would start at its first epoch.
  const taken = after.at(-1)?.report;
  expect(taken?.epoch ?? 0).toBeGreaterThan(before.epochOf(taken?.member ?? 0) / 4);
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

/** Starts runs, each four times as long as the one before, until one has stored a checkpoint before its end: how fast
 * this machine is shows only on the way. */
async function trainToCheckpoint(page: Page, dataset: string, dataDirectory: string) {
  for (let epochs = 100; ; epochs *= 4) {
    await page.goto(dataset);
    const run = await startTraining(page, { ...settings, Epochs: String(Math.min(epochs, 5_000)) });
    const id = path.basename(run);
    await expect
      .poll(() => stateOf(dataDirectory, id), { timeout: 120_000 })
      .toMatch(/^(RUNNING with a checkpoint|SUCCEEDED.*)$/);
    if (stateOf(dataDirectory, id).startsWith('RUNNING')) return { run, epochs: String(epochs) };
  }
}

/** The database of a server that runs on this folder, for reading only. */
function query(dataDirectory: string, sql: string, ...values: string[]) {
  const database = new DatabaseSync(path.join(dataDirectory, 'hindcast.db'), { readOnly: true });
  const rows = database.prepare(sql).all(...values);
  database.close();
  return rows;
}

function stateOf(dataDirectory: string, runId: string): string {
  const checkpoints = `SELECT count(*) FROM Checkpoint WHERE runId = Run.id AND kind = 'resume'`;
  const sql = `SELECT status, (${checkpoints}) AS checkpoints FROM Run WHERE id = ?`;
  const [row] = query(dataDirectory, sql, runId);
  return `${row.status}${row.checkpoints === 0 ? '' : ' with a checkpoint'}`;
}

/** The last epoch of each network that was told of, and the number of the newest event. */
function progressOf(dataDirectory: string, runId: string) {
  const sql =
    'SELECT member, max(epoch) AS epoch, max(eventId) AS eventId FROM RunEpoch WHERE runId = ? GROUP BY member';
  const rows = query(dataDirectory, sql, runId);
  return {
    epochOf: (member: number) => Number(rows.find((row) => row.member === member)?.epoch ?? 0),
    lastEventId: Math.max(...rows.map(({ eventId }) => Number(eventId))),
  };
}

async function readWeightsSha256(page: Page): Promise<string> {
  const value = factOf(page.getByRole('region', { name: 'Settings' }), 'Weights, sha256');
  await expect(value).toHaveText(/^[0-9a-f]{64}$/);
  return (await value.textContent()) ?? '';
}
