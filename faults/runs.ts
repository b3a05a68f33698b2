import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client.ts';
import { readRows } from './database.ts';

/** A run that the harness starts, as the form's fields say it. */
export const smallRun = {
  ...{ horizon: '7', lookback: '14', season: '7', cell: 'gru', hiddenSize: '8', layers: '1', dropout: '0' },
  ...{ epochs: '3', batchSize: '32', learningRate: '0.01', seed: '7', holdout: '28', members: '1' },
} as const;

/** Fields of a run as `smallRun` has them. */
export type RunFields = Readonly<Record<keyof typeof smallRun, string>>;

/** Days from 2020 on, each with a value, as the file that is sent and as the series that comes back. */
export function dailyCsv(days: number, name: string, shift = 0): string {
  const rows = Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},${50 + shift + (day % 7) * 3 + (day % 11)}`;
  });
  return `day,${name}\n${rows.join('\n')}\n`;
}

/** Starts a run on a stored dataset and returns its id once the server has said that it is queued.
 * @throws if the server refuses */
export async function startRun(
  client: Client,
  dataDirectory: string,
  { datasetId, key, fields }: { datasetId: string; key: string; fields: RunFields },
): Promise<string> {
  const [version] = readRows(dataDirectory, 'SELECT id FROM DatasetVersion WHERE datasetId = ?', datasetId);
  const { location, value } = await client.submit('startRunAction', {
    ...{ versionId: String(version?.id), intent: 'run', scope: 'one', seriesKey: key },
    ...{ preset: 'quick', shownPreset: 'quick', shownScope: 'one', ...fields },
  });
  if (location === null) throw new Error(`No run was started: ${JSON.stringify(value)}`);
  return location.slice('/runs/'.length);
}

/** What is stored of a run. */
export function readRun(dataDirectory: string, runId: string) {
  const [row] = readRows(dataDirectory, 'SELECT * FROM Run WHERE id = ?', runId);
  return {
    status: String(row?.status),
    weightsSha256: String(row?.weightsSha256),
    attempts: Number(row?.attempts),
    failure: row?.failure,
  };
}

/** Waits until a run has succeeded. @throws if it ends otherwise, or takes longer than the limit */
export async function waitForRun(dataDirectory: string, runId: string, limitMs = 120_000): Promise<void> {
  for (const end = Date.now() + limitMs; Date.now() < end; await wait(50)) {
    const { status, failure } = readRun(dataDirectory, runId);
    if (status === 'SUCCEEDED') return;
    if (status !== 'QUEUED' && status !== 'RUNNING') throw new Error(`Run ${runId} is ${status}: ${failure}`);
  }
  throw new Error(`Run ${runId} takes longer than ${limitMs} ms.`);
}
