import { expect, test } from 'vitest';
import { shareAddress } from './share-address.ts';

test("a link is made under the public address, else under the request's host", () => {
  const headers = new Headers({ host: '127.0.0.1:3000' });
  expect(shareAddress('abc', headers, 'https://forecast.example.org/')).toBe(
    'https://forecast.example.org/s/abc',
  );
  expect(shareAddress('abc', headers, undefined)).toBe('http://127.0.0.1:3000/s/abc');
  headers.set('x-forwarded-proto', 'https');
  expect(shareAddress('abc', headers, undefined)).toBe('https://127.0.0.1:3000/s/abc');
});
