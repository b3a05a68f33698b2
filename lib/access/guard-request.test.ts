import { expect, test } from 'vitest';
import type { AccessSettings } from './access-settings.ts';
import { guardRequest, type RequestFacts, safeNextPath } from './guard-request.ts';

const trustedProxies = { check: () => false };
const open: AccessSettings = {
  host: '127.0.0.1',
  port: 3000,
  publicUrl: null,
  password: null,
  trustedProxies,
  apiOrigins: [],
  apiRequestsPerMinute: 600,
};
const closed: AccessSettings = {
  host: '0.0.0.0',
  port: 3000,
  publicUrl: 'https://forecasts.example.org',
  password: 'correct horse',
  trustedProxies,
  apiOrigins: ['https://notebooks.example.org'],
  apiRequestsPerMinute: 600,
};
const page: RequestFacts = {
  method: 'GET',
  url: '/',
  host: 'localhost:3000',
  origin: undefined,
  opensSocket: false,
  signedIn: false,
  wantsPage: true,
};

test('a name that points at this machine from outside is refused', () => {
  for (const host of [
    'evil.example:3000',
    'localhost.evil.example',
    '10.0.0.4:3000',
    '',
    undefined,
    'a@localhost',
  ])
    expect(guardRequest({ ...page, host }, open)).toMatchObject({ kind: 'refuse', status: 421 });
});

test('loopback names and the public address are answered', () => {
  for (const host of ['localhost:3000', '127.0.0.1', '127.8.9.1:80', '[::1]:3000'])
    expect(guardRequest({ ...page, host }, open).kind).toBe('pass');
  expect(guardRequest({ ...page, host: 'forecasts.example.org', signedIn: true }, closed).kind).toBe('pass');
});

test("another site's Origin may not write, the own one may, and no Origin is no browser", () => {
  const post = { ...page, method: 'POST', url: '/datasets/upload' };
  for (const origin of ['https://evil.example', 'http://localhost:9999', 'null'])
    expect(guardRequest({ ...post, origin }, open)).toMatchObject({ kind: 'refuse', status: 403 });
  expect(guardRequest({ ...post, origin: 'http://localhost:3000' }, open).kind).toBe('pass');
  expect(guardRequest(post, open).kind).toBe('pass');
});

test('a socket is opened by the own page alone, whatever its method reads like', () => {
  const socket = { ...page, opensSocket: true };
  expect(guardRequest({ ...socket, origin: 'https://evil.example' }, open)).toMatchObject({ status: 403 });
  expect(guardRequest({ ...socket, origin: 'http://localhost:3000' }, open).kind).toBe('pass');
  expect(guardRequest({ ...socket, url: '/s/abc' }, closed)).toMatchObject({ status: 401 });
});

test('with a password only shared pages, health and the way in are read without signing in', () => {
  for (const url of [
    '/s/abc',
    '/s/abc/memory/0',
    '/s/abc/memory/weights',
    '/api/health',
    '/enter?next=%2F',
    '/_next/static/a.js',
  ])
    expect(guardRequest({ ...page, url }, closed).kind).toBe('pass');
  for (const url of [
    '/',
    '/runs',
    '/s/../runs',
    '/s/%2e%2e/runs',
    '/_next/static/../../runs',
    '/api/healthy',
  ])
    expect(guardRequest({ ...page, url }, closed).kind).toBe('redirect');
  expect(guardRequest({ ...page, url: '/runs', wantsPage: false }, closed)).toMatchObject({ status: 401 });
});

test('an address whose percent signs cannot be undone is refused before anything reads it', () => {
  for (const url of ['/s/%', '/%zz', '/runs/%e0%a4', '/s/%ff?a=1'])
    for (const settings of [open, closed])
      expect(guardRequest({ ...page, url }, settings)).toMatchObject({ kind: 'refuse', status: 400 });
  for (const url of ['/runs?search=100%', '/datasets/%C3%A4', '/s/%25'])
    expect(guardRequest({ ...page, url }, open).kind).toBe('pass');
});

test('a POST to a public page is refused, for it may carry a server action', () => {
  for (const url of ['/s/abc', '/enter', '/api/health'])
    expect(guardRequest({ ...page, url, method: 'POST' }, closed)).toMatchObject({ status: 401 });
});

test('signing in leads on to a path of this site only', () => {
  expect(safeNextPath('/runs?page=2')).toBe('/runs?page=2');
  expect(safeNextPath('/runs?search=日')).toBe('/runs?search=%E6%97%A5');
  expect(safeNextPath('/..//evil.example')).toBe('/');
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a b', null, ''])
    expect(safeNextPath(next)).toBe('/');
});

test('the API is passed on without a session, for it asks for a token of its own', () => {
  const call = { ...page, url: '/api/v1/datasets?limit=2', wantsPage: false, method: 'DELETE' };
  const here = { ...call, host: 'forecasts.example.org' };
  expect(guardRequest(here, closed)).toEqual({ kind: 'pass' });
  expect(guardRequest({ ...here, origin: 'https://forecasts.example.org' }, closed)).toEqual({
    kind: 'pass',
  });
  for (const url of [
    '/api/v1',
    '/api/v1x',
    '/api/v1/../../datasets',
    '/api/v1/%2e%2e/x',
    '/api/v2/datasets',
    '/api/v1/a%zz',
  ])
    expect([url, guardRequest({ ...here, url }, closed).kind]).toEqual([url, 'refuse']);
  expect(guardRequest({ ...here, opensSocket: true }, closed).kind).toBe('refuse');
  expect(guardRequest({ ...here, method: 'PROPFIND' }, closed)).toMatchObject({ status: 405 });
});

test("another site's script reaches the API only where its origin is listed, also to read", () => {
  const call = { ...page, url: '/api/v1/datasets', host: 'forecasts.example.org' };
  for (const method of ['GET', 'POST', 'OPTIONS']) {
    for (const origin of ['https://evil.example', 'null', 'https://notebooks.example.org.evil.example'])
      expect(guardRequest({ ...call, method, origin }, closed)).toMatchObject({
        kind: 'refuse',
        status: 403,
      });
    const listed = { ...call, method, origin: 'https://notebooks.example.org' };
    expect(guardRequest(listed, closed)).toEqual({
      kind: 'pass',
      sharedWith: 'https://notebooks.example.org',
    });
    // Nothing else of the site opens to it.
    expect(guardRequest({ ...listed, url: '/datasets' }, closed).kind).not.toBe('pass');
  }
});
