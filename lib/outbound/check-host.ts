import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { AllowedAddresses } from './allowed-addresses.ts';
import { isPublicAddress } from './is-public-address.ts';
import type { OutboundProblem } from './outbound-problem.ts';

/** An address of a host, as the resolver gave it. */
export type ResolvedAddress = { readonly address: string; readonly family: number };
/** Finds the addresses of a host; throws where there is none such. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** Resolves the host of a URL, and refuses it where any of its addresses is private and not allowed.
 * @returns what may be connected to: nobody resolves the name a second time */
export async function checkHost(
  url: URL,
  allowed: AllowedAddresses,
  resolve: Resolve = (host) => lookup(host, { all: true }),
): Promise<Result<readonly ResolvedAddress[], OutboundProblem>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host);
  let addresses: readonly ResolvedAddress[];
  try {
    addresses = literal === 0 ? await resolve(host) : [{ address: host, family: literal }];
  } catch {
    return refuse({ code: 'unknown-host', host });
  }
  if (addresses.length === 0) return refuse({ code: 'unknown-host', host });
  const mayReach = ({ address }: ResolvedAddress) =>
    isPublicAddress(address) || allowed.allows(host, address);
  return addresses.every(mayReach) ? succeed(addresses) : refuse({ code: 'private-address', host });
}
