import type { IncomingMessage } from 'node:http';
import { type AccessSettings, clientAddress } from '#lib/access/index.ts';

/** The address of whoever sends a request, as far as it can be believed. */
export function clientOf(
  { headers, socket }: IncomingMessage,
  trustedProxies: AccessSettings['trustedProxies'],
): string {
  const forwardedFor = headers['x-forwarded-for'];
  const hops = Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor;
  return clientAddress(socket.remoteAddress, hops, trustedProxies);
}
