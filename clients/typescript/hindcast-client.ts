import { type Operations, operations, type Problem } from './api-types.ts';
import { HindcastError } from './hindcast-error.ts';
import { readEvents, type ServerEvent } from './read-events.ts';

/** Where a server is, and who asks. */
export type ClientOptions = {
  /** `http://localhost:3000` */
  readonly url: string;
  readonly token?: string | null;
  /** In place of the global one. */
  readonly fetch?: typeof fetch;
};

type Name = keyof Operations;
type Empty = Readonly<Record<string, never>>;
/** What must be given where something can be, and may be left out where nothing has to be. */
type Part<Key extends string, Value> = Value extends undefined
  ? { readonly [Own in Key]?: undefined }
  : Value extends Empty
    ? { readonly [Own in Key]?: Value }
    : Partial<Value> extends Value
      ? { readonly [Own in Key]?: Value }
      : { readonly [Own in Key]: Value };

/** What an operation is told: places in its path, its query, and its body as JSON or, where it takes a table, as CSV. */
export type Told<Own extends Name> = Own extends Name // For each by itself: over all at once, their parts would multiply.
  ? Part<'params', Operations[Own]['params']> &
      (Operations[Own]['table'] extends true
        ?
            | (Part<'query', Operations[Own]['query']> & {
                readonly csv: BodyInit;
                readonly body?: undefined;
              })
            | {
                readonly body: Operations[Own]['body'];
                readonly csv?: undefined;
                readonly query?: undefined;
              }
        : Part<'query', Operations[Own]['query']> & Part<'body', Operations[Own]['body']>) & {
        /** Makes sending it twice do it once. */
        readonly idempotencyKey?: string;
        readonly signal?: AbortSignal;
      }
  : never;

/** A client of the API: every operation of the document by its name, with its types. */
export type HindcastClient = {
  /** Asks for an operation.
   * @throws HindcastError with the server's sentence where it is refused */
  call<Own extends Name>(name: Own, told: Told<Own>): Promise<Operations[Own]['answer']>;
  /** The same where the answer is wanted as CSV. */
  csv<Own extends Name>(name: Own, told: Told<Own>): Promise<string>;
  /** The same where the answer is wanted as a file of some type, `application/vnd.apache.parquet`. */
  file<Own extends Name>(name: Own, told: Told<Own>, type: string): Promise<Uint8Array<ArrayBuffer>>;
  /** What happens to a run, from the beginning until it has ended. */
  follow(run: string, signal?: AbortSignal): AsyncGenerator<ServerEvent>;
  /** Waits until a run has ended.
   * @param onProgress  is told the share of the updates that are done, from 0 to 1
   * @throws HindcastError where it has failed or was cancelled before it had a forecast */
  wait(run: string, onProgress?: (share: number) => void): Promise<Operations['getRun']['answer']>;
};

/** Makes a client. It keeps nothing between two calls. */
export function createClient({ url, token = null, fetch: send = fetch }: ClientOptions): HindcastClient {
  const base = `${url.replace(/\/+$/, '')}/api/v1`;
  const request = async (name: Name, told: AnyTold, accept: string): Promise<Response> => {
    const { method, path } = operations[name];
    const { body, csv, idempotencyKey, signal } = told;
    const response = await send(
      `${base}${fillPath(path, told.params ?? {})}${writeQuery(told.query ?? {})}`,
      {
        method,
        headers: {
          Accept: accept,
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(csv === undefined ? {} : { 'Content-Type': 'text/csv' }),
          ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(csv === undefined ? {} : { body: csv }),
        ...(signal === undefined ? {} : { signal }),
      },
    );
    if (!response.ok) throw await errorOf(response);
    return response;
  };
  const client: HindcastClient = {
    async call(name, told) {
      const response = await request(name, told, 'application/json');
      return response.status === 204 ? undefined : response.json();
    },
    csv: async (name, told) => (await request(name, told, 'text/csv')).text(),
    file: async (name, told, type) => new Uint8Array(await (await request(name, told, type)).arrayBuffer()),
    async *follow(run, signal) {
      const response = await request('followRun', { params: { run }, signal }, 'text/event-stream');
      if (response.body !== null) yield* readEvents(response.body);
    },
    async wait(run, onProgress = () => {}) {
      for await (const { data } of client.follow(run))
        if (data.type === 'epoch')
          onProgress(Math.min(1, data.report.updatesDone / data.report.updatesTotal));
      const ended = await client.call('getRun', { params: { run } });
      if (ended.result !== null) return ended;
      const detail = ended.failure ?? `The run has no forecast: it is ${ended.status.toLowerCase()}.`;
      throw new HindcastError({ status: 409, code: 'no-forecast', detail });
    },
  };
  return client;
}

type AnyTold = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly csv?: BodyInit;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

const fillPath = (path: string, params: Readonly<Record<string, unknown>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** Lists as a name given several times, objects as JSON. */
function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) search.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
  return search.size === 0 ? '' : `?${search}`;
}

async function errorOf(response: Response): Promise<HindcastError> {
  const text = await response.text();
  try {
    const problem: Problem = JSON.parse(text);
    return new HindcastError(problem);
  } catch {
    // Something in between answered, a proxy for one.
    const detail = `${response.status} ${response.statusText}: ${text.slice(0, 200)}`;
    return new HindcastError({ status: response.status, code: 'unknown', detail });
  }
}
