import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { createAdapter } from './libsql-adapter.ts';

const bytesOf = (length: number) => ({
  sql: 'INSERT INTO piece VALUES (?)',
  args: [new Uint8Array(length)],
  argTypes: [{ scalarType: 'bytes' as const, arity: 'scalar' as const }],
});

test('the arguments of a statement are released once it is done, in a transaction too', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hindcast-arguments-'));
  const adapter = await createAdapter(directory).connect();
  await adapter.executeScript('CREATE TABLE piece (bytes BLOB)');
  const given: WeakRef<Uint8Array>[] = [];
  const write = async (to: Pick<typeof adapter, 'executeRaw'>): Promise<void> => {
    const statement = bytesOf(100_000);
    given.push(new WeakRef(statement.args[0]));
    expect(await to.executeRaw(statement)).toBe(1);
    expect(statement.args[0]).toHaveLength(100_000);
  };
  await write(adapter);
  const transaction = await adapter.startTransaction();
  await write(transaction);
  await transaction.commit();

  v8.setFlagsFromString('--expose-gc');
  await new Promise((resolve) => setTimeout(resolve, 20));
  vm.runInNewContext('gc')();
  expect(given.map((reference) => reference.deref() === undefined)).toEqual([true, true]);
  await adapter.dispose();
  await rm(directory, { recursive: true });
});
