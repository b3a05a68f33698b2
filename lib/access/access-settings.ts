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
};

/** Reads HOST, PORT, HINDCAST_PUBLIC_URL, HINDCAST_PASSWORD and HINDCAST_TRUSTED_PROXIES; the problem is one sentence. */
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
  return succeed({ host, port, publicUrl: publicUrl.value, password, trustedProxies: trustedProxies.value });
}

/** Whether a host name or address means this machine alone. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
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
