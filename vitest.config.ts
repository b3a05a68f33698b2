import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Proofs that take minutes: `npm run test:long`, by vitest.long.config.ts. */
const long = '**/*.long.test.ts';

/** Files that want a process instead of a thread: the database's driver is native and opens the folder that the environment
 * names, and training starts threads below the process. They leave it as they found it, so that files may share one. */
const inProcesses = [
  'lib/{db,datasets,follow,sources,share,tokens,report,api,runs,threads,upload}/**/*.test.ts',
  'scripts/{demo,earlier-versions}/*.test.ts',
  'bin/*.test.ts',
];

/** Files that want a process to themselves: they count its threads and the files that it has open. */
const alone = [
  'lib/db/database.test.ts',
  'lib/runs/queue/thread-priority.test.ts',
  'bin/http-server.test.ts',
];

export default defineConfig({
  resolve: {
    // `server-only` throws outside a server component; tests run the server's code directly.
    alias: { 'server-only': fileURLToPath(new URL('./scripts/empty-module.js', import.meta.url)) },
  },
  test: {
    // Ends what hangs, and nothing else: training gives way to whatever runs beside it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    globalSetup: './scripts/testing/set-up.js',
    // Vitest would leave one to itself, and it only waits.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'threads',
          include: ['{lib,bin,app,scripts,lint,examples,clients}/**/*.test.ts'],
          exclude: [...inProcesses, long],
          pool: 'threads',
          // What these test keeps nothing between two calls, so that files may share their modules.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: inProcesses,
          exclude: [...alone, long],
          pool: 'forks',
          isolate: false,
          execArgv: ['--experimental-wasm-revectorize'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          pool: 'forks',
          execArgv: ['--experimental-wasm-revectorize'],
        },
      },
    ],
  },
});
