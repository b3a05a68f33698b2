import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { storeVersion } from '#lib/datasets/index.ts';
import { applyMigrations, closeDatabase } from '#lib/db/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { readRun } from './read/read-run.ts';
import type { RunDetail } from './schema.ts';

/** A fresh data directory with its tables, in force from now on. For tests. */
export async function openTestDirectory(): Promise<string> {
  await closeDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'hindcast-runs-'));
  process.env.HINDCAST_DATA_DIR = directory;
  await applyMigrations(directory);
  return directory;
}

/** Stores two waves of `length` days, with keys "north" and "south", and returns the version. */
export async function storeTestDataset(length = 160, name = 'Tides') {
  const step = { unit: 'day', count: 1 } as const;
  const wave = (key: string, phase: number): TimeSeries => ({
    key,
    step,
    timestamps: Float64Array.from({ length }, (_, i) => i * 86_400_000),
    values: Float64Array.from(
      { length },
      (_, i) => 10 + 3 * Math.sin((2 * Math.PI * i) / 7 + phase) + ((i * 37) % 11) / 11,
    ),
  });
  const stored = await storeVersion({
    datasetId: null,
    name,
    version: {
      fileName: 'tides.csv',
      sourceSha256: 'a'.repeat(64),
      sourceBytes: 1,
      dialect: {},
      layout: { timeColumn: 'date', idColumn: null, targetColumns: ['north', 'south'] },
      step,
      rowsRead: length,
      rowsRefused: 0,
      gapsFilled: 0,
      notes: [],
      ledger: [],
      ledgerDropped: 0,
      ledgerCounts: [],
      timeZone: null,
      series: [wave('north', 0), wave('south', 1)],
    },
  });
  if (!stored.ok) throw new Error(stored.problem.code);
  return stored.value;
}

/** Settings that train in well under a second. */
export const quickSettings: ForecastSettings = {
  horizon: 5,
  lookback: 14,
  seasons: [7],
  cell: 'gru',
  hiddenSize: 4,
  layers: 1,
  dropout: 0,
  epochs: 6,
  batchSize: 16,
  learningRate: 0.01,
  seed: 7,
  holdout: 10,
  members: 1,
};

/** Settings whose training would take minutes. */
export const longSettings: ForecastSettings = { ...quickSettings, hiddenSize: 32, epochs: 5_000, members: 3 };

/** Waits until the run is as wanted, and returns it. */
export async function waitForRun(
  id: string,
  wanted: (run: RunDetail) => boolean,
  limitMs = 280_000,
): Promise<RunDetail> {
  for (const until = Date.now() + limitMs; ; ) {
    const run = await readRun(id);
    if (run === null) throw new Error('the run is gone');
    if (wanted(run)) return run;
    if (Date.now() > until)
      throw new Error(`still ${run.status} with ${run.epochs.length} epochs: ${run.failure}`);
    await wait(40);
  }
}
