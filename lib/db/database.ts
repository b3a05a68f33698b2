import { processSingleton } from '#lib/process-singleton.ts';
import { dataDirectory } from './data-directory.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { createAdapter } from './libsql-adapter.ts';

/** What a function inside `$transaction` may use, and nothing else: an outer call would wait for ever. */
export type Transaction = Prisma.TransactionClient;

/** The one client of this process for the data directory in force.
 * `applyMigrations` must have run: it makes the tables. */
export function database(): PrismaClient {
  const directory = dataDirectory();
  const known = clients().get(directory);
  if (known !== undefined) return known;
  const client = new PrismaClient({
    adapter: createAdapter(directory),
    errorFormat: 'minimal',
    // One transaction runs at a time: a large upload may keep the others waiting.
    transactionOptions: { maxWait: 60_000, timeout: 600_000 },
  });
  clients().set(directory, client);
  return client;
}

/** Closes every client of this process; the next `database()` opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = [...clients().values()];
  clients().clear();
  for (const client of open) await client.$disconnect();
}

const clients = () => processSingleton('database clients', () => new Map<string, PrismaClient>());
