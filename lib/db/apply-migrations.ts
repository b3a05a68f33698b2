import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type ExclusiveLock, takeExclusiveLock } from './exclusive-lock.ts';
import { createAdapter } from './libsql-adapter.ts';
import { type MigrationFile, migrationsFolder, readMigrationFiles } from './migration-files.ts';

/** Brings the database in `directory` up to the migrations of this version, each one whole or not at all.
 * Keeps the table that `prisma migrate` keeps, so that either can carry on after the other.
 * @throws Error with one sentence if an applied migration was changed or failed, or is unknown here */
export async function applyMigrations(directory: string, folder = migrationsFolder()): Promise<void> {
  await mkdir(directory, { recursive: true });
  const files = await readMigrationFiles(folder);
  const lock = await waitForLock(join(directory, 'migrate.lock.db'));
  const connection = await createAdapter(directory).connect();
  const query = (sql: string) => connection.queryRaw({ sql, args: [], argTypes: [] });
  try {
    await query('PRAGMA journal_mode = WAL');
    // Before any BEGIN, where alone it works: a table made anew must not take its children with it.
    await query('PRAGMA foreign_keys = OFF');
    await query(migrationsTable);
    const applied = appliedSchema.parse((await query(appliedMigrations)).rows);
    // A script that fails is rolled back whole by the driver.
    for (const file of pendingMigrations(files, applied)) await connection.executeScript(scriptOf(file));
  } finally {
    await connection.dispose();
    lock.release();
  }
}

/** As the official engine makes it. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
const appliedMigrations = `SELECT "migration_name", "checksum", "finished_at" IS NOT NULL
  FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`;

const appliedSchema = z.array(z.tuple([z.string(), z.string(), z.coerce.number()]));

function pendingMigrations(
  files: readonly MigrationFile[],
  applied: z.infer<typeof appliedSchema>,
): readonly MigrationFile[] {
  for (const [name, checksum, finished] of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (finished === 0)
      throw new Error(`The migration ${name} failed half-way: go back to a backup of the database.`);
    if (file === undefined)
      throw new Error(`The database was made by a newer version: the migration ${name} is unknown here.`);
    if (file.checksum !== checksum)
      throw new Error(`The migration ${name} was changed after it was applied: put its file back as it was.`);
  }
  const names = new Set(applied.map(([name]) => name));
  return files.filter((file) => !names.has(file.name));
}

function scriptOf({ name, sql, checksum }: MigrationFile): string {
  const startedAt = new Date().toISOString().replace('Z', '+00:00');
  const values = [randomUUID(), checksum, name, startedAt].map((text) => `'${text.replaceAll("'", "''")}'`);
  return `BEGIN IMMEDIATE;
${sql}
;
INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
VALUES (${values.join(', ')}, strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'), 1);
COMMIT;`;
}

async function waitForLock(file: string): Promise<ExclusiveLock> {
  for (;;) {
    const lock = takeExclusiveLock(file);
    if (lock !== null) return lock;
    await wait(50);
  }
}
