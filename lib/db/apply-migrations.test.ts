import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { migrationsFolder, readMigrationFiles } from './migration-files.ts';

let directory = '';
let folder = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindcast-migrations-'));
  folder = join(directory, 'migrations');
  await cp(migrationsFolder(), folder, { recursive: true });
});

const addMigration = async (name: string, sql: string) => {
  const [first] = await readMigrationFiles(folder);
  if (first === undefined) throw new Error('the project has no migration');
  await cp(join(folder, first.name), join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
};

const rows = (sql: string): Record<string, unknown>[] => {
  const database = new DatabaseSync(join(directory, 'hindcast.db'), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};

test('a new database gets every migration, recorded as Prisma records it', async () => {
  await applyMigrations(directory, folder);
  const files = await readMigrationFiles(folder);
  expect(rows('SELECT * FROM _prisma_migrations')).toEqual(
    files.map((file) => ({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      checksum: file.checksum,
      finished_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      migration_name: file.name,
      logs: null,
      rolled_back_at: null,
      started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      applied_steps_count: 1,
    })),
  );
  expect(rows("SELECT name FROM sqlite_master WHERE name = 'Run'")).toHaveLength(1);
  expect(rows('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
});

test('the tables are those of the schema: every model has one, with a column for each of its fields', async () => {
  await applyMigrations(directory, folder);
  const schema = await readFile(join(migrationsFolder(), '..', 'schema.prisma'), 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{([^}]*)\}/gm)];
  expect(models.length).toBeGreaterThan(8);
  const names = new Set(models.map(([, name]) => name));
  for (const [, name, body = ''] of models) {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)]
      .filter(([, , type]) => !names.has(type))
      .map(([, field]) => field);
    const columns = rows(`PRAGMA table_info("${name}")`).map((column) => column.name);
    expect(columns.sort(), String(name)).toEqual(fields.sort());
  }
});

test('applying twice, or from two sides at once, applies once', async () => {
  await Promise.all([applyMigrations(directory, folder), applyMigrations(directory, folder)]);
  await applyMigrations(directory, folder);
  expect(rows('SELECT migration_name FROM _prisma_migrations')).toHaveLength(
    (await readMigrationFiles(folder)).length,
  );
});

test('a migration that was changed after it was applied is refused by name', async () => {
  await applyMigrations(directory, folder);
  const [first] = await readMigrationFiles(folder);
  if (first === undefined) throw new Error('the project has no migration');
  await writeFile(join(folder, first.name, 'migration.sql'), `${first.sql}\n-- changed`);
  await expect(applyMigrations(directory, folder)).rejects.toThrow(`${first.name} was changed`);
});

test('a migration that fails leaves the database as it was, and may be tried again once mended', async () => {
  await applyMigrations(directory, folder);
  await addMigration(
    '29990101000000_broken',
    'CREATE TABLE "Kept" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);',
  );
  await expect(applyMigrations(directory, folder)).rejects.toThrow(/Nowhere/);
  expect(rows("SELECT name FROM sqlite_master WHERE name = 'Kept'")).toEqual([]);
  await addMigration('29990101000000_broken', 'CREATE TABLE "Kept" ("id" TEXT);');
  await applyMigrations(directory, folder);
  expect(rows("SELECT name FROM sqlite_master WHERE name = 'Kept'")).toHaveLength(1);
});

test('a migration that Prisma left half-done, or that this version does not know, is refused', async () => {
  await applyMigrations(directory, folder);
  const database = new DatabaseSync(join(directory, 'hindcast.db'));
  const insert = database.prepare(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES (?, ?, ?, ?)',
  );
  insert.run('a', 'c', '29990101000000_later', new Date().toISOString());
  await expect(applyMigrations(directory, folder)).rejects.toThrow(/newer version.*29990101000000_later/);
  database.exec("UPDATE _prisma_migrations SET finished_at = NULL WHERE id = 'a'");
  await expect(applyMigrations(directory, folder)).rejects.toThrow(/29990101000000_later failed half-way/);
  database.close();
});

test('a table made anew by a migration keeps the rows that point to it', async () => {
  await applyMigrations(directory, folder);
  const database = new DatabaseSync(join(directory, 'hindcast.db'));
  database.exec(
    `INSERT INTO "Dataset" ("id", "createdAt", "name", "searchName") VALUES ('d', '2026-01-01', 'name', 'name')`,
  );
  database.exec(`CREATE TABLE "Child" ("d" TEXT REFERENCES "Dataset" ("id") ON DELETE CASCADE);
    INSERT INTO "Child" VALUES ('d')`);
  database.close();
  await addMigration(
    '29990101000000_redefine',
    `PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_Dataset" AS SELECT * FROM "Dataset";
    DROP TABLE "Dataset";
    ALTER TABLE "new_Dataset" RENAME TO "Dataset";`,
  );
  await applyMigrations(directory, folder);
  expect(rows('SELECT * FROM "Child"')).toEqual([{ d: 'd' }]);
});
