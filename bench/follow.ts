import { setTimeout as wait } from 'node:timers/promises';
import { storeVersion } from '#lib/datasets/index.ts';
import { applyMigrations, closeDatabase, database } from '#lib/db/index.ts';
import { followRun, readFollowed, startFollowing, stopFollowing } from '#lib/follow/index.ts';
import { deriveSettings, judgeTrack, scoreTrack } from '#lib/forecast/index.ts';
import { readRun, startQueue, startRun, stopQueue } from '#lib/runs/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { newDataDirectory, removeDataDirectory } from '../e2e/server.ts';

// How long followed forecasts take to answer new data, and what a page of two hundred of them has to do. Prints; asserts
// nothing, as times depend on the machine.
//   npm run bench:follow              one series, and five hundred, which take their time to train
//   npm run bench:follow -- single    one series alone

const step = { unit: 'day', count: 1 } as const;
const rounds = 5;
const seriesOf = (index: number, length: number): TimeSeries => ({
  ...{ key: `s${index}`, step },
  timestamps: Float64Array.from({ length }, (_, day) => Date.UTC(2020, 0, 1 + day)),
  values: Float64Array.from(
    { length },
    (_, day) =>
      50 + index + 9 * Math.sin((2 * Math.PI * (day + index)) / 7) + ((day * 37 + index * 11) % 13) / 3,
  ),
});

const directory = newDataDirectory();
process.env.HINDCAST_DATA_DIR = directory;
await applyMigrations(directory);
await startQueue();
await startFollowing();
try {
  await bench(1, 1_461, 28);
  if (process.argv[2] !== 'single') await bench(500, 200, 7);
} finally {
  await stopFollowing();
  await stopQueue();
  await closeDatabase();
  removeDataDirectory(directory);
}

/** Follows a run on so many series, and answers a version with seven new values a few times. */
async function bench(count: number, length: number, horizon: number): Promise<void> {
  const store = async (days: number, datasetId: string | null) => {
    const series = Array.from({ length: count }, (_, index) => seriesOf(index, days));
    const stored = await storeVersion({
      ...{ datasetId, name: `${count} series` },
      version: {
        ...{ fileName: 'bench.csv', sourceSha256: '0'.repeat(64), sourceBytes: 1, dialect: {}, step, series },
        layout: { timeColumn: 'day', idColumn: null, targetColumns: series.map(({ key }) => key) },
        ...{ rowsRead: days, rowsRefused: 0, gapsFilled: 0, notes: [], ledger: [], ledgerDropped: 0 },
        ...{ ledgerCounts: [], timeZone: null },
      },
    });
    if (!stored.ok) throw new Error(stored.problem.code);
    return stored.value;
  };
  const version = await store(length, null);
  const panel = Array.from({ length: count }, (_, index) => seriesOf(index, length));
  const { settings } = deriveSettings(panel, 'quick', { horizon });
  const seriesKeys = panel.map(({ key }) => key);
  const started = await startRun({ versionId: version.id, seriesKeys, settings });
  if (!started.ok) throw new Error(started.problem.code);
  while ((await readRun(started.value.id))?.status !== 'SUCCEEDED') await wait(200);
  const followed = await followRun(started.value.id, { mode: 'same-weights', retrainEvery: null });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { id } = followed.value;
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const [startedMs, used] = [performance.now(), process.cpuUsage()];
    await store(length + 7 * round, version.datasetId);
    while ((await madeBy(id)) < round + 1) await wait(20);
    times.push(performance.now() - startedMs);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1_000);
  }
  console.log(
    `${count} series of ${length} days: answered ${rounds} versions in ${list(times)} ms; ${list(processor)} ms of processor time`,
  );
  if (count === 1) await benchPage(id);
}

function madeBy(followedId: string): Promise<number> {
  return database().keptForecast.count({ where: { followedId, status: 'SUCCEEDED' } });
}

/** What a page of two hundred forecasts does before it is drawn. */
async function benchPage(followedId: string): Promise<void> {
  const last = await database().keptForecast.findFirstOrThrow({
    where: { followedId },
    orderBy: { versionNumber: 'desc' },
    include: { series: true },
  });
  const { series, id: _, revised, ...row } = last;
  for (let more = 1; more <= 194; more++) {
    const kept = await database().keptForecast.create({
      data: {
        ...{ ...row, versionNumber: row.versionNumber + more },
        ...(revised === null ? {} : { revised }),
      },
    });
    for (const { change, ...own } of series)
      await database().keptSeries.create({
        data: {
          ...own,
          ...{ keptId: kept.id, points: own.points ?? [], methods: own.methods ?? [] },
          ...{ arrived: own.arrived ?? [], ...(change === null ? {} : { change }) },
        },
      });
  }
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [startedMs, used] = [performance.now(), process.cpuUsage()];
    const followed = await readFollowed(followedId, null);
    if (followed === null) throw new Error('it is gone');
    judgeTrack(scoreTrack(followed.forecasts, followed.truth, 'seasonalNaive'), followed.step);
    times.push(performance.now() - startedMs);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1_000);
    if (round === 0) console.log(`${followed.forecasts.length} forecasts of ${followed.horizon} steps`);
  }
  console.log(`read, scored and judged in ${list(times)} ms; ${list(processor)} ms of processor time`);
}

function list(times: readonly number[]): string {
  return times.map((time) => time.toFixed(0)).join(', ');
}
