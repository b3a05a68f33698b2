import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ingestLimits } from '../lib/ingest/schema.ts';
import { projectRoot } from './project.js';

const read = (file: string) => readFileSync(`${projectRoot}/${file}`, 'utf8');
const files = globSync('deploy/*', { cwd: projectRoot });
const megabytes = ingestLimits.bytes / 1024 / 1024;

test('every setting in deploy/ is one that the README documents', () => {
  expect(files.length).toBeGreaterThanOrEqual(4);
  const documented = new Set(
    Array.from(read('README.md').matchAll(/^\| (`.+?`) \|/gm), ([, names = '']) =>
      names.split(', ').map((name) => name.slice(1, -1)),
    ).flat(),
  );
  expect(documented).toContain('HINDCAST_PASSWORD');
  for (const file of files) {
    const named = read(file).match(/\bHINDCAST_[A-Z_]+[A-Z]\b|\b(?:PORT|HOST)(?==)/g) ?? [];
    expect(
      named.filter((name) => !documented.has(name)),
      file,
    ).toEqual([]);
    expect(named, file).toContain('HINDCAST_TRUSTED_PROXIES');
  }
});

test('the proxies let through what the server lets through, and hold back no event', () => {
  const [nginx, caddy] = [read('deploy/nginx.conf'), read('deploy/Caddyfile')];
  expect(nginx).toContain(`client_max_body_size ${megabytes}m;`);
  expect(caddy).toContain(`max_size ${megabytes}MiB`);
  expect(nginx).toMatch(/proxy_buffering off;/);
  expect(nginx).toMatch(/proxy_request_buffering off;/);
  expect(caddy).toMatch(/flush_interval -1/);
  for (const proxy of [nginx, caddy]) expect(proxy).toContain('Strict-Transport-Security');
});

test('the unit and the image start the server as `npm start` does', () => {
  const { start } = JSON.parse(read('package.json')).scripts;
  const [, malloc = ''] = /(MALLOC_MMAP_THRESHOLD_=\d+)/.exec(start) ?? [];
  const [, command = ''] = /node (--\S+ scripts\/start\.js)/.exec(start) ?? [];
  const unit = read('deploy/hindcast.service');
  expect(unit).toContain(`Environment=${malloc}`);
  expect(unit).toContain(`/node_modules/.bin/node ${command}`);
  expect(read('Dockerfile')).toContain(malloc);
});
