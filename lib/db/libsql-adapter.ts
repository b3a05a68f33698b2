import { PrismaLibSql } from '@prisma/adapter-libsql';
import { databaseFile } from './data-directory.ts';
import { makeOwnFile } from './own-file.ts';
import { releaseStatementArgs } from './release-statement-args.ts';

/** How long a statement waits for another process's lock. */
const busyTimeoutMs = 5_000;

/** The driver for the database in `directory`: one connection, foreign keys on, every commit on the disk. */
export const createAdapter = (directory: string): PrismaLibSql => new OneConnection(directory);

type Client = ReturnType<PrismaLibSql['createClient']>;

// libSQL's own client leaves the connection of each transaction open until it is collected, and the next one
// lacks the pragmas: 2,000 transactions were seen to hold 2,000 files. Prisma's adapter lets one transaction
// run at a time and everything else wait, so that a single connection is safe.
class OneConnection extends PrismaLibSql {
  readonly #file: string;

  constructor(directory: string) {
    const file = databaseFile(directory);
    super({ url: `file:${file}`, timeout: busyTimeoutMs });
    this.#file = file;
  }

  override async connect(): ReturnType<PrismaLibSql['connect']> {
    makeOwnFile(this.#file);
    const adapter = releaseStatementArgs(await super.connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => releaseStatementArgs(await start(level));
    return adapter;
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config);
    // The local client works when called, not when awaited: these are done before any query.
    // Where the database cannot be read, whoever asks it next is told.
    for (const pragma of ['foreign_keys = ON', 'synchronous = FULL'])
      client.execute(`PRAGMA ${pragma}`).catch(() => undefined);
    client.transaction = async () => {
      await client.execute('BEGIN');
      return transactionOn(client);
    };
    return client;
  }
}

function transactionOn(client: Client): Awaited<ReturnType<Client['transaction']>> {
  let closed = false;
  const end = async (statement: string) => {
    closed = true;
    await client.execute(statement);
  };
  return {
    get closed() {
      return closed;
    },
    execute: (statement) => client.execute(statement),
    executeMultiple: (script) => client.executeMultiple(script),
    batch: async (statements) => {
      const results = [];
      for (const statement of statements) results.push(await client.execute(statement));
      return results;
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => {
      if (!closed) void end('ROLLBACK');
    },
  };
}
