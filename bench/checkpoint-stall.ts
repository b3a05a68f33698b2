// How long the server stands still while checkpoints of several sizes are stored, and what that costs.
// Run: npm run bench:checkpoint. The delay of the event loop is the clock's: on a machine that others load it is too high,
// the processor time is not.
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applyMigrations, closeDatabase, database } from '#lib/db/index.ts';
import { createRecorder } from '#lib/runs/queue/run-recorder.ts';
import { readCheckpoint } from '#lib/runs/stored/stored-checkpoint.ts';
import { watchLoop } from '#lib/runs/watch-loop.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'hindcast-bench-'));
process.env.HINDCAST_DATA_DIR = directory;
await applyMigrations(directory);
await seedRun();
const recorder = createRecorder({ runId: 'r', earlierMs: 0, known: [], onLost: () => {} });
await recorder.checkpoint(new Uint8Array(1), 0);

console.log(
  'MB | stored in ms | processor ms | longest standstill ms | longest turn, processor ms | reading: standstill, turn',
);
for (const megabytes of [1, 5.6, 21.6, 148]) {
  const bytes = randomFillSync(new Uint8Array(megabytes * 1e6));
  const stored = await watchLoop(() => recorder.checkpoint(bytes, 1));
  const read = await watchLoop(() => readCheckpoint('r'));
  const row = [
    ...[megabytes, stored.wallMs, stored.processorMs, stored.standstillMs, stored.turnMs],
    ...[read.standstillMs, read.turnMs],
  ];
  console.log(row.map((value) => value.toFixed(1)).join(' | '));
}
await closeDatabase();
rmSync(directory, { recursive: true });

async function seedRun(): Promise<void> {
  await database().dataset.create({ data: { id: 'd', name: 'd', searchName: 'd' } });
  await database().datasetVersion.create({
    data: {
      ...{
        id: 'v',
        datasetId: 'd',
        number: 1,
        fileName: '',
        sourceSha256: '',
        contentSha256: '',
        sourceBytes: 0,
      },
      ...{ dialect: {}, layout: {}, layoutSha256: '', step: {}, rowsRead: 0, rowsRefused: 0, gapsFilled: 0 },
      ...{ seriesCount: 0, notes: [], ledgerDropped: 0 },
    },
  });
  await database().run.create({
    data: {
      ...{
        id: 'r',
        datasetId: 'd',
        versionId: 'v',
        status: 'RUNNING',
        seriesKeys: [],
        searchKeys: '',
        settings: {},
      },
      ...{ settingsVersion: 1, cell: 'gru', horizon: 1, seed: 1n, cutoff: 0 },
    },
  });
}
