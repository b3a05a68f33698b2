import { expect, test } from 'vitest';
import { readAllowedAddresses } from './allowed-addresses.ts';
import { checkHost } from './check-host.ts';
import { isPublicAddress } from './is-public-address.ts';
import { readAddress } from './read-address.ts';

test('addresses of private, local and reserved networks are not public, whatever IPv4 they carry', () => {
  const refused = [
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254'],
    ...['168.63.129.16', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.168.1.1'],
    ...['198.18.0.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::1'],
    ...['2002:7f00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:db8::1', '3fff::1', 'fc00::1'],
    ...['fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '100::1', 'localhost', ''],
  ];
  expect(refused.filter(isPublicAddress)).toEqual([]);
  const open = ['1.1.1.1', '8.8.8.8', '100.63.255.255', '172.32.0.1', '192.167.1.1', '2606:4700::1111'];
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
});

const nothing = readAllowedAddresses('');
const check = async (text: string, addresses: readonly string[] = [], allow = nothing) => {
  const url = readAddress(text);
  if (!url.ok || !allow.ok) return url.ok ? 'bad setting' : url.problem.code;
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const checked = await checkHost(url.value, allow.value, async () => found);
  return checked.ok ? checked.value.map(({ address }) => address) : checked.problem.code;
};

test('names of hosts in decimal, octal and hexadecimal are what they stand for', async () => {
  const names = [
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '127.0.0.1.',
    '0',
    '[::ffff:7f00:1]',
    '[::1]',
  ];
  for (const name of names)
    expect([name, await check(`http://${name}/a`)]).toEqual([name, 'private-address']);
  for (const text of ['file:///etc/passwd', 'gopher://example.org/', 'ftp://example.org/a', 'data:,a'])
    expect(await check(text)).toBe('other-scheme');
  expect(await check('sales.csv')).toBe('no-address');
});

test('a name is refused where any of its addresses is private, unless it, or the address, is allowed', async () => {
  expect(await check('https://a.example/', ['1.1.1.1', '2606:4700::1111'])).toEqual([
    '1.1.1.1',
    '2606:4700::1111',
  ]);
  expect(await check('https://a.example/', ['1.1.1.1', '10.0.0.1'])).toBe('private-address');
  expect(await check('https://a.example/', [])).toBe('unknown-host');
  const allow = readAllowedAddresses('files.lan, 10.1.0.0/16, ::1');
  expect(await check('http://files.lan/', ['192.168.0.7'], allow)).toEqual(['192.168.0.7']);
  expect(await check('http://FILES.lan/', ['192.168.0.7'], allow)).toEqual(['192.168.0.7']);
  expect(await check('http://a.example/', ['10.1.2.3'], allow)).toEqual(['10.1.2.3']);
  expect(await check('http://a.example/', ['10.2.0.1'], allow)).toBe('private-address');
  expect(await check('http://[::1]/', [], allow)).toEqual(['::1']);
  for (const bad of ['10.0.0.0/33', '10.0.0.0/x', 'http://a', '::1/129'])
    expect([bad, readAllowedAddresses(bad).ok]).toEqual([bad, false]);
});
