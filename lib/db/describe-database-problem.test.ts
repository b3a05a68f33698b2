import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { describeDatabaseProblem } from './describe-database-problem.ts';

const problemOf = async (prepare: (file: string) => Promise<unknown>): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'hindcast-damaged-'));
  await prepare(join(directory, 'hindcast.db'));
  const error = await applyMigrations(directory).catch((thrown: unknown) => thrown);
  return describeDatabaseProblem(error, directory);
};

test('a database that is none is called damaged, in one sentence that names it', async () => {
  expect(await problemOf((file) => writeFile(file, 'no database '.repeat(1_000)))).toMatch(
    /^The database \S+hindcast\.db is damaged: put a backup in its place\.$/,
  );
});

test('a database that cannot be opened is named with the reason', async () => {
  expect(await problemOf((file) => mkdir(file))).toMatch(/^The database \S+ cannot be opened: .*EISDIR/);
});

test('what has a sentence of its own keeps it', () => {
  expect(describeDatabaseProblem(new Error('The migration x is unknown here.'), '/d')).toBe(
    'The migration x is unknown here.',
  );
});
