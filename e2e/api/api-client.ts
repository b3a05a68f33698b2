import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Answer, ask } from '../ask.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..', '..');

/** A request to the API. */
export type ApiRequest = {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | null;
  /** An object is sent as JSON, a text as CSV unless a header says otherwise. */
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends it. @param token  of whoever asks, where the request names none; null for nobody */
export function askApi(url: string, token: string | null, request: ApiRequest): Promise<Answer> {
  const { method = 'GET', path: address, body, headers = {} } = request;
  const own = request.token === undefined ? token : request.token;
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const type = typeof body === 'object' ? 'application/json' : 'text/csv';
  return ask(`${url}/api/v1${address}`, {
    method,
    headers: {
      ...(own === null ? {} : { Authorization: `Bearer ${own}` }),
      ...(text === undefined
        ? {}
        : { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  });
}

/** Makes a token with the command line, beside a server that runs. */
export async function makeToken(dataDirectory: string, scope: string): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['scripts/hindcast.js', 'token', 'create', `test ${scope}`, '--scope', scope, '--lasts', 'day'],
    { cwd: root, env: { ...process.env, INIT_CWD: root, HINDCAST_DATA_DIR: dataDirectory } },
  );
  return stdout.trim();
}
