import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isPublicPath, publicRoutes } from './public-routes.ts';

const app = path.resolve(import.meta.dirname, '..', '..', 'app');

/** The routes that Next makes of the files below a folder of app/. */
const routesBelow = (folder: string): string[] =>
  readdirSync(path.join(app, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
    .map((file) => path.posix.join('/', folder, path.posix.dirname(file)));

test('all that lies below a shared link opens with the link alone', () => {
  const shared = routesBelow('s');
  expect(shared.length).toBeGreaterThan(4);
  expect(publicRoutes.filter((route) => route.startsWith('/s/')).toSorted()).toEqual(shared.toSorted());
  for (const route of shared)
    expect([route, isPublicPath(route.replaceAll(/\[\w+\]/g, '0'))]).toEqual([route, true]);
});

test('nothing else of the site is public but the way in and the health check', () => {
  const open = routesBelow('.').filter((route) => isPublicPath(route.replaceAll(/\[\w+\]/g, '0')));
  expect(open.filter((route) => !route.startsWith('/s/')).toSorted()).toEqual(['/api/health', '/enter']);
});

test('what only looks like a public address is none', () => {
  for (const address of [
    ...['/s', '/s/', '/s//race', '/s/t/', '/s/t/runs', '/s/t/memory', '/s/t/memory/0/1', '/s/t/memory/..'],
    ...[
      '/s/../runs',
      '/s/%2e%2e/runs',
      '/api/healthy',
      '/enter/session',
      '/_next/static/../../runs',
      '/faviconXsvg',
    ],
  ])
    expect([address, isPublicPath(address)]).toEqual([address, false]);
});
