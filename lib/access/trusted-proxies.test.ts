import { expect, test } from 'vitest';
import { clientAddress, readTrustedProxies } from './trusted-proxies.ts';

const proxies = (text: string) => {
  const read = readTrustedProxies(text);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

test('without a trusted proxy nobody is believed', () => {
  expect(clientAddress('203.0.113.7', '198.51.100.1', proxies(''))).toBe('203.0.113.7');
  expect(clientAddress('127.0.0.1', '198.51.100.1', proxies('10.0.0.0/8'))).toBe('127.0.0.1');
  expect(clientAddress(undefined, undefined, proxies(''))).toBe('unknown');
});

test('of trusted proxies the last address counts that one of them vouches for, whatever a client wrote before it', () => {
  const own = proxies('127.0.0.1, 10.0.0.0/8 fd00::/8');
  expect(clientAddress('127.0.0.1', '198.51.100.1', own)).toBe('198.51.100.1');
  expect(clientAddress('::ffff:127.0.0.1', 'a lie, 198.51.100.1', own)).toBe('198.51.100.1');
  expect(clientAddress('127.0.0.1', '192.0.2.9, 198.51.100.1, 10.2.3.4', own)).toBe('198.51.100.1');
  expect(clientAddress('fd00::1', '2001:db8::5', own)).toBe('2001:db8:0:0::/64');
  expect(clientAddress('127.0.0.1', 'nonsense', own)).toBe('127.0.0.1');
  expect(clientAddress('127.0.0.1', undefined, own)).toBe('127.0.0.1');
});

test('all addresses of an IPv6 network are one client, however they are written', () => {
  const clientOf = (address: string) => clientAddress(address, undefined, proxies(''));
  const networks: [string, readonly string[]][] = [
    ['2001:db8:1:2::/64', ['2001:db8:1:2::1', '2001:0DB8:1:2:ffff:a:b:c', '2001:db8:1:2:0:0:1.2.3.4']],
    ['2001:db8:0:0::/64', ['2001:db8::1', '2001:db8:0:0:1::']],
    ['fe80:0:0:0::/64', ['fe80::1%eth0', 'fe80::2']],
    ['0:0:0:0::/64', ['::1', '::']],
  ];
  for (const [network, addresses] of networks)
    for (const address of addresses) expect([address, clientOf(address)]).toEqual([address, network]);
  expect(clientOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('what is no address is named', () => {
  for (const text of ['proxy.example', '10.0.0.0/33', '10.0.0.0/', '1.2.3.4/8/9', '::1/129']) {
    const read = readTrustedProxies(`127.0.0.1 ${text}`);
    expect(!read.ok && read.problem).toContain(`"${text}"`);
  }
});
