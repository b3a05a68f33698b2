import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import querystring from 'node:querystring';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { AllowedAddresses } from './allowed-addresses.ts';
import { checkHost, type Resolve, type ResolvedAddress } from './check-host.ts';
import type { OutboundProblem } from './outbound-problem.ts';
import { readAddress } from './read-address.ts';

/** What is asked of another server. */
export type OutboundRequest = {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly allowed: AllowedAddresses;
  readonly limits: { readonly timeMs: number; readonly bytes: number; readonly redirects: number };
  readonly signal: AbortSignal;
  /** Takes the body of a 2xx answer as it comes, unpacked. */
  readonly take: (chunk: Uint8Array) => Promise<void>;
  /** For tests: else the system's. */
  readonly resolve?: Resolve;
};

/** What it answered. */
export type OutboundAnswer = {
  readonly status: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
};

/** Sends a request to an address that somebody named. After each resolution, and at each redirect again, private addresses are
 * refused; the connection is made to the address that was checked. Credentials stay with the origin that they were given for.
 * @throws the signal's reason; what `take` throws */
export async function sendRequest(
  request: OutboundRequest,
): Promise<Result<OutboundAnswer, OutboundProblem>> {
  const { limits, allowed } = request;
  const late = AbortSignal.timeout(limits.timeMs);
  const signal = AbortSignal.any([request.signal, late]);
  let [at, headers] = [request.url, withCredentials(request.url, request.headers)];
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => undefined);
  signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
  try {
    signal.throwIfAborted();
    for (let hop = 0; ; hop++) {
      const checked = await Promise.race([checkHost(at, allowed, request.resolve), aborted.promise]);
      if (!checked.ok) return checked;
      const response = await ask(at, checked.value, headers, request, signal);
      const location = response.headers.location;
      if (!isRedirect(response.statusCode) || location === undefined) {
        const problem = await takeBody(response, request);
        return problem === null ? succeed(answerOf(response)) : refuse(problem);
      }
      response.destroy();
      if (hop >= limits.redirects) return refuse({ code: 'many-redirects', limit: limits.redirects });
      const next = readAddress(URL.canParse(location, at) ? new URL(location, at).href : location);
      if (!next.ok) return next;
      if (at.protocol === 'https:' && next.value.protocol === 'http:')
        return refuse({ code: 'insecure-redirect', host: next.value.hostname });
      if (next.value.origin !== at.origin) headers = withCredentials(next.value, {});
      at = next.value;
    }
  } catch (error) {
    request.signal.throwIfAborted();
    if (late.aborted) return refuse({ code: 'too-slow', host: at.hostname, limitMs: limits.timeMs });
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return refuse({ code: 'unreached', host: at.hostname, reason: error.code });
    throw error;
  }
}

const isRedirect = (status = 0): boolean => [301, 302, 303, 307, 308].includes(status);

/** Name and password of an address travel as a header; the rest of it is a path. */
function withCredentials(url: URL, headers: Readonly<Record<string, string>>): Record<string, string> {
  if (url.username === '' && url.password === '') return { ...headers };
  const pair = `${querystring.unescape(url.username)}:${querystring.unescape(url.password)}`;
  return { ...headers, Authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function ask(
  url: URL,
  addresses: readonly ResolvedAddress[],
  headers: Readonly<Record<string, string>>,
  { method, body }: OutboundRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const { request } = url.protocol === 'https:' ? https : http;
  const sent = request(
    bare,
    {
      // A connection of its own: one that is kept was made to an address of an earlier check.
      ...{ method, agent: false, signal, lookup: pinned(addresses) },
      headers: { 'User-Agent': 'Hindcast', 'Accept-Encoding': 'gzip', ...headers },
    },
    resolve,
  );
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** Answers every question for a name with what was checked. */
function pinned(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, options, answer) => {
    const all = addresses.map(({ address, family }) => ({ address, family }));
    if (options.all) answer(null, all);
    else answer(null, all[0].address, all[0].family);
  };
}

/** Hands over what a 2xx answer holds; of others nothing is read. */
async function takeBody(
  response: http.IncomingMessage,
  { limits, take }: OutboundRequest,
): Promise<OutboundProblem | null> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299 || statusCode === 204) {
    response.destroy();
    return null;
  }
  const tooLarge = { code: 'too-large' as const, limitBytes: limits.bytes };
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    response.destroy();
    return { code: 'other-encoding', encoding };
  }
  if (Number(headers['content-length'] ?? 0) > limits.bytes) {
    response.destroy();
    return tooLarge;
  }
  const body = encoding === 'gzip' ? pipeline(response, createGunzip(), () => undefined) : response;
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    // Of what comes unpacked: a small answer may hold a large one.
    if (bytes > limits.bytes) {
      response.destroy();
      return tooLarge;
    }
    await take(chunk);
  }
  return null;
}

const answerOf = ({ statusCode = 0, headers }: http.IncomingMessage): OutboundAnswer => ({
  status: statusCode,
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
});
