import { readFileSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openClient } from './client.ts';
import { changeRows } from './database.ts';
import { isShort, tell } from './form.ts';
import { watchHealth } from './health.ts';
import { dailyCsv, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';
import { watchTurns } from './turns.ts';

const epochs = isShort ? 2_000 : 20_000;
const streams = isShort ? 50 : 400;
/** Of the server's thread, in one go: what a few streams are told, and the collection of what that leaves. */
const longestTurnMs = 250;
const mostMoreMegabytes = 300;
const heartbeat = ': still here\n\n';

test('hundreds who follow a long run from its start hold nobody up, whether they read or not', async () => {
  const folder = openFolder();
  const first = await openServer(folder);
  const client = await openClient(first.url);
  const datasetId = await client.upload('sales', dailyCsv(120, 'sales'));
  const runId = await startRun(client, folder, { datasetId, key: 'sales', fields: smallRun });
  await waitForRun(folder, runId);
  await first.end();
  lengthenRun(folder, runId);
  const turns = watchTurns();
  const { url, pid } = await openServer(folder, turns.environment);
  const events = `${url}/runs/${runId}/events`;
  const alone = await follow(events);
  expect(alone.bytes).toBeGreaterThan(100 * epochs);
  expect(alone.last).toContain('SUCCEEDED');
  await wait(1_000);
  turns.takeLongest();
  const atRest = residentMegabytes(pid);

  const { value, said } = await watchHealth(url, async () => {
    const silent = Array.from({ length: streams / 4 }, () => openSilent(events));
    const read = await Promise.all(Array.from({ length: streams }, () => follow(events)));
    await Promise.all(silent);
    return read;
  });
  for (const { bytes } of value) expect(bytes).toBe(alone.bytes);
  const turnMs = turns.takeLongest();
  const grownBy = residentMegabytes(pid) - atRest;
  tell(
    `${streams} streams of ${epochs} epochs and ${streams / 4} that read nothing: a page ${said}; longest turn of the server's thread ${turnMs} ms, ${grownBy} MB more`,
  );
  expect(turnMs).toBeLessThanOrEqual(longestTurnMs);
  expect(grownBy).toBeLessThan(mostMoreMegabytes);

  // Whoever comes back is told what they lack, and no more.
  const back = await follow(events, { 'Last-Event-ID': String(epochs - 10) });
  expect(back.bytes).toBeLessThan(10_000);
  expect(back.last).toContain('SUCCEEDED');
});

/** Gives a run epochs as a long training would. No server may run on the folder. */
function lengthenRun(folder: string, runId: string): void {
  changeRows(
    folder,
    `INSERT INTO RunEpoch (runId, eventId, member, epoch, trainLoss, validationLoss, gradientNorm,
        updatesDone, updatesTotal, elapsedMs)
      WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${epochs})
      SELECT r.id, r.lastEventId + n, 100 + n / 5000, 1 + n % 5000, 0.123456789, 0.123456789, 0.123456789,
        n, ${epochs}, n * 100 FROM counted, Run r WHERE r.id = ?`,
    runId,
  );
  changeRows(
    folder,
    `UPDATE Run SET lastEventId = lastEventId + ${epochs} + 1, statusEventId = lastEventId + ${epochs} + 1 WHERE id = ?`,
    runId,
  );
}

/** Reads a stream to its end. */
function follow(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ bytes: number; last: string }>((resolve, reject) => {
    const request = http.get(url, { headers, agent: false }, (response) => {
      let bytes = 0;
      let last = '';
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        last = `${last}${chunk.subarray(-300)}`.slice(-300);
        // Signs of life that only slow streams have.
        if (chunk.includes(heartbeat)) bytes -= heartbeat.length;
      });
      response.on('end', () => resolve({ bytes, last }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** Opens a stream and reads nothing of it. */
function openSilent(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false }, (response) => {
      response.pause();
      resolve();
    });
    request.on('error', reject);
    onTestFinished(() => void request.destroy());
  });
}

function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round((Number(kilobytes) * 1024) / 1e6);
}
