import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describeDatasetProblem, readSeries, storeVersion } from '#lib/datasets/index.ts';
import { applyMigrations, closeDatabase, describeLockProblem, lockDataDirectory } from '#lib/db/index.ts';
import {
  describeFollowProblem,
  followRun,
  readFollowed,
  startFollowing,
  stopFollowing,
} from '#lib/follow/index.ts';
import { deriveSettings } from '#lib/forecast/index.ts';
import { describeIngestProblem, ingestCsv } from '#lib/ingest/index.ts';
import { describeRunProblem, readRun, startQueue, startRun, stopQueue } from '#lib/runs/index.ts';
import { inProject } from '../project.js';
import { type History, historyWeeks, makeHistories } from './histories.ts';

type Options = {
  readonly say: (line: string) => void;
  /** Weeks that are played; the second half of the history if left out. */
  readonly weeks?: number;
};

/** Fills an empty data folder: a dataset, a run and a followed forecast of each history, and then week by week a new version that
 * each of them answers, as they would have.
 * @returns an exit code */
export async function fillDemo(folder: string, { say, weeks = historyWeeks / 2 }: Options): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    say(`${folder} is not empty: name another folder.`);
    return 3;
  }
  mkdirSync(folder, { recursive: true });
  const lock = lockDataDirectory(folder);
  if (!lock.ok) {
    say(describeLockProblem(lock.problem));
    return 3;
  }
  try {
    await applyMigrations(folder);
    await startQueue();
    await startFollowing();
    const begin = historyWeeks - weeks;
    const played = [];
    for (const history of await makeHistories(inProject('public', 'samples'))) {
      say(`${history.name}: training on ${begin} weeks.`);
      played.push(await beginHistory(history, begin));
    }
    for (let known = begin + 1; known <= historyWeeks; known++) {
      for (const { history, datasetId } of played) await store(history, known, datasetId);
      for (const { followedId } of played) await waitForForecasts(followedId, known - begin + 1);
      if ((known - begin) % 13 === 0) say(`${known - begin} of ${weeks} weeks played.`);
    }
  } finally {
    await stopFollowing();
    await stopQueue();
    await closeDatabase();
    lock.value.release();
  }
  say(`Done. Look at it with: HINDCAST_DATA_DIR=${folder} npm start`);
  return 0;
}

async function beginHistory(history: History, weeks: number) {
  const version = await store(history, weeks, null);
  const series = await readSeries(version.id, history.target);
  if (series === null) throw new Error(`${history.fileName} has no column ${history.target}`);
  const { settings } = deriveSettings([series], 'quick', {
    horizon: history.horizon,
    ...(history.future.length === 0
      ? {}
      : { covariates: { future: [...history.future], past: [], holidays: null, calendar: false } }),
  });
  const started = await startRun({ versionId: version.id, seriesKeys: [history.target], settings });
  if (!started.ok) throw new Error(describeRunProblem(started.problem));
  const { id } = started.value;
  for (let run = await readRun(id); run?.status !== 'SUCCEEDED'; run = await readRun(id)) {
    if (run === null || run.status === 'FAILED') throw new Error(run?.failure ?? 'the run is gone');
    await wait(100);
  }
  const followed = await followRun(id, { mode: 'same-weights', retrainEvery: history.retrainEvery });
  if (!followed.ok) throw new Error(describeFollowProblem(followed.problem));
  return { history, datasetId: version.datasetId, followedId: followed.value.id };
}

async function store({ name, fileName, fileAt }: History, weeks: number, datasetId: string | null) {
  const bytes = new TextEncoder().encode(fileAt(weeks));
  const read = await ingestCsv(once(bytes), {});
  if (!read.ok) throw new Error(describeIngestProblem(read.problem));
  const { summary, series } = read.value;
  const { layout, step, rowsRead, rowsRefused, gapsFilled, notes, ledger, ledgerDropped } = summary;
  const stored = await storeVersion({
    ...{ datasetId, name },
    version: {
      ...{ fileName, layout, step, rowsRead, rowsRefused, gapsFilled, notes, ledger, ledgerDropped, series },
      sourceSha256: createHash('sha256').update(bytes).digest('hex'),
      ...{ sourceBytes: bytes.length, dialect: { ...summary.dialect } },
      ...{ ledgerCounts: summary.ledgerCounts, timeZone: summary.timeZone },
    },
  });
  if (!stored.ok) throw new Error(describeDatasetProblem(stored.problem));
  return stored.value;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function waitForForecasts(followedId: string, count: number): Promise<void> {
  for (;;) {
    const followed = await readFollowed(followedId, null);
    if (followed === null) throw new Error('a followed forecast is gone');
    if (followed.failure !== null) throw new Error(followed.failure);
    if (followed.made >= count) return;
    await wait(50);
  }
}
