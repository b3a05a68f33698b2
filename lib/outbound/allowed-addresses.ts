import { BlockList, isIP, isIPv4 } from 'node:net';
import { type Result, refuse, succeed } from '#lib/result.ts';

/** Private addresses that the one who runs the server lets be reached. */
export type AllowedAddresses = { allows(host: string, address: string): boolean };

/** Reads `HINDCAST_ALLOW_PRIVATE_SOURCES`: hosts, addresses and networks, as in "files.lan, 10.1.0.0/16, ::1".
 * @returns the part that is none of these */
export function readAllowedAddresses(text: string | undefined): Result<AllowedAddresses, string> {
  const list = new BlockList();
  const hosts = new Set<string>();
  const parts = (text ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  for (const part of parts) {
    const [address, prefix, ...more] = part.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    if (isIP(address) !== 0) {
      const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
      if (more.length > 0 || !(bits >= 0 && bits <= most)) return refuse(part);
      list.addSubnet(address, bits, family);
    } else if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(part)) hosts.add(part);
    else return refuse(part);
  }
  return succeed({
    allows: (host, address) =>
      hosts.has(host.toLowerCase()) || list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
  });
}
