import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { applyMigrations, closeDatabase, database } from '#lib/db/index.ts';
import { openStore } from '../stored/open-store.ts';
import { readEverything } from './read-everything.ts';
import { earlierVersions, unpack } from './unpack.ts';

afterAll(closeDatabase);

describe.each(earlierVersions)('the database of version $version', (kept) => {
  let directory = '';
  beforeEach(async () => {
    await closeDatabase();
    directory = mkdtempSync(path.join(os.tmpdir(), 'hindcast-earlier-'));
    process.env.HINDCAST_DATA_DIR = directory;
    unpack(kept, directory);
  });

  test('is read as that version read it: datasets, ledgers, runs, races, links', async () => {
    await applyMigrations(directory);
    expect(await readEverything(kept.places)).toEqual(kept.read);
  });

  test('holds a run in the middle of its training, which goes on from its checkpoint to the end', async () => {
    await applyMigrations(directory);
    const runId = kept.places.waitingId;
    const told = await database().runEpoch.deleteMany({ where: { runId } });
    expect(told.count).toBe(kept.read.waiting.epochs);
    const store = await openStore(directory);
    const run = await store.waitFor(runId, ({ status }) => status === 'SUCCEEDED');
    await store.close();
    expect(run.attempts).toBe(2);
    expect(run.result?.seriesCount).toBe(1);
    // From its beginning it would tell all of them; only those after the checkpoint were still to come.
    expect(run.epochs.length).toBeGreaterThan(0);
    expect(run.epochs.length).toBeLessThan(told.count);
  });
});
