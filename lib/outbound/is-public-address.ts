import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that belong to no server of the internet. Sources: IANA's registries of special-purpose IPv4 and IPv6 addresses. */
const privateV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // unspecified, "this network"
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // metadata of a cloud, at an address that is public elsewhere
  ['169.254.0.0', 16], // link-local, where clouds answer with credentials
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];
/** Within the one block of global unicast, 2000::/3. What carries an IPv4 address inside could lead to any of the networks above. */
const privateV6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['3fff::', 20], // documentation
];

const refusedV4 = blockListOf(privateV4, 'ipv4');
const refusedV6 = blockListOf(privateV6, 'ipv6');
const globalUnicast = blockListOf([['2000::', 3]], 'ipv6');

/** Whether an IP address is one of the internet. Private, link-local, loopback, CGNAT, multicast and unspecified ones are not, nor is
 * any IPv6 address outside 2000::/3 (IPv4-mapped and NAT64 ones among them) or one that tunnels IPv4.
 * @param address  as `dns.lookup` writes it; what is no address is not public */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalUnicast.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

function blockListOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
