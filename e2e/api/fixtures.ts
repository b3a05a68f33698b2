import { test as base } from 'playwright/test';
import type { Answer } from '../ask.ts';
import { removeDataDirectory, startServer, type TestServer } from '../server.ts';
import { newStoredDirectory } from '../stored-runs.ts';
import { type ApiRequest, askApi, makeToken } from './api-client.ts';
import { readDocument, type ServedDocument } from './document.ts';

export { expect } from 'playwright/test';

/** A server with a password on a copy of the stored runs, and tokens of three kinds. */
export type GuardedServer = {
  readonly server: TestServer;
  readonly tokens: Readonly<Record<'admin' | 'reader' | 'sharer', string>>;
  readonly document: ServedDocument;
  /** Asks as admin, unless the request names another token. */
  ask(request: ApiRequest): Promise<Answer>;
};

/** One server for all that is asked of the API, without a browser. */
export const test = base.extend<object, { guarded: GuardedServer }>({
  guarded: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const dataDirectory = newStoredDirectory();
      const env = { HINDCAST_PASSWORD: 'correct horse battery', HINDCAST_API_RATE: '0' };
      const server = await startServer(dataDirectory, env);
      const [admin, reader, sharer] = await Promise.all(
        ['admin', 'read', 'share'].map((scope) => makeToken(dataDirectory, scope)),
      );
      const ask = (request: ApiRequest) => askApi(server.url, admin, request);
      const document = readDocument((await ask({ path: '/openapi.json' })).body);
      await use({ server, tokens: { admin, reader, sharer }, document, ask });
      await server.end();
      removeDataDirectory(dataDirectory);
    },
    { scope: 'worker' },
  ],
});
