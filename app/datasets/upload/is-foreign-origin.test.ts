import { expect, test } from 'vitest';
import { isForeignOrigin } from './is-foreign-origin.ts';

const request = (headers: Record<string, string>) =>
  new Request('http://localhost:3000/datasets/upload', { method: 'POST', headers });

test('the own page and a client without a page may upload', () => {
  expect(isForeignOrigin(request({ host: 'localhost:3000', origin: 'http://localhost:3000' }))).toBe(false);
  expect(isForeignOrigin(request({ host: 'localhost:3000' }))).toBe(false);
});

test('another site, another port and an opaque origin are foreign', () => {
  for (const origin of ['https://evil.example', 'http://localhost:3001', 'null']) {
    expect(isForeignOrigin(request({ host: 'localhost:3000', origin }))).toBe(true);
  }
});
