import { isIP } from 'node:net';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies.ts';

/** Where the server listens and who may come in. */
export type AccessSettings = {
  readonly host: string;
  readonly port: number;
  /** Origin that links are written with, without a trailing slash; null on a machine of one's own. */
  readonly publicUrl: string | null;
  /** null lets everyone in: only ever on a loopback address. */
  readonly password: string | null;
  /** Whose word counts on whom a request comes from. */
  readonly trustedProxies: TrustedProxies;
  /** Sites whose scripts may use the API, by their origins. */
  readonly apiOrigins: readonly string[];
  /** Requests that a token, or an address without one, may make to the API in a minute; 0 sets no limit. */
  readonly apiRequestsPerMinute: number;
};

/** Reads HOST, PORT, HINDCAST_PUBLIC_URL, HINDCAST_PASSWORD, HINDCAST_TRUSTED_PROXIES, HINDCAST_API_ORIGINS and
 * HINDCAST_API_RATE; the problem is one sentence. */
export function readAccessSettings(
  env: Readonly<Record<string, string | undefined>>,
): Result<AccessSettings, string> {
  const host = env.HOST?.trim() || '127.0.0.1';
  const portText = env.PORT?.trim() || '3000';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535)
    return refuse(`PORT must be a whole number from 0 to 65535; it is "${portText}".`);

  const publicUrl = readPublicUrl(env.HINDCAST_PUBLIC_URL?.trim() ?? '');
  if (!publicUrl.ok) return publicUrl;

  const password = env.HINDCAST_PASSWORD || null;
  if (password !== null && password.length < 8)
    return refuse(`HINDCAST_PASSWORD must have at least 8 characters; it has ${password.length}.`);
  if (!isLoopback(host) && password === null)
    return refuse(
      `HOST is ${host}, which other machines can reach, and no HINDCAST_PASSWORD is set: anyone could read and delete every run. Set a password, or leave HOST at 127.0.0.1.`,
    );
  const trustedProxies = readTrustedProxies(env.HINDCAST_TRUSTED_PROXIES ?? '');
  if (!trustedProxies.ok) return trustedProxies;
  const apiOrigins = readOrigins(env.HINDCAST_API_ORIGINS ?? '');
  if (!apiOrigins.ok) return apiOrigins;
  const rate = env.HINDCAST_API_RATE?.trim() || '600';
  if (!/^\d{1,7}$/.test(rate))
    return refuse(
      `HINDCAST_API_RATE must be a number of requests a minute, 0 for no limit; it is "${rate}".`,
    );
  return succeed({
    ...{ host, port, publicUrl: publicUrl.value, password },
    trustedProxies: trustedProxies.value,
    apiOrigins: apiOrigins.value,
    apiRequestsPerMinute: Number(rate),
  });
}

/** Whether a host name or address means this machine alone. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}

/** Origins such as `https://notebooks.example.org`, apart by commas or blanks. */
function readOrigins(text: string): Result<readonly string[], string> {
  const origins = text.split(/[\s,]+/).filter((part) => part !== '');
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  return wrong === undefined
    ? succeed(origins)
    : refuse(
        `HINDCAST_API_ORIGINS must be origins such as https://notebooks.example.org; "${wrong}" is none.`,
      );
}

function readPublicUrl(text: string): Result<string | null, string> {
  if (text === '') return succeed(null);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    return refuse(
      `HINDCAST_PUBLIC_URL must be an address such as https://forecasts.example.org without a path; it is "${text}".`,
    );
  return succeed(url.origin);
}
