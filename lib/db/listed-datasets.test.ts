import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { migrationsFolder, readMigrationFiles } from './migration-files.ts';
import { searchText } from './search-text.ts';

test('datasets and runs of an earlier version are listed and found as new ones are', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hindcast-listed-'));
  const folder = join(directory, 'migrations');
  await cp(migrationsFolder(), folder, { recursive: true });
  const names = (await readMigrationFiles(folder)).map(({ name }) => name);
  for (const name of names.slice(names.indexOf('20261130210000_listed_datasets')))
    await rm(join(folder, name), { recursive: true });
  await applyMigrations(directory, folder);
  const earlier = new DatabaseSync(join(directory, 'hindcast.db'));
  earlier.exec(`INSERT INTO "Dataset" VALUES ('d', '2026-01-01', '50%_Off\\', '50%_off\\')`);
  for (const [number, day, rows] of [
    [1, '2026-01-01', 10],
    [2, '2026-02-02', 20],
  ])
    earlier.exec(`INSERT INTO "DatasetVersion" ("id", "datasetId", "number", "createdAt", "fileName", "sourceSha256",
      "contentSha256", "sourceBytes", "dialect", "layout", "layoutSha256", "step", "rowsRead", "rowsRefused", "gapsFilled",
      "seriesCount", "notes", "ledgerDropped") VALUES
      ('v${number}', 'd', ${number}, '${day}', 'a.csv', '', '', 1, '{}', '{}', 'hash ${number}', '{}', ${rows}, 0, 0, 3, '[]', 0)`);
  earlier.exec(`INSERT INTO "Run" ("id", "datasetId", "versionId", "status", "seriesKeys", "searchKeys", "settings",
    "settingsVersion", "cell", "horizon", "seed", "cutoff") VALUES
    ('r', 'd', 'v1', 'SUCCEEDED', '[]', 'temp_max', '{}', 1, 'gru', 1, 1, 0)`);
  earlier.close();

  await applyMigrations(directory);
  const now = new DatabaseSync(join(directory, 'hindcast.db'), { readOnly: true });
  expect(now.prepare('SELECT * FROM "Dataset"').all()).toEqual([
    {
      ...{ id: 'd', createdAt: '2026-01-01', name: '50%_Off\\', searchName: searchText('50%_Off\\') },
      ...{
        uploadedAt: '2026-02-02',
        latestVersion: 2,
        latestLayoutSha256: 'hash 2',
        seriesCount: 3,
        rowCount: 20,
      },
    },
  ]);
  expect(now.prepare('SELECT "searchKeys" FROM "Run"').all()).toEqual([
    { searchKeys: searchText('temp_max') },
  ]);
  expect(now.prepare('SELECT COUNT(*) AS count FROM "DatasetVersion"').all()).toEqual([{ count: 2 }]);
  now.close();
});
