import { test as base } from 'playwright/test';
import { newDataDirectory, removeDataDirectory, startServer, type TestServer } from './server.ts';

export { expect } from 'playwright/test';

/** `server` lives as long as its worker; pages open relative to it. */
export const test = base.extend<{ baseURL: string }, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const dataDirectory = newDataDirectory();
      const server = await startServer(dataDirectory);
      await use(server);
      await server.end();
      removeDataDirectory(dataDirectory);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});
