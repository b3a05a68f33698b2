import { expect, test } from 'vitest';
import { readAccessSettings } from './access-settings.ts';

test('without any setting the server is at 127.0.0.1:3000, open to this machine alone', () => {
  expect(readAccessSettings({})).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 3000, publicUrl: null, password: null },
  });
});

test('a host that others can reach is refused unless a password is set', () => {
  const refused = readAccessSettings({ HOST: '0.0.0.0' });
  expect(refused).toMatchObject({ ok: false });
  expect(!refused.ok && refused.problem).toContain('no HINDCAST_PASSWORD is set');
  expect(readAccessSettings({ HOST: '0.0.0.0', HINDCAST_PASSWORD: 'long enough' }).ok).toBe(true);
});

test('a name that only begins like a loopback address is not one', () => {
  for (const HOST of ['127.evil.example', 'localhost.evil.example', '::', '1.27.0.1'])
    expect(readAccessSettings({ HOST }).ok).toBe(false);
  for (const HOST of ['127.0.0.2', 'localhost', '::1']) expect(readAccessSettings({ HOST }).ok).toBe(true);
});

test('settings that cannot be meant are named with what was set', () => {
  const bad = [
    [{ PORT: '99999' }, '"99999"'],
    [{ PORT: '3k' }, '"3k"'],
    [{ HINDCAST_PUBLIC_URL: 'forecasts.example.org' }, '"forecasts.example.org"'],
    [{ HINDCAST_PUBLIC_URL: 'https://example.org/path' }, 'without a path'],
    [{ HINDCAST_PASSWORD: 'short' }, 'at least 8'],
    [{ HINDCAST_TRUSTED_PROXIES: 'everyone' }, '"everyone"'],
    [{ HINDCAST_API_RATE: 'many' }, '"many"'],
    [{ HINDCAST_API_ORIGINS: 'https://a.example, *' }, '"*"'],
    [{ HINDCAST_API_ORIGINS: 'https://a.example/path' }, '"https://a.example/path"'],
  ] as const;
  for (const [env, part] of bad) {
    const read = readAccessSettings(env);
    expect(!read.ok && read.problem).toContain(part);
  }
});

test('the sites that may use the API are listed by their origins', () => {
  const read = readAccessSettings({ HINDCAST_API_ORIGINS: ' https://a.example, http://localhost:8888' });
  expect(read).toMatchObject({
    ok: true,
    value: { apiOrigins: ['https://a.example', 'http://localhost:8888'] },
  });
  expect(readAccessSettings({})).toMatchObject({ ok: true, value: { apiOrigins: [] } });
});
