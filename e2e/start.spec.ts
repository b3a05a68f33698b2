import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from './fixtures.ts';
import { newDataDirectory, removeDataDirectory, startServer } from './server.ts';

test('a server that cannot begin says why in one sentence and ends with a code', async ({
  startOwnServer,
}) => {
  const sound = newDataDirectory();
  await (await startOwnServer({ dataDirectory: sound })).end();
  const broken: [name: string, breaking: (file: string) => void, sentence: RegExp][] = [
    [
      'no database',
      (file) => writeFileSync(file, 'no database '.repeat(1_000)),
      /^The database \S+ is damaged: .+\.$/,
    ],
    [
      'a newer one',
      (file) => {
        const database = new DatabaseSync(file);
        database.exec(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
          VALUES ('a', 'c', '29990101000000_later', '2999-01-01')`);
        database.close();
      },
      /^The database was made by a newer version: the migration 29990101000000_later is unknown here\.$/,
    ],
  ];
  for (const [name, breaking, sentence] of broken) {
    const dataDirectory = newDataDirectory();
    cpSync(sound, dataDirectory, { recursive: true });
    breaking(path.join(dataDirectory, 'hindcast.db'));
    const failure = await startServer(dataDirectory).then(
      () => 'it started',
      (error: Error) => error.message,
    );
    const [head = '', ...said] = failure.trim().split('\n');
    expect([name, head]).toEqual([name, 'The server did not start, and ended with code 1. It said:']);
    expect([name, said.length]).toEqual([name, 1]);
    expect(said[0]).toMatch(sentence);
    removeDataDirectory(dataDirectory);
  }
});
