import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import next from 'next';
import { readAccessSettings, readSessionKey } from '#lib/access/index.ts';
import {
  applyMigrations,
  closeDatabase,
  dataDirectory,
  describeDatabaseProblem,
  describeLockProblem,
  lockDataDirectory,
} from '#lib/db/index.ts';
import { stopFollowing } from '#lib/follow/index.ts';
import { queueStarted, stopQueue } from '#lib/runs/index.ts';
import { checkSourceSettings, stopSources } from '#lib/sources/index.ts';
import { createGate } from './gate.ts';
import { createHttpServer } from './http-server.ts';

type RequestHandler = ReturnType<ReturnType<typeof next>['getRequestHandler']>;

/** How long a stop may take before the process ends all the same. */
const stopLimitMs = 2_500;

/** Starts the server and keeps it running until SIGTERM or SIGINT; a start that cannot be made ends in one sentence. */
export async function serve({
  development,
  env,
}: {
  development: boolean;
  env: NodeJS.ProcessEnv;
}): Promise<void> {
  const read = readAccessSettings(env);
  if (!read.ok) return stopWith(read.problem);
  const settings = read.value;
  const misread = checkSourceSettings(env);
  if (misread !== null) return stopWith(misread);
  const directory = dataDirectory();
  const lock = takeDirectory(directory);
  if (lock === null) return;

  const gate = createGate({
    settings,
    sessionKey: readSessionKey(directory, settings.password),
    development,
  });
  const { promise: started, resolve: start } = Promise.withResolvers<RequestHandler>();
  const server = createHttpServer({
    admitsUpgrade: gate.admitsUpgrade,
    answer: async (request, response) => {
      if (await gate.admit(request, response)) await (await started)(request, response);
    },
  });
  // The port is taken before Next starts, so that a mistake is told at once.
  const refusal = await listen(server, settings.port, settings.host);
  if (refusal !== null) return stopWith(refusal);
  const port = boundPort(server);
  // Before Next, which would go on without: every page and the queue count on the tables.
  const migrated = await applyMigrations(directory).then(
    () => null,
    (error: unknown) => describeDatabaseProblem(error, directory),
  );
  if (migrated !== null) return stopWith(migrated);

  const app = next({ dev: development, hostname: settings.host, port, httpServer: server });
  stopOnSignals(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await Promise.all([stopSources(), stopFollowing(), stopQueue()]);
    await Promise.all([closed, app.close(), closeDatabase()]);
    lock.release();
  });

  try {
    await app.prepare();
    await queueStarted();
    start(app.getRequestHandler());
  } catch (error) {
    return stopWith(describeDatabaseProblem(error, directory));
  }
  const shownHost = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host;
  console.log(`Hindcast is at ${settings.publicUrl ?? `http://${shownHost}:${port}`}`);
  console.log(`Data is kept in ${directory}. Stop it with Ctrl+C.`);
}

function takeDirectory(directory: string): { release(): void } | null {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stopWith(`The data folder ${directory} cannot be made: ${reason}.`);
    return null;
  }
  const lock = lockDataDirectory(directory);
  if (lock.ok) return lock.value;
  stopWith(describeLockProblem(lock.problem));
  return null;
}

/** Resolves with a sentence where the address cannot be had, else null. */
function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(describeListenError(error, port, host)));
    server.listen(port, host, () => resolve(null));
  });
}

function describeListenError(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened by this user: choose one from 1024 up, PORT=3000 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST is ${host}, which is no address of this machine.`;
  return `The server cannot listen on ${host}:${port}: ${error.message}.`;
}

function boundPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), stopLimitMs).unref();
    await stop().catch((error: unknown) => console.error(error));
    process.exit(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function stopWith(sentence: string): void {
  console.error(sentence);
  process.exit(1);
}
