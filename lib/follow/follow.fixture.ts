import { setTimeout as wait } from 'node:timers/promises';
import { storeVersion } from '#lib/datasets/index.ts';
import { database } from '#lib/db/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { readRun, startRun } from '#lib/runs/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

const step = { unit: 'day', count: 1 } as const;

/** Settings that train in well under a second. */
export const quickSettings: ForecastSettings = {
  ...{ horizon: 5, lookback: 14, seasons: [7], cell: 'gru', hiddenSize: 4, layers: 1, dropout: 0 },
  ...{ epochs: 6, batchSize: 16, learningRate: 0.01, seed: 7, holdout: 10, members: 1 },
};

/** Two waves of so many days, with keys "north" and "south"; values of some days by hand. */
const waves = (length: number, revised: Readonly<Record<number, number>>): TimeSeries[] =>
  ['north', 'south'].map((key, phase) => ({
    key,
    step,
    timestamps: Float64Array.from({ length }, (_, day) => day * 86_400_000),
    values: Float64Array.from(
      { length },
      (_, day) => revised[day] ?? 10 + 3 * Math.sin((2 * Math.PI * day) / 7 + phase) + ((day * 37) % 11) / 11,
    ),
  }));

/** Stores so many days as a new dataset, or as the next version of one.
 * @returns the version */
export async function storeDays(
  length: number,
  datasetId: string | null = null,
  revised: Readonly<Record<number, number>> = {},
) {
  const stored = await storeVersion({
    datasetId,
    name: 'Tides',
    version: {
      ...{ fileName: 'tides.csv', sourceSha256: 'a'.repeat(64), sourceBytes: 1, dialect: {}, step },
      layout: { timeColumn: 'date', idColumn: null, targetColumns: ['north', 'south'] },
      ...{ rowsRead: length, rowsRefused: 0, gapsFilled: 0, notes: [], ledger: [], ledgerDropped: 0 },
      ...{ ledgerCounts: [], timeZone: null, series: waves(length, revised) },
    },
  });
  if (!stored.ok) throw new Error(stored.problem.code);
  return stored.value;
}

/** Trains a run on a version to its end; the queue of runs is started. */
export async function trainRun(
  versionId: string,
  seriesKeys: readonly string[] = ['north'],
  settings: ForecastSettings = quickSettings,
): Promise<string> {
  const started = await startRun({ versionId, seriesKeys: [...seriesKeys], settings });
  if (!started.ok) throw new Error(started.problem.code);
  while ((await readRun(started.value.id))?.status !== 'SUCCEEDED') await wait(20);
  return started.value.id;
}

/** Waits until so many forecasts of a followed one have ended, and returns how: "version:kind:status". */
export async function waitForKept(followedId: string, count: number, limitMs = 120_000): Promise<string[]> {
  for (const until = Date.now() + limitMs; ; ) {
    const rows = await database().keptForecast.findMany({
      where: { followedId },
      orderBy: { versionNumber: 'asc' },
    });
    const ended = rows.filter(({ status }) => status === 'SUCCEEDED' || status === 'FAILED');
    const told = rows.map(({ versionNumber, kind, status }) => `${versionNumber}:${kind}:${status}`);
    if (ended.length >= count) return told;
    if (Date.now() > until) throw new Error(`still ${told.join(', ')}`);
    await wait(20);
  }
}
