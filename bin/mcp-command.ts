import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { apiPrefix } from '#lib/access/index.ts';
import { answerAlone } from '#lib/api/index.ts';
import { createMcpServer } from '#lib/mcp/index.ts';
import { createClient } from '../clients/typescript/index.ts';
import { type CommandContext, type CommandOutcome, done, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { openBelow } from './open-below.ts';
import { readToken } from './read-token.ts';

/** `hindcast mcp`: answers an assistant over standard input and output until its input ends. It asks the server, whose data folder
 * is its own; where none answers, what needs nothing stored is done here. */
export async function mcpCommand(
  args: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  if (args.length > 0) return usage('`mcp` takes no file: the assistant names them.');
  const url = values.url ?? process.env.HINDCAST_URL ?? 'http://localhost:3000';
  if (!URL.canParse(url))
    return usage(`--url must be an address such as http://localhost:3000; it is "${url}".`);
  const folder = path.resolve(context.startedIn, values.folder ?? '.');
  const facts = await stat(folder).catch(() => null);
  if (facts === null || !facts.isDirectory()) return usage(`--folder must be a folder; ${folder} is none.`);
  const token = await readToken(values['token-file'], context);
  if (!token.ok) return usage(token.problem);
  const client = createClient({ url, token: token.value, fetch: askServer(url) });
  // Standard output belongs to the protocol.
  console.log = console.error;
  const ended = Promise.withResolvers<void>();
  const transport = new StdioServerTransport(
    Readable.from(context.stdin, { objectMode: false }),
    new Writable({ write: (chunk, _encoding, next) => void context.stdout.write(chunk, () => next()) }),
    { maxBufferSize: 64 * 1024 * 1024 },
  );
  context.stdin.once('end', ended.resolve);
  serveStdio(() => createMcpServer({ client, readFile: openBelow(folder) }), {
    transport,
    onerror: (error) => void context.stderr.write(`${error.message}\n`),
  });
  await ended.promise;
  return done;
}

/** Asks the server; where nobody answers, what needs nothing stored is answered here. */
function askServer(url: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const spare = request.clone();
    try {
      return await fetch(request);
    } catch (error) {
      // What fetch throws where nobody answers; a wait that was ended is no such thing.
      if (!(error instanceof TypeError)) throw error;
      return answerAlone(spare, new URL(request.url).pathname.slice(apiPrefix.length), url);
    }
  };
}
