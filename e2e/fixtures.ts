import { test as base } from 'playwright/test';
import { newDataDirectory, removeDataDirectory, startServer, type TestServer } from './server.ts';
import { newStoredDirectory } from './stored-runs.ts';

export { expect } from 'playwright/test';

/** Starts one more server; on a folder of its own, unless it is given one. All end with their test. */
export type StartOwnServer = (options?: {
  dataDirectory?: string;
  env?: Record<string, string>;
}) => Promise<TestServer>;

/** `server` lives as long as its worker and begins with the stored runs; pages open relative to it. */
export const test = base.extend<{ baseURL: string; startOwnServer: StartOwnServer }, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const dataDirectory = newStoredDirectory();
      const server = await startServer(dataDirectory);
      await use(server);
      await server.end();
      removeDataDirectory(dataDirectory);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  startOwnServer: async ({}, use) => {
    const started: TestServer[] = [];
    await use(async ({ dataDirectory = newDataDirectory(), env = {} } = {}) => {
      const server = await startServer(dataDirectory, env);
      started.push(server);
      return server;
    });
    for (const server of started) await server.end();
    for (const { dataDirectory } of started) removeDataDirectory(dataDirectory);
  },
});
