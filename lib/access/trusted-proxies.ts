import { BlockList, isIP } from 'node:net';
import { type Result, refuse, succeed } from '#lib/result.ts';

/** Addresses of the proxies in front of this server, of which alone it is believed whom they speak for. */
export type TrustedProxies = { readonly check: (address: string) => boolean };

/** The header in which the gate writes down whose request it is, over whatever the client wrote there. */
export const clientHeader = 'x-hindcast-client';

/** Reads HINDCAST_TRUSTED_PROXIES: addresses and networks such as `127.0.0.1, 10.0.0.0/8`; the problem is one sentence. */
export function readTrustedProxies(text: string): Result<TrustedProxies, string> {
  const list = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const [address = '', bits, ...more] = entry.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const size = bits === undefined ? most : Number(bits);
    if (version === 0 || more.length > 0 || !/^\d+$/.test(bits ?? '0') || size > most)
      return refuse(
        `HINDCAST_TRUSTED_PROXIES must be addresses or networks such as 127.0.0.1, 10.0.0.0/8; "${entry}" is none.`,
      );
    list.addSubnet(address, size, version === 4 ? 'ipv4' : 'ipv6');
  }
  return succeed({
    check: (address) => isIP(address) > 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6'),
  });
}

/** Whose request this is: of a trusted proxy, the last address that it or another trusted one before it vouches for; else
 * whoever holds the connection. What a client itself writes into X-Forwarded-For counts for nothing. Of an IPv6 address it
 * is the network: whoever has one address there has as many others as they like.
 * @param peer  the address at the other end of the connection
 * @param forwardedFor  the header X-Forwarded-For, in the order in which proxies added to it */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxies: TrustedProxies,
): string {
  let address = plainAddress(peer ?? 'unknown');
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    if (!proxies.check(address)) break;
    const before = plainAddress(hop.trim());
    if (isIP(before) === 0) break;
    address = before;
  }
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** The first four of the eight groups of an IPv6 address, which are what a provider gives to a house. */
function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1);
  // Written as short as it can be, so that each address has one spelling.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::', 2);
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const skipped = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const groups = [...(first ?? []), ...Array.from({ length: skipped }, () => '0'), ...(last ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** An IPv4 address that came over IPv6 is the same one. */
const plainAddress = (address: string): string =>
  isIP(address.replace(/^::ffff:/i, '')) === 4 ? address.replace(/^::ffff:/i, '') : address;
