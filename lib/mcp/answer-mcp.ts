import { createMcpHandler } from '@modelcontextprotocol/server';
import { apiPrefix, clientHeader, requestIdHeader } from '#lib/access/index.ts';
import { admitRequest, answerRequest } from '#lib/api/index.ts';
import { createClient, type HindcastClient } from '../../clients/typescript/index.ts';
import { createMcpServer } from './create-mcp-server.ts';

/** A table as text, and what is around it. */
const bodyLimitBytes = 32 * 1024 * 1024;

/** Answers a message of the Model Context Protocol over streamable HTTP. It is stateless: each request carries its token, and nothing
 * is kept between two of them. The gate has looked at its host and its origin. */
export async function answerMcp(request: Request): Promise<Response> {
  const refused = await admitRequest(request, new Date());
  if (refused !== null) return refused;
  const handler = createMcpHandler(() => createMcpServer({ client: clientWithin(request), readFile: null }), {
    maxRequestBodySize: bodyLimitBytes,
  });
  return handler.fetch(request);
}

/** The API of this very process, with the rights of whoever sent the request: token, scopes, rate and sentences are its own. */
function clientWithin(outer: Request): HindcastClient {
  const { origin } = new URL(outer.url);
  return createClient({
    url: origin,
    fetch: (input, init) => {
      const inner = new Request(input, init);
      for (const name of passedOn) {
        const value = outer.headers.get(name);
        if (value !== null) inner.headers.set(name, value);
      }
      return answerRequest(inner, new URL(inner.url).pathname.slice(apiPrefix.length));
    },
  });
}

/** Who asks, and by which address the server was reached. */
const passedOn = [
  ...['authorization', 'host', 'x-forwarded-host', 'x-forwarded-proto'],
  ...[clientHeader, requestIdHeader],
];
